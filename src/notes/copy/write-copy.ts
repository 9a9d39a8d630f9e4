// Brings the second copy up to date: the chunks of what the journal names are written anew, then the journal crossed out.
// Whatever breaks off in between is done again at the next time, to the same end.

import { err, ok, type Result } from '../../result.ts';
import type { Connection } from '../connection.ts';
import { journalKey } from '../journal.ts';
import { type CopyState, copiedStores, type JournalEntry } from '../schema.ts';
import { ask, type StoreFault, transact } from '../transact.ts';
import { type AreaFault, attempt, type CopyArea } from './area.ts';
import { type Chunk, chunkKey, fullChunkChars, lineOf, openChunk, sealChunk, sizeOf } from './chunk.ts';
import { type CopyHeader, combine, headerKey, isHeader, readHeader } from './header.ts';
import { isAnythingKept } from './kept.ts';
import { locked } from './lock.ts';
import { rebuildCopy } from './rebuild-copy.ts';

export type CopyFault = AreaFault | StoreFault['kind'];

/** Written at once; more than a reader writes in a minute, and little enough to hold in memory. */
const batchSize = 500;

const reading = { stores: [...copiedStores, 'journal', 'chunks', 'meta'], mode: 'readonly' } as const;
const crossing = { stores: ['journal', 'chunks', 'meta'], mode: 'readwrite', durability: 'relaxed' } as const;

/**
 * Answers when the copy shows all that was committed before the call.
 * @returns the header as it is then
 */
export function writeCopy(
  connection: Connection,
  area: CopyArea,
  now: () => Date,
): Promise<Result<CopyHeader, CopyFault>> {
  return locked('sourcelight copy', async () => {
    const found = await attempt(() => readHeader(area));
    if (!found.ok) return found;
    const state = await stateOf(connection);
    if (!state.ok) return err(state.error.kind);
    // A database that was lost, and that could not be compared with its copy when it was opened: to write that anew from
    // it would lose the notes. The next opening fills the one from the other.
    const isKept = await attempt(async () => state.value === undefined && isAnythingKept(area, found.value));
    if (!isKept.ok || isKept.value) return err('copy-unavailable');
    let header: CopyHeader | null =
      isHeader(found.value) && belongs(found.value, state.value) ? found.value : null;
    for (;;) {
      const next = header === null ? 'rebuild' : await writeBatch(connection, area, header, now());
      if (next !== 'rebuild') {
        if (!next.ok || next.value.isAll) return next.ok ? ok(next.value.header) : next;
        header = next.value.header;
      } else {
        const rebuilt = await rebuildCopy(connection, area, found.value, now());
        if (!rebuilt.ok) return rebuilt;
        header = rebuilt.value;
      }
    }
  });
}

/** A header behind the database's generation is an old one; one ahead of it was written when its crossing out broke off. */
function belongs(header: CopyHeader, state: CopyState | undefined): boolean {
  return (
    state !== undefined && header.databaseId === state.databaseId && header.generation >= state.generation
  );
}

function stateOf(connection: Connection): Promise<Result<CopyState | undefined, StoreFault>> {
  const scope = { stores: ['meta'], mode: 'readonly', durability: 'relaxed' } as const;
  return transact(connection, scope, tx => tx.objectStore('meta').get('copy'));
}

type Change = { readonly entry: JournalEntry; readonly chunk: number | undefined; readonly value: unknown };

/** `isAll`: nothing was left that had been committed when the batch was read. */
type Written = { readonly header: CopyHeader; readonly isAll: boolean };

