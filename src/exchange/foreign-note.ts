// Notes of other programs as records of ours: what their files do not tell is filled in, what is too long for a record is
// told as a fault rather than cut, since the reader's words are not ours to shorten.

import { type Fault, isRecord, maxFaults } from '../notes/check.ts';
import { isoTime } from '../notes/iso-time.ts';
import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { parseAnnotation } from '../notes/parse-annotation.ts';
import type { TargetPage } from '../notes/types.ts';
import { err, ok, type Result } from '../result.ts';

/** The clock and the key of pages, which pure code has not: the caller's. */
export type ReadContext = {
  /** ISO 8601, UTC: the time of notes whose file does not tell theirs. */
  readonly now: string;
  /** The key under which notes on this address are kept; see src/notes/page-key.ts. */
  readonly pageKey: (url: string) => string;
};

/** A page of which a file tells no more than address and title. */
export function foreignPage(
  { url, title, byline = null }: { url: string; title: string; byline?: string | null },
  { pageKey }: ReadContext,
): TargetPage {
  const unknown = { standfirst: null, siteName: null, publishedTime: null, language: null };
  return { key: pageKey(url), url, title, byline, ...unknown };
}

/** What a file says of a time; `now` where it says nothing, and as it stands, for the check to refuse, where it is none. */
export function timeOr(value: unknown, now: string): unknown {
  return value === undefined || value === null || value === '' ? now : (isoTime(value) ?? value);
}

/** The library of checked notes, an article a page; the first note's description of the page is taken. */
export function libraryOfNotes(notes: readonly LibraryNote[], now: string): Library {
  const articles = new Map<string, LibraryArticle & { annotations: LibraryNote[] }>();
  for (const note of notes) {
    const { page } = note;
    const known = articles.get(page.key);
    if (known) known.annotations.push(note);
    else articles.set(page.key, { ...emptyArticle, page, annotations: [note] });
  }
  return { exportedAt: now, articles: [...articles.values()] };
}

const emptyArticle = {
  readAt: null,
  text: null,
  otherTexts: [],
  sourcesRead: false,
  sources: [],
  quotes: [],
  corrections: [],
};

/** Checks every note, and that none is there twice. A list that is wrong throughout is told by its beginning. */
export function checkNotes(
  candidates: readonly { readonly at: string; readonly value: unknown }[],
): Result<readonly LibraryNote[], readonly Fault[]> {
  const faults: Fault[] = [];
  const notes = new Map<string, LibraryNote>();
  for (const { at, value } of candidates) {
    if (faults.length >= maxFaults) break;
    const parsed = parseAnnotation(value, at);
    if (!parsed.ok) faults.push(...parsed.error);
    else if (notes.has(parsed.value.id)) faults.push({ at: `${at}.id`, problem: ['twice'] });
    else notes.set(parsed.value.id, parsed.value);
  }
  return faults.length === 0 ? ok([...notes.values()]) : err(faults);
}

/** An own key of a value that may be anything. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
