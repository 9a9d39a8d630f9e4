// A link that lands on a sentence: text fragments (https://wicg.github.io/scroll-to-text-fragment/). Browsers scroll to
// the first place that matches, so words that stand elsewhere before are told apart by what is around them.

import type { Span } from '../text/span.ts';
import { contextOf, wordsOf } from './fragment-context.ts';
import { oneLine } from './shapeless.ts';

/** Above this only the ends are named; long links are cut by mail and chat programs. In UTF-16 code units. */
const maxWholeChars = 150;

/** Enough to be found nowhere else, mostly. */
const endWords = 6;

/**
 * The address with a directive for one run of words, or the address alone where there are none.
 * @param text the article's, which the span lies in
 */
export function fragmentLink(url: string, text: string, span: Span): string {
  if (text.slice(span.start, span.end).trim() === '') return url;
  const [page, fragment] = splitOnce(url, '#');
  const [plain] = splitOnce(fragment, ':~:');
  return `${page}#${plain}:~:text=${directive(text, span)}`;
}

/** `prefix-,start,end,-suffix`, of which only the start is always there. */
function directive(text: string, { start, end }: Span): string {
  const lines = text.slice(start, end).trim().split('\n');
  const [head = '', tail = ''] = [lines[0], lines.at(-1)];
  // One run without a comma must lie inside of one block of the page.
  const isWhole =
    lines.length === 1 && (head.length <= maxWholeChars || wordsOf(head).length <= 2 * endWords);
  const first = isWhole ? head : wordsOf(head).slice(0, endWords).join(' ');
  const last = isWhole ? '' : wordsOf(tail).slice(-endWords).join(' ');
  const { before, after } = contextOf(text, { start, end }, first, isWhole);
  return [
    before === '' ? '' : `${encoded(before)}-,`,
    encoded(first),
    last === '' ? '' : `,${encoded(last)}`,
    after === '' ? '' : `,-${encoded(after)}`,
  ].join('');
}

/** `-`, `,` and `&` have a meaning in a directive; encodeURIComponent leaves the first as it is. */
function encoded(words: string): string {
  return encodeURIComponent(oneLine(words).trim()).replaceAll('-', '%2D');
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