async function writeBatch(
  connection: Connection,
  area: CopyArea,
  header: CopyHeader,
  now: Date,
): Promise<'rebuild' | Result<Written, CopyFault>> {
  const changes = await readChanges(connection);
  if (!changes.ok) return err(changes.error.kind);
  const isAll = changes.value.length < batchSize;
  if (changes.value.length === 0) return ok({ header, isAll });
  const last = Math.max(header.chunks - 1, 0);
  const numbers = new Set([last, ...changes.value.flatMap(({ chunk }) => chunk ?? [])]);
  const loaded = await attempt(() => loadChunks(area, header, numbers));
  if (!loaded.ok) return loaded;
  if (loaded.value === null) return 'rebuild';
  const { chunks, hashes } = loaded.value;
  const before = countOf(chunks);
  const places = applyChanges(chunks, changes.value, last);
  const sealed = new Map<number, { hash: string; text: string }>();
  for (const [number, lines] of chunks) sealed.set(number, await sealChunk(lines));
  const next: CopyHeader = {
    ...header,
    generation: header.generation + 1,
    chunks: Math.max(header.chunks, ...[...chunks.keys()].map(number => number + 1)),
    records: header.records + countOf(chunks) - before,
    root: combine(header.root, [...hashes, ...[...sealed.values()].map(({ hash }) => hash)]),
    writtenAt: now.toISOString(),
  };
  const items = [...sealed].map(([number, chunk]) => [chunkKey(header.series, number), chunk]);
  const written = await attempt(() => area.set({ ...Object.fromEntries(items), [headerKey]: next }));
  if (!written.ok) return written;
  const crossed = await crossOut(connection, changes.value, places, next);
  return crossed.ok ? ok({ header: next, isAll }) : err(crossed.error.kind);
}

function readChanges(connection: Connection): Promise<Result<Change[], StoreFault>> {
  return transact(connection, { ...reading, durability: 'relaxed' }, async tx => {
    const entries = await tx.objectStore('journal').getAll(null, batchSize);
    return Promise.all(
      entries.map(async entry => {
        const [value, chunk] = await Promise.all([
          // The type of a key follows from its store, which the compiler cannot tell here.
          ask(() => tx.objectStore(entry.store).get(entry.key as never)),
          ask(() => tx.objectStore('chunks').get(journalKey(entry))),
        ]);
        return { entry, chunk, value };
      }),
    );
  });
}

type Loaded = { readonly chunks: Map<number, Chunk>; readonly hashes: readonly string[] };

/** Null where one of them is not what was written. */
async function loadChunks(
  area: CopyArea,
  { series, chunks: count }: CopyHeader,
  numbers: ReadonlySet<number>,
): Promise<Loaded | null> {
  const stored = await area.get([...numbers].map(number => chunkKey(series, number)));
  const chunks = new Map<number, Chunk>();
  const hashes: string[] = [];
  for (const number of numbers) {
    if (number >= count && count > 0) return null;
    const chunk = count === 0 ? null : await openChunk(stored[chunkKey(series, number)]);
    if (count > 0 && !chunk?.isSound) return null;
    chunks.set(number, chunk?.lines ?? new Map());
    if (chunk !== null) hashes.push(chunk.hash);
  }
  return { chunks, hashes };
}

/** @returns where each changed record is now; null where it is no more */
function applyChanges(
  chunks: Map<number, Chunk>,
  changes: readonly Change[],
  last: number,
): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  let open = last;
  let size = sizeOf(chunks.get(open) ?? new Map());
  for (const { entry, chunk, value } of changes) {
    const key = journalKey(entry);
    if (value === undefined) {
      chunks.get(chunk ?? -1)?.delete(key);
      places.set(key, null);
      continue;
    }
    const line = lineOf({ store: entry.store, key: entry.key, value });
    if (chunk === undefined && size >= fullChunkChars) {
      open++;
      size = 0;
      chunks.set(open, new Map());
    }
    const place = chunk ?? open;
    chunks.get(place)?.set(key, line);
    places.set(key, place);
    if (place === open) size += line.length + 1;
  }
  return places;
}

function crossOut(
  connection: Connection,
  changes: readonly Change[],
  places: ReadonlyMap<string, number | null>,
  { databaseId, generation }: CopyHeader,
): Promise<Result<void, StoreFault>> {
  return transact(connection, crossing, async tx => {
    const journal = tx.objectStore('journal');
    for (const { entry } of changes) {
      const key = journalKey(entry);
      const place = places.get(key) ?? null;
      if (place === null) await tx.objectStore('chunks').delete(key);
      else await tx.objectStore('chunks').put(place, key);
      // Changed again meanwhile: it stays for the next time.
      if ((await journal.get(key))?.stamp === entry.stamp) await journal.delete(key);
    }
    await tx.objectStore('meta').put({ databaseId, generation }, 'copy');
  });
}

function countOf(chunks: ReadonlyMap<number, Chunk>): number {
  let count = 0;
  for (const lines of chunks.values()) count += lines.size;
  return count;
}
