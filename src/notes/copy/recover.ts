// A database that was just opened, compared with its second copy: one that is gone, emptied, broken or set back is mended
// from the copy before anybody reads it. An empty library is shown only to a reader who has no notes.

import { deleteDB } from 'idb';
import { err, ok, type Result } from '../../result.ts';
import { within } from '../../within.ts';
import type { OpenFault } from '../connection.ts';
import { type CopyState, type Database, databaseName, type NotesSchema, shape } from '../schema.ts';
import { attempt, type CopyArea } from './area.ts';
import { type FoundHeader, isHeader, readHeader } from './header.ts';
import { isAnythingKept } from './kept.ts';
import { locked } from './lock.ts';
import { leaveNotice, type RecoveryReason } from './notice.ts';
import { readCopy } from './read-copy.ts';
import { dropSalvaged, salvage, salvaged } from './salvage.ts';
import { takeIn } from './take-in.ts';

export type Recovery = {
  readonly area: CopyArea;
  readonly now: () => Date;
  /** Opens the database once more. */
  readonly reopen: () => Promise<Result<Database, OpenFault>>;
};

type Opened = Result<Database, OpenFault>;

const deletePatienceMs = 5_000;
/** It answers in milliseconds. */
const areaPatienceMs = 5_000;

/** @returns the database, or another connection to it where it had to be made anew */
export async function recover(database: Database, recovery: Recovery): Promise<Opened> {
  try {
    if ((await diagnose(database, recovery.area)) === 'well') return ok(database);
    database.close();
    // Another page may be mending it: after waiting for that, it is looked at again.
    return await locked('sourcelight recovery', async () => {
      const again = await recovery.reopen();
      return again.ok ? await mend(again.value, recovery) : again;
    });
  } catch {
    // Neither read nor mended: to go on as if it were empty would hide what may still be there.
    database.close();
    return err('broken');
  }
}

type Diagnosis = 'well' | 'new' | RecoveryReason;

async function mend(database: Database, recovery: Recovery): Promise<Opened> {
  const { area } = recovery;
  const diagnosis = await diagnose(database, area);
  if (diagnosis === 'well') return ok(database);
  if (diagnosis === 'broken') {
    await salvage(database, area);
    database.close();
    if (!(await isDeleted())) return err('blocked');
    const anew = await recovery.reopen();
    return anew.ok ? await refill(anew.value, recovery, 'broken') : anew;
  }
  if (diagnosis === 'new') {
    // Not on a full disk: then the next opening does it.
    await attempt(() => setState(database, { databaseId: crypto.randomUUID(), generation: 0 }));
    return ok(database);
  }
  return refill(database, recovery, diagnosis);
}

/** @throws where nothing can be told */
async function diagnose(database: Database, area: CopyArea): Promise<Diagnosis> {
  if (!hasShape(database)) return 'broken';
  const state = await database.get('meta', 'copy');
  const header = await attempt(() => headerInTime(area));
  if (!header.ok) {
    // A copy that cannot be read now is no reason not to show the notes. Where there are none, they may all be in it.
    if (state !== undefined || (await database.count('annotations')) > 0) return 'well';
    throw new Error('an empty database, and whether it was never used is not known');
  }
  if (state === undefined) return (await isAnythingKept(area, header.value)) ? 'missing' : 'new';
  return isBehind(state, header.value) ? 'outdated' : 'well';
}

/** @throws where the area cannot be read, or gives no answer: notes must not wait for their copy for ever */
async function headerInTime(area: CopyArea): Promise<FoundHeader> {
  const found = await within(areaPatienceMs, readHeader(area));
  if (found === 'late') throw new Error('no answer');
  return found;
}

/** One ahead is a copy that was written when its crossing out broke off; the journal brings the two together. */
function isBehind(state: CopyState, header: FoundHeader): boolean {
  if (!isHeader(header)) return false;
  return header.databaseId !== state.databaseId || header.generation > state.generation + 1;
}

function hasShape(database: Database): boolean {
  const names = Object.keys(shape) as (keyof NotesSchema & string)[];
  if (names.some(name => !database.objectStoreNames.contains(name as never))) return false;
  const tx = database.transaction(names as never, 'readonly');
  return names.every(name => {
    const { indexNames } = (tx as unknown as IDBTransaction).objectStore(name);
    return (shape[name] ?? []).every(index => indexNames.contains(index));
  });
}

async function refill(database: Database, { area, now }: Recovery, reason: RecoveryReason): Promise<Opened> {
  const journal = reason === 'outdated' ? 'is-newer' : 'is-ours';
  let restored = await takeIn(
    database,
    { chunk: null, records: await salvaged(area), unreadable: 0 },
    journal,
  );
  let unreadable = 0;
  const parts = readCopy(area);
  let part = await parts.next();
  for (; !part.done; part = await parts.next()) {
    unreadable += part.value.unreadable;
    restored += await takeIn(database, part.value, journal);
  }
  const header = await readHeader(area);
  const isWhole = part.value && isHeader(header);
  // Generation 0 belongs to no copy: the next writing makes it anew.
  const fresh = { databaseId: crypto.randomUUID(), generation: 0 };
  const { databaseId, generation } = isWhole ? header : fresh;
  await setState(database, { databaseId, generation });
  await dropSalvaged(area);
  if (restored + unreadable > 0 || reason === 'broken')
    await leaveNotice(area, { at: now().toISOString(), reason, restored, unreadable });
  return ok(database);
}

/** Another window may hold the old one open; ours let go when they are asked. */
async function isDeleted(): Promise<boolean> {
  const patience = new Promise<boolean>(resolve => setTimeout(() => resolve(false), deletePatienceMs));
  return Promise.race([deleteDB(databaseName).then(() => true), patience]);
}

async function setState(database: Database, state: CopyState): Promise<void> {
  await database.put('meta', state, 'copy');
}
