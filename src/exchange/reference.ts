// One article as reference managers know it: persons apart from bodies, days as numbers.

import type { LibraryArticle } from '../notes/library.ts';
import { oneLine } from './shapeless.ts';

export type Author =
  | { readonly given: string; readonly family: string }
  /** A body, an agency, or a name that cannot be taken apart safely. */
  | { readonly literal: string };

export type Day = { readonly year: number; readonly month: number; readonly day: number };

export type Reference = {
  readonly title: string;
  readonly authors: readonly Author[];
  /** The newspaper or site; null where the page does not name it. */
  readonly newspaper: string | null;
  readonly issued: Day | null;
  readonly url: string;
  /** When the page was read; null where it was not saved. */
  readonly accessed: Day | null;
  readonly language: string | null;
  readonly standfirst: string | null;
};

export function referenceOf({ page, readAt }: LibraryArticle): Reference {
  return {
    title: clean(page.title) ?? '',
    authors: authorsOf(page.byline ?? ''),
    newspaper: clean(page.siteName),
    issued: dayOf(page.publishedTime),
    url: clean(page.url) ?? '',
    accessed: dayOf(readAt),
    language: clean(page.language),
    standfirst: clean(page.standfirst),
  };
}

/** The day as the page itself writes it: that is the day on which the article came out where it came out. */
export function dayOf(time: string | null): Day | null {
  const [, year, month, day] =
    /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:$|[T ])/.exec(time ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

/** Words in a byline that are not those of a person's name. */
const notAPerson =
  /\b(?:staff|agenc(?:y|ies)|news|press|team|desk|editors?|reporters?|correspondents?|writers?|bureau|board|service|times|post|the|of|for|associated|reuters|afp|bbc)\b/i;

/** Belong to the family name: "Ursula von der Leyen". */
const particles = new Set(
  'von van der den de del della di da dos du la le ten ter zu zum al bin ibn'.split(' '),
);

/** A comma parts persons, and a person from a job, which is left out. */
export function authorsOf(byline: string): readonly Author[] {
  const names = oneLine(byline)
    .trim()
    .replace(/^by\s+/i, '')
    .split(/\s*(?:[,;|/•·]|\s(?:and|und|et|y|&)\s)\s*(?:and\s+)?/i)
    .map(name => name.trim())
    .filter(name => name !== '');
  const persons = names.map(personOf);
  const isPerson = persons.some(person => 'family' in person);
  // "Uri Bell, political editor": what is no person beside one is that one's job.
  return isPerson ? persons.filter(person => 'family' in person) : persons.slice(0, 1);
}

function personOf(name: string): Author {
  const words = name.split(' ');
  const isName = words.every(word => particles.has(word) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word));
  if (words.length < 2 || words.length > 5 || !isName || notAPerson.test(name)) return { literal: name };
  let first = words.length - 1;
  while (first > 1 && particles.has(words[first - 1] ?? '')) first--;
  return { given: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}

/** Null for what is nothing to see. */
function clean(text: string | null): string | null {
  const line = oneLine(text ?? '').trim();
  return line === '' ? null : line;
}
