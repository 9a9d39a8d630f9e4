// A note as the search knows it: its words folded into one text, and what it can be filtered by.

import { subjectWords } from '../../exchange/passages.ts';
import { siteHost } from '../page-key.ts';
import type { Annotation, Subject } from '../types.ts';
import { fold } from './fold.ts';

export type NoteKind = Subject['kind'];

/** What a list can be narrowed to; null does not narrow. */
export type Filters = {
  /** The page's host, such as `valley.example`. */
  readonly site: string | null;
  readonly source: string | null;
  readonly kind: NoteKind | null;
  readonly tag: string | null;
  /** ISO 8601; notes changed at that time or later, and before that time. */
  readonly from: string | null;
  readonly to: string | null;
};

/** Whether a list with these words and filters may lack notes. */
export function isNarrowed(typed: string, filters: Filters): boolean {
  return typed.trim() !== '' || Object.values(filters).some(filter => filter !== null);
}

export const noFilters: Filters = { site: null, source: null, kind: null, tag: null, from: null, to: null };

/** One name for a site's hosts; the key itself where it is no address. */
export function siteOf(pageKey: string): string {
  return URL.canParse(pageKey) ? siteHost(new URL(pageKey)) : pageKey;
}

/** Who a note is on; empty where it is on nobody. */
export function sourceOf(subject: Subject): string {
  if (subject.kind === 'source') return subject.name;
  return subject.kind === 'quote' ? (subject.speaker ?? '') : '';
}

/** Between parts, so that no phrase is found that begins in one and ends in another. */
const seam = ' \n ';

/** The words of the note itself; those of its article are in articleWords(). */
export function noteWords({ note, subject, tags, annotator, factCheck }: Annotation): string {
  const role =
    subject.kind === 'quote' ? subject.speakerRole : subject.kind === 'source' ? subject.role : null;
  const parts = [
    note,
    subjectWords(subject),
    sourceOf(subject),
    role,
    ...tags,
    annotator,
    factCheck?.evidenceUrl,
  ];
  return spaced(parts.filter(part => part).join(seam));
}

export function articleWords({ page }: Annotation): string {
  const parts = [page.title, page.standfirst, page.siteName, page.byline, page.url];
  return spaced(parts.filter(part => part).join(seam));
}

const uneven = /[^\S\n ]| {2}/;

/** Not replaced where there is nothing to replace: Firefox keeps what it gives back in many small pieces. */
function spaced(text: string): string {
  const folded = fold(text);
  return uneven.test(folded) ? folded.replace(/[^\S\n]+/g, ' ') : folded;
}
