// Runs in a page of the extension. What it offers stands on globalThis.store; arguments and results are plain data.

import type { CopyArea } from '../../src/notes/copy/area.ts';
import { dropNotice, readNotice } from '../../src/notes/copy/notice.ts';
import { type Notes, type NotesOptions, openNotes } from '../../src/notes/notes.ts';
import { noFilters } from '../../src/notes/search/entry.ts';
import { SearchIndex } from '../../src/notes/search/search-index.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { writeLibrary } from '../../src/ui/write-library.ts';
import { libraries } from './made-up-library.ts';
import { randomFrom } from './random.ts';
import { annotationEdit, noteText, pageKeys } from './records.ts';
import { versionsTogether } from './versions.ts';

type Extension = {
  readonly storage: { readonly local: CopyArea };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};
type Global = { browser?: Extension; chrome?: Extension };

/** What was answered: the note with this number was committed in this revision. */
export type Ack = {
  readonly id: string;
  readonly rev: number;
  readonly number: number;
  readonly deleted: boolean;
};

/** What is stored, by id. */
export type Found = Readonly<Record<string, Omit<Ack, 'id' | 'number'> & { readonly note: string }>>;

export type StoreInPage = typeof store;

const { browser, chrome } = globalThis as Global;
const area = (browser ?? chrome)?.storage.local;
const runtime = (browser ?? chrome)?.runtime;
let notes: Notes | null = null;
let index = new SearchIndex();
const acks: Ack[] = [];
const answered: (() => void)[] = [];
let failure: string | null = null;

async function opened(options: NotesOptions = {}): Promise<Notes> {
  if (notes !== null) return notes;
  const found = await openNotes({ ...(area && { copy: area }), ...options });
  if (!found.ok) throw new Error(`the store does not open: ${found.error}`);
  notes = found.value;
  return notes;
}

