// The second copy made anew from the database, where there is none or it is damaged. It is written beside the old one,
// which goes when the new one is whole.

import { err, ok, type Result } from '../../result.ts';
import type { Connection } from '../connection.ts';
import { journalKey } from '../journal.ts';
import { type CopiedStore, copiedStores } from '../schema.ts';
import { ask, type StoreFault, transact } from '../transact.ts';
import { attempt, type CopyArea } from './area.ts';
import { type Chunk, type CopyRecord, chunkKey, fullChunkChars, lineOf, sealChunk } from './chunk.ts';
import { type CopyHeader, combine, emptyRoot, type FoundHeader, headerKey, isHeader } from './header.ts';
import type { CopyFault } from './write-copy.ts';

/** Records read at once: some hundred kilobytes. */
const batchSize = 200;

type Making = { readonly series: 'a' | 'b'; chunks: number; records: number; root: string };

/** To be called under the copy's lock. */
export async function rebuildCopy(
  connection: Connection,
  area: CopyArea,
  old: FoundHeader,
  now: Date,
): Promise<Result<CopyHeader, CopyFault>> {
  const made: Making = {
    series: isHeader(old) && old.series === 'a' ? 'b' : 'a',
    chunks: 0,
    records: 0,
    root: emptyRoot,
  };
  const begun = await begin(connection, isHeader(old) ? old.generation : 0);
  if (!begun.ok) return err(begun.error.kind);
  const filled = await fill(connection, area, made);
  if (!filled.ok) return filled;
  const { databaseId, generation } = begun.value;
  const header: CopyHeader = {
    ...made,
    format: 'sourcelight-copy-1',
    databaseId,
    generation: generation + 1,
    writtenAt: now.toISOString(),
  };
  const written = await attempt(async () => {
    await area.set({ [headerKey]: header });
    await dropOthers(area, header);
  });
  if (!written.ok) return written;
  const scope = { stores: ['meta'], mode: 'readwrite', durability: 'relaxed' } as const;
  const state = { databaseId, generation: header.generation };
  const agreed = await transact(connection, scope, tx => tx.objectStore('meta').put(state, 'copy'));
  return agreed.ok ? ok(header) : err(agreed.error.kind);
}

/**
 * From here on the old copy is none of this database's: which chunk a record is in is about the new one, and where the
 * making breaks off it is begun again.
 */
function begin(connection: Connection, oldGeneration: number) {
  const scope = { stores: ['meta', 'chunks'], mode: 'readwrite', durability: 'relaxed' } as const;
  return transact(connection, scope, async tx => {
    await tx.objectStore('chunks').clear();
    const state = await tx.objectStore('meta').get('copy');
    const begun = {
      databaseId: state?.databaseId ?? (crypto.randomUUID() as string),
      generation: Math.max(state?.generation ?? 0, oldGeneration) + 1,
    };
    await tx.objectStore('meta').put(begun, 'copy');
    return begun;
  });
}

async function fill(connection: Connection, area: CopyArea, made: Making): Promise<Result<null, CopyFault>> {
  let lines: Chunk = new Map();
  let size = 0;
  const write = async () => {
    const written = await writeChunk(connection, area, made, lines);
    lines = new Map();
    size = 0;
    return written;
  };
  for (const store of copiedStores) {
    let after: IDBValidKey | null = null;
    for (;;) {
      const batch: Result<CopyRecord[], StoreFault> = await readBatch(connection, store, after);
      if (!batch.ok) return err(batch.error.kind);
      for (const record of batch.value) {
        const line = lineOf(record);
        lines.set(journalKey(record), line);
        size += line.length + 1;
        if (size < fullChunkChars) continue;
        const written = await write();
        if (!written.ok) return written;
      }
      if (batch.value.length < batchSize) break;
      after = (batch.value.at(-1) as CopyRecord).key as IDBValidKey;
    }
  }
  return lines.size === 0 ? ok(null) : write();
}

function readBatch(
  connection: Connection,
  store: CopiedStore,
  after: IDBValidKey | null,
): Promise<Result<CopyRecord[], StoreFault>> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const scope = { stores: [store], mode: 'readonly', durability: 'relaxed' } as const;
  return transact(connection, scope, async tx => {
    const [keys, values] = await Promise.all([
      ask(() => tx.objectStore(store).getAllKeys(range as never, batchSize)),
      ask(() => tx.objectStore(store).getAll(range as never, batchSize)),
    ]);
    return keys.map((key, i) => ({ store, key, value: values[i] }));
  });
}

async function writeChunk(
  connection: Connection,
  area: CopyArea,
  made: Making,
  lines: Chunk,
): Promise<Result<null, CopyFault>> {
  const number = made.chunks;
  const sealed = await sealChunk(lines);
  const written = await attempt(() => area.set({ [chunkKey(made.series, number)]: sealed }));
  if (!written.ok) return written;
  made.chunks++;
  made.records += lines.size;
  made.root = combine(made.root, [sealed.hash]);
  const scope = { stores: ['chunks'], mode: 'readwrite', durability: 'relaxed' } as const;
  const placed = await transact(connection, scope, async tx => {
    await Promise.all([...lines.keys()].map(key => ask(() => tx.objectStore('chunks').put(number, key))));
  });
  return placed.ok ? ok(null) : err(placed.error.kind);
}

/** Chunks of the other series, and any of this one behind its end: an earlier making may have broken off. */
async function dropOthers(area: CopyArea, header: CopyHeader): Promise<void> {
  const keys = await chunkKeys(area);
  const mine = new Set(Array.from({ length: header.chunks }, (_, number) => chunkKey(header.series, number)));
  await area.remove(keys.filter(key => !mine.has(key)));
}

/** Chrome has had getKeys() since 130; Firefox is asked for everything, which it has to be seldom enough. */
export async function chunkKeys(area: CopyArea & { getKeys?(): Promise<string[]> }): Promise<string[]> {
  const keys = area.getKeys === undefined ? Object.keys(await area.get(null)) : await area.getKeys();
  return keys.filter(key => /^copy [ab] \d+$/.test(key));
}
