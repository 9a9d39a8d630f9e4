// The words around a run by which a browser tells it from the same words elsewhere before.

import type { Span } from '../text/span.ts';

/** Each lies inside of one block of the page, and may be empty. */
export type Context = { readonly before: string; readonly after: string };

/** In words. The wide ones are for runs that have the same near ones in two places. */
const near = 4;
const wide = 12;

/** A page may be one line of the same word: what is looked at is bounded. In UTF-16 code units, and in places. */
const maxChars = 400;
const maxPlaces = 1_000;

/**
 * Nothing where the run's beginning stands nowhere before.
 * @param first the words by which the run begins: all of it, or what the link names of its beginning
 * @param isWhole whether that is all: what follows the run's end tells nothing of where its beginning is
 */
export function contextOf(text: string, span: Span, first: string, isWhole: boolean): Context {
  const places = placesBefore(text.toLowerCase(), first.toLowerCase(), span.start);
  const length = span.end - span.start;
  const elsewhere = places.map(start => widest(text, { start, end: start + length }));
  const { before, after } = widest(text, span);
  // In the same block if it can be: what a page has between two blocks is not always in the article's text.
  const choices = [
    { before: '', after: '' },
    { before: wordsBefore(lineBefore(text, span.start), near), after: '' },
    { before: '', after: isWhole ? wordsAfter(lineAfter(text, span.end), near) : '' },
  ];
  const isTelling = (choice: Context) => elsewhere.every(there => !isAlso(there, choice));
  return choices.find(isTelling) ?? { before, after: isWhole ? after : '' };
}

/** Browsers look for these words across the borders of blocks. */
function widest(text: string, { start, end }: Span): Context {
  return {
    before: wordsBefore(lineBefore(text, start) || blockBefore(text, start), wide),
    after: wordsAfter(lineAfter(text, end) || blockAfter(text, end), wide),
  };
}

/** Whether a browser finds these words there too. */
function isAlso(there: Context, { before, after }: Context): boolean {
  const isBefore = ` ${there.before}`.toLowerCase().endsWith(before && ` ${before}`.toLowerCase());
  return isBefore && `${there.after} `.toLowerCase().startsWith(after && `${after} `.toLowerCase());
}

function placesBefore(text: string, words: string, start: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) {
    places.push(at);
    if (places.length === maxPlaces) break;
  }
  return places;
}

function lineBefore(text: string, start: number): string {
  const stretch = text.slice(Math.max(0, start - maxChars), start);
  return stretch.slice(stretch.lastIndexOf('\n') + 1).trim();
}

function lineAfter(text: string, end: number): string {
  return (text.slice(end, end + maxChars).split('\n', 1)[0] ?? '').trim();
}

/** At the beginning of a paragraph nothing stands before in the same block. */
function blockBefore(text: string, start: number): string {
  let end = start;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return lineBefore(text, end);
}

function blockAfter(text: string, end: number): string {
  let start = end;
  while (/\s/.test(text.charAt(start))) start++;
  return lineAfter(text, start);
}

function wordsBefore(line: string, count: number): string {
  return wordsOf(line).slice(-count).join(' ');
}

function wordsAfter(line: string, count: number): string {
  return wordsOf(line).slice(0, count).join(' ');
}

export function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter(word => word !== '');
}
