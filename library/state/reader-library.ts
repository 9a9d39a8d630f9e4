// All notes, as the library page shows them: the latest at once, the rest read behind it for searching.

import type { OpenFault } from '../../src/notes/connection.ts';
import type { Notes } from '../../src/notes/notes.ts';
import type { Filters } from '../../src/notes/search/entry.ts';
import { SearchIndex } from '../../src/notes/search/search-index.ts';
import type { Settings } from '../../src/notes/settings-store.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { err, ok, type Result } from '../../src/result.ts';
import { openReadersNotes } from '../../src/ui/open-notes.ts';

/** Why nothing can be shown. `unreadable`: the database opened, but a reading failed. */
export type LibraryFault = OpenFault | 'unreadable';

export type LibraryData = {
  readonly phase: 'opening' | 'ready' | LibraryFault;
  readonly count: number;
  readonly settings: Settings;
  /** Notes read for searching so far; null once all are. */
  readonly read: number | null;
  /** Counts up whenever a list that is shown may be another one. */
  readonly version: number;
};

export type Shown = { readonly notes: readonly Annotation[]; readonly total: number };

export const noLibrary: LibraryData = {
  phase: 'opening',
  count: 0,
  settings: { annotator: null, lastBackupAt: null },
  read: 0,
  version: 0,
};

/** Read at once for searching: a few ten milliseconds. */
const batchSize = 1_000;

export class ReaderLibrary {
  readonly index = new SearchIndex();
  #data = noLibrary;
  #notes: Notes | null = null;
  #indexed: Promise<void> = Promise.resolve();
  #answer: () => void = () => undefined;
  /** Settles when the page has been given notes to show, or something is searched for. */
  readonly #answered = new Promise<void>(resolve => {
    this.#answer = resolve;
  });
  readonly #life = new AbortController();

  /** @param show called with all that is known, at every change */
  constructor(readonly show: (data: LibraryData) => void) {}

  get notes(): Notes | null {
    return this.#notes;
  }

  /** Once at the beginning, and to try again. */
  async open(): Promise<void> {
    this.#update({ phase: 'opening' });
    const opened = await openReadersNotes();
    if (!opened.ok) return this.#update({ phase: opened.error });
    const notes = opened.value;
    if (this.#life.signal.aborted) return notes.close();
    this.#notes = notes;
    this.#life.signal.addEventListener('abort', () => notes.close());
    notes.onChange(({ pageKey }) => void this.#readPage(pageKey), this.#life.signal);
    // Behind the first notes that are shown: reading all at once would keep them waiting.
    if (await this.readFacts()) this.#indexed = this.#answered.then(() => this.#readAll(notes));
  }

  close(): void {
    this.#life.abort();
  }

  /** How many notes there are, and the settings. */
  async readFacts(): Promise<boolean> {
    const notes = this.#notes;
    if (notes === null) return false;
    const [count, settings] = await Promise.all([notes.count(), notes.settings()]);
    if (!count.ok || !settings.ok) this.#update({ phase: 'unreadable' });
    else this.#update({ phase: 'ready', count: count.value, settings: settings.value });
    return count.ok && settings.ok;
  }

  /** Notes that answer a search, changed last first. Without words and filters it need not wait until all are read. */
  async find(
    typed: string,
    filters: Filters,
    limit: number,
    signal: AbortSignal,
  ): Promise<Result<Shown, LibraryFault> | null> {
    const notes = this.#notes;
    if (notes === null) return err('unreadable');
    const isNarrowed = typed.trim() !== '' || Object.values(filters).some(filter => filter !== null);
    if (!isNarrowed) {
      const latest = await notes.latest(limit);
      this.#answer();
      return latest.ok ? ok({ notes: latest.value, total: this.#data.count }) : err('unreadable');
    }
    this.#answer();
    await this.#indexed;
    const answer = await this.index.search(typed, filters, limit, signal);
    if (answer === null) return null;
    const found = await notes.byId(answer.ids);
    return found.ok ? ok({ notes: found.value, total: answer.total }) : err('unreadable');
  }

  async #readAll(notes: Notes): Promise<void> {
    let after: string | null = null;
    do {
      const batch: Awaited<ReturnType<Notes['batch']>> = await notes.batch(after, batchSize);
      if (!batch.ok) return this.#update({ phase: 'unreadable' });
      for (const note of batch.value) this.index.put(note);
      after = batch.value.length < batchSize ? null : (batch.value.at(-1)?.id ?? null);
      this.#update({ read: this.index.size });
    } while (after !== null && !this.#life.signal.aborted);
    this.#update({ read: null, version: this.#data.version + 1 });
  }

  async #readPage(pageKey: string): Promise<void> {
    const notes = this.#notes;
    if (notes === null) return;
    const [annotations, deleted] = await Promise.all([
      notes.annotationsFor(pageKey),
      notes.deletedFor(pageKey),
    ]);
    if (!annotations.ok || !deleted.ok) return;
    for (const note of [...annotations.value, ...deleted.value]) this.index.put(note);
    this.#update({ version: this.#data.version + 1 });
    await this.readFacts();
  }

  #update(change: Partial<LibraryData>): void {
    if (this.#life.signal.aborted) return;
    this.#data = { ...this.#data, ...change };
    this.show(this.#data);
  }
}
