// Full text over all notes, held in memory while the library is open: folded texts that are gone through at each search.
// It finds parts of words in every language, is ready as soon as the notes are read, and is both smaller and quicker than an
// index of words (docs/evidence/notes.md).

import type { Annotation } from '../types.ts';
import { articleWords, type Filters, type NoteKind, noteWords, siteOf, sourceOf } from './entry.ts';
import { termsOf } from './query.ts';
import { Sieve, type Sought, sought } from './sieve.ts';
import { Table } from './table.ts';

type Entry = {
  readonly id: string;
  readonly words: string;
  /** Its number in the sieve. */
  readonly place: number;
  readonly article: number;
  readonly site: number;
  readonly source: number;
  readonly kind: NoteKind;
  readonly tags: readonly number[];
  readonly updatedAt: string;
};

export type SearchAnswer = {
  /** The first of them, changed last first. */
  readonly ids: readonly string[];
  readonly total: number;
};

/** Entries gone through before the page may do something else; some ten milliseconds. */
const sliceSize = 50_000;

export class SearchIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #sieve = new Sieve();
  readonly #articles = new Table();
  readonly #sites = new Table();
  readonly #sources = new Table();
  readonly #tags = new Table();
  /** Changed last first; null when it must be sorted anew. */
  #order: Entry[] | null = null;

  get size(): number {
    return this.#entries.size;
  }

  /** Deleted notes are taken out. */
  put(note: Annotation): void {
    if (note.deletedAt !== null) {
      this.remove(note.id);
      return;
    }
    this.#order = null;
    const words = noteWords(note);
    this.#entries.set(note.id, {
      id: note.id,
      words,
      place: this.#sieve.add(words),
      article: this.#articles.numberOf(articleWords(note)),
      site: this.#sites.numberOf(siteOf(note.page.key)),
      source: this.#sources.numberOf(sourceOf(note.subject)),
      kind: note.subject.kind,
      tags: note.tags.map(tag => this.#tags.numberOf(tag)),
      updatedAt: note.updatedAt,
    });
  }

  remove(id: string): void {
    if (this.#entries.delete(id)) this.#order = null;
  }

  /** What the notes can be filtered by, in alphabetical order. */
  choices(): { sites: readonly string[]; sources: readonly string[]; tags: readonly string[] } {
    const used = { sites: new Set<number>(), sources: new Set<number>(), tags: new Set<number>() };
    for (const { site, source, tags } of this.#entries.values()) {
      used.sites.add(site);
      used.sources.add(source);
      for (const tag of tags) used.tags.add(tag);
    }
    const named = (table: Table, numbers: ReadonlySet<number>) =>
      [...numbers]
        .map(number => table.name(number))
        .filter(name => name !== '')
        .sort((a, b) => a.localeCompare(b));
    return {
      sites: named(this.#sites, used.sites),
      sources: named(this.#sources, used.sources),
      tags: named(this.#tags, used.tags),
    };
  }

  /**
   * Notes that have every word and phrase of `typed`, in themselves or in their article, and pass the filters.
   * @param signal ends it early; null then
   */
  async search(
    typed: string,
    filters: Filters,
    limit: number,
    signal: AbortSignal,
  ): Promise<SearchAnswer | null> {
    this.#order ??= [...this.#entries.values()].sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1));
    const order = this.#order;
    const passes = this.#filter(filters);
    if (passes === null) return { ids: [], total: 0 };
    const terms = termsOf(typed).map(sought);
    // Many notes share an article: its words are gone through once.
    const inArticle = terms.map(({ word }) => this.#articles.names.map(words => words.includes(word)));
    const ids: string[] = [];
    let total = 0;
    for (let from = 0; from < order.length; from += sliceSize) {
      if (from > 0) await pause();
      if (signal.aborted) return null;
      for (const entry of order.slice(from, from + sliceSize)) {
        if (!passes(entry)) continue;
        if (!terms.every((term, i) => inArticle[i]?.[entry.article] || this.#holds(entry, term))) continue;
        total++;
        if (ids.length < limit) ids.push(entry.id);
      }
    }
    return { ids, total };
  }

  #holds({ place, words }: Entry, term: Sought): boolean {
    return this.#sieve.mayHold(place, term) && words.includes(term.word);
  }

  /** Null where no note can pass. */
  #filter({ site, source, kind, tag, from, to }: Filters): ((entry: Entry) => boolean) | null {
    const wanted = {
      site: site === null ? null : this.#sites.matching(site),
      source: source === null ? null : this.#sources.matching(source),
      tag: tag === null ? null : this.#tags.matching(tag),
    };
    if (Object.values(wanted).some(numbers => numbers?.size === 0)) return null;
    return entry =>
      (wanted.site === null || wanted.site.has(entry.site)) &&
      (wanted.source === null || wanted.source.has(entry.source)) &&
      (kind === null || entry.kind === kind) &&
      (wanted.tag === null || entry.tags.some(number => wanted.tag?.has(number))) &&
      (from === null || entry.updatedAt >= from) &&
      (to === null || entry.updatedAt < to);
  }
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