const store = {
  /** Opens the database; resolves to the milliseconds it took. */
  async open(): Promise<number> {
    const begun = performance.now();
    await opened();
    return performance.now() - begun;
  },

  /**
   * Saves, changes and deletes notes without end, three at a time, and writes the second copy beside it. What was
   * answered is handed out by answers().
   */
  async write(seed: number): Promise<void> {
    await opened({ onCommit: keepCopied });
    for (let writer = 0; writer < 3; writer++)
      writeForever(seed * 8 + writer).catch((error: unknown) => {
        failure = String(error);
        for (const wake of answered.splice(0)) wake();
      });
  },

  /** Answers since the last call; waits for the next one where there are none. Throws if a save failed. */
  async answers(): Promise<Ack[]> {
    if (acks.length === 0) await new Promise<void>(resolve => answered.push(resolve));
    if (failure !== null) throw new Error(failure);
    return acks.splice(0);
  },

  /**
   * Stores `count` notes as readers write them, by seed, many in a transaction. Resolves to the milliseconds of each
   * part's writing.
   */
  async fill(count: number, seed: number, first = 0): Promise<number[]> {
    const open = await opened();
    const times: number[] = [];
    for (const library of libraries(count, seed, first)) {
      const begun = performance.now();
      const taken = await open.takeIn(library);
      if (!taken.ok) throw new Error(`the notes were not stored: ${JSON.stringify(taken.error)}`);
      times.push(performance.now() - begun);
    }
    return times;
  },

  /** Reads all notes for searching; resolves to the milliseconds it took. */
  async prepareSearch(): Promise<number> {
    const open = await opened();
    const begun = performance.now();
    index = new SearchIndex();
    let after: string | null = null;
    do {
      const batch: Awaited<ReturnType<Notes['batch']>> = await open.batch(after, 1_000);
      if (!batch.ok) throw new Error(JSON.stringify(batch.error));
      for (const note of batch.value) index.put(note);
      after = batch.value.at(-1)?.id ?? null;
    } while (after !== null);
    return performance.now() - begun;
  },

  /** Milliseconds from the words to the fifty notes that are shown, for each search. */
  async search(typed: readonly string[]): Promise<number[]> {
    const open = await opened();
    const times: number[] = [];
    for (const words of typed) {
      const begun = performance.now();
      const found = await index.search(words, noFilters, 50, new AbortController().signal);
      await open.byId(found?.ids ?? []);
      times.push(performance.now() - begun);
    }
    return times;
  },

  /** Milliseconds of each save of a new note, until its commit. */
  async save(count: number): Promise<number[]> {
    const open = await opened();
    const times: number[] = [];
    for (let number = 0; number < count; number++) {
      const begun = performance.now();
      const saved = await open.save(annotationEdit(crypto.randomUUID(), number), 0);
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
      times.push(performance.now() - begun);
    }
    return times;
  },

  /** The whole library as JSON: milliseconds, bytes and how many notes are in it. */
  async exportAll(): Promise<{ ms: number; bytes: number; notes: number }> {
    const open = await opened();
    const begun = performance.now();
    const file = await writeLibrary(open, {
      format: 'library-json',
      now: new Date().toISOString(),
      only: null,
    });
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    return { ms: performance.now() - begun, bytes: file.value.content.size, notes: file.value.notes };
  },

  /** Adds `count` words to one note, each in a save of its own; another's save in between is met by trying again. */
  async append(id: string, word: string, count: number): Promise<void> {
    const open = await opened();
    for (let number = 0; number < count; ) {
      const [stored] = await found(open, id);
      const note = `${stored?.note ?? ''} ${word}${number}`;
      const saved = await open.save({ ...annotationEdit(id, 0), note }, stored?.rev ?? 0);
      if (saved.ok) number++;
      else if (saved.error.kind !== 'conflict') throw new Error(JSON.stringify(saved.error));
    }
  },

  /** The words of a note. */
  async words(id: string): Promise<string[]> {
    const [stored] = await found(await opened(), id);
    return (stored?.note ?? '').trim().split(' ');
  },

  /** Saves new notes as the extension's own pages do, which ask the background for the second copy after each. */
  async saveAsPanel(count: number): Promise<string[]> {
    const ask = () => void runtime?.sendMessage({ sourcelight: 'writeCopy', ask: {} }).catch(() => undefined);
    const open = await opened({ onCommit: ask });
    const ids: string[] = [];
    for (let number = 0; number < count; number++) {
      const saved = await open.save(annotationEdit(crypto.randomUUID(), number), 0);
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
      ids.push(saved.value.id);
    }
    return ids;
  },

  versionsTogether,

  async read(): Promise<Found> {
    const all: Annotation[] = [];
    const open = await opened();
    for (const key of pageKeys)
      for (const list of [await open.annotationsFor(key), await open.deletedFor(key)])
        if (list.ok) all.push(...list.value);
        else throw new Error(JSON.stringify(list.error));
    return Object.fromEntries(
      all.map(({ id, rev, note, deletedAt }) => [id, { rev, note, deleted: deletedAt !== null }]),
    );
  },

  /** Whether the database had to be mended from the second copy since this was asked last. */
  async wasMended(): Promise<boolean> {
    await opened();
    if (area === undefined || (await readNotice(area)) === null) return false;
    await dropNotice(area);
    return true;
  },

  /** Brings the second copy up to date; resolves to how many records it holds. */
  async copy(): Promise<number> {
    const written = await (await opened()).writeCopy();
    if (!written.ok) throw new Error(`the copy was not written: ${written.error}`);
    return written.value.records;
  },
};

let isCopying = false;

async function found(open: Notes, id: string): Promise<readonly Annotation[]> {
  const stored = await open.byId([id]);
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  return stored.value;
}

async function keepCopied(): Promise<void> {
  if (isCopying) return;
  isCopying = true;
  await notes?.writeCopy();
  isCopying = false;
}

async function writeForever(seed: number): Promise<void> {
  const open = await opened();
  const random = randomFrom(seed);
  const mine: Ack[] = [];
  for (let step = 0; ; step++) {
    const number = seed * 100_000 + step;
    const old = mine[Math.floor(random() * mine.length)];
    const act = random();
    const isNew = old === undefined || old.deleted || act < 0.5;
    const id = isNew ? crypto.randomUUID() : old.id;
    const rev = isNew ? 0 : old.rev;
    const deleted = !isNew && act > 0.9;
    const saved = deleted ? await open.remove(id, rev) : await open.save(annotationEdit(id, number), rev);
    if (!saved.ok) throw new Error(`a save failed: ${JSON.stringify(saved.error)}`);
    const ack = { id, rev: saved.value.rev, number: deleted ? (old as Ack).number : number, deleted };
    acks.push(ack);
    for (const wake of answered.splice(0)) wake();
    if (saved.value.note !== noteText(ack.number)) throw new Error('another text was stored than was sent');
    if (old !== undefined && !isNew) mine.splice(mine.indexOf(old), 1);
    mine.push(ack);
  }
}

Object.assign(globalThis, { store });
