// All notes, as the library page shows them: the latest at once, the rest read behind it for searching.

import type { OpenFault } from '../../src/notes/connection.ts';
import type { Notes } from '../../src/notes/notes.ts';
import { type Filters, isNarrowed } from '../../src/notes/search/entry.ts';
import { SearchIndex } from '../../src/notes/search/search-index.ts';
import type { Settings } from '../../src/notes/settings-store.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { err, ok, type Result } from '../../src/result.ts';
import { openReadersNotes } from '../../src/ui/open-notes.ts';
import { CorrectedNotes } from './corrected-notes.ts';

/** Why nothing can be shown. `unreadable`: the database opened, but a reading failed. */
export type LibraryFault = OpenFault | 'unreadable';

export type LibraryData = {
  readonly phase: 'opening' | 'ready' | LibraryFault;
  /** Notes there are; null until they are counted, which takes longer than showing the latest. */
  readonly count: number | null;
  readonly settings: Settings;
  /** Notes read for searching so far; null once all are. */
  readonly read: number | null;
  /** Counts up whenever a list that is shown may be another one. */
  readonly version: number;
};

/** `total`: all that answer; null where they are all there are, and not counted yet. */
export type Shown = { readonly notes: readonly Annotation[]; readonly total: number | null };

export const noLibrary: LibraryData = {
  phase: 'opening',
  count: null,
  settings: { annotator: null, lastBackupAt: null },
  read: 0,
  version: 0,
};

/** Notes on a first screen, and on each that is asked for. */
export const pageSize = 25;

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
  /** The first screen, read while the page is still being drawn; taken once. */
  #first: ReturnType<Notes['latest']> | null = null;
  /** Keys of the pages that are to be read again. */
  readonly #changed = new Set<string>();
  readonly #corrected = new CorrectedNotes();
  /** Settles when what the reader put right is known; a page whose corrections cannot be read is shown without them. */
  #correctionsRead: Promise<void> = Promise.resolve();
  #isReading = false;
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
    this.#first = notes.latest(pageSize);
    this.#correctionsRead = notes
      .allCorrections()
      .then(all => all.ok && this.#corrected.take(all.value))
      .then(() => undefined);
    this.#life.signal.addEventListener('abort', () => notes.close());
    notes.onChange(({ pageKey }) => void this.#readChanged(pageKey, notes), this.#life.signal);
    // Behind the first notes that are shown: counting and reading all would keep them waiting.
    if (await this.readSettings()) this.#indexed = this.#answered.then(() => this.#readAll(notes));
  }

  close(): void {
    this.#life.abort();
  }

  async readSettings(): Promise<boolean> {
    const settings = await this.#notes?.settings();
    this.#update(settings?.ok ? { phase: 'ready', settings: settings.value } : { phase: 'unreadable' });
    return settings?.ok === true;
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
    if (!isNarrowed(typed, filters)) {
      const first = limit === pageSize ? this.#first : null;
      this.#first = null;
      const latest = await (first ?? notes.latest(limit));
      await this.#correctionsRead;
      this.#answer();
      if (!latest.ok) return err('unreadable');
      const shown = latest.value.map(note => this.#corrected.asNow(note));
      return ok({ notes: shown, total: shown.length < limit ? shown.length : null });
    }
    this.#answer();
    await this.#indexed;
    const answer = await this.index.search(typed, filters, limit, signal);
    if (answer === null) return null;
    const found = await notes.byId(answer.ids);
    if (!found.ok) return err('unreadable');
    return ok({ notes: found.value.map(note => this.#corrected.asNow(note)), total: answer.total });
  }

  /** All notes that answer a search. */
  async idsOf(typed: string, filters: Filters): Promise<ReadonlySet<string>> {
    this.#answer();
    await this.#indexed;
    const answer = await this.index.search(typed, filters, Number.POSITIVE_INFINITY, this.#life.signal);
    return new Set(answer?.ids);
  }

  async #readAll(notes: Notes): Promise<void> {
    const count = await notes.count();
    this.#update(count.ok ? { count: count.value } : { phase: 'unreadable' });
    await this.#correctionsRead;
    let after: string | null = null;
    do {
      const batch: Awaited<ReturnType<Notes['batch']>> = await notes.batch(after, batchSize);
      if (!batch.ok) return this.#update({ phase: 'unreadable' });
      for (const note of batch.value) this.index.put(this.#corrected.asNow(note));
      after = batch.value.length < batchSize ? null : (batch.value.at(-1)?.id ?? null);
      this.#update({ read: this.index.size });
    } while (after !== null && !this.#life.signal.aborted);
    this.#update({ read: null, count: this.index.size, version: this.#data.version + 1 });
  }

  /** An import changes thousands of pages at once: those are read one after the other, and shown together. */
  async #readChanged(pageKey: string, notes: Notes): Promise<void> {
    this.#changed.add(pageKey);
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#changed.size > 0 && !this.#life.signal.aborted) {
      const keys = [...this.#changed];
      // One that changes while it is being read is read once more.
      this.#changed.clear();
      for (const key of keys) await this.#readPage(key, notes);
      this.#first = null;
      // What is being read meanwhile is counted at its end.
      const { read, count } = this.#data;
      this.#update({ count: read === null ? this.index.size : count, version: this.#data.version + 1 });
    }
    this.#isReading = false;
  }

  async #readPage(pageKey: string, notes: Notes): Promise<void> {
    const [annotations, deleted, corrections] = await Promise.all([
      notes.annotationsFor(pageKey),
      notes.deletedFor(pageKey),
      notes.correctionsFor(pageKey),
    ]);
    if (corrections.ok) this.#corrected.takeStory(pageKey, corrections.value);
    if (!annotations.ok || !deleted.ok) return;
    for (const note of [...annotations.value, ...deleted.value]) this.index.put(this.#corrected.asNow(note));
  }

  #update(change: Partial<LibraryData>): void {
    if (this.#life.signal.aborted) return;
    this.#data = { ...this.#data, ...change };
    this.show(this.#data);
  }
}
