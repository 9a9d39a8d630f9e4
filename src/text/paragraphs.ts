// Where a text's paragraphs begin and end. Article texts part them by blank lines; text files of other makers by single
// line ends, and some wrap their lines in the middle of a sentence.

import { isSpace } from './characters.ts';
import type { Span } from './span.ts';

// A shorter line that ends without a full stop is a headline or a byline, no wrapped one.
const MIN_WRAPPED_CHARS = 50;

/** The paragraphs of `text` in order, trimmed, none of them empty. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  let end = -1;
  for (const line of linesOf(text)) {
    if (line.start === line.end) {
      if (start >= 0) paragraphs.push({ start, end });
      start = -1;
      continue;
    }
    if (start >= 0 && !isWrapped(text, end, line)) {
      paragraphs.push({ start, end });
      start = -1;
    }
    if (start < 0) start = line.start;
    end = line.end;
  }
  if (start >= 0) paragraphs.push({ start, end });
  return paragraphs;
}

function isWrapped(text: string, previousEnd: number, line: Span): boolean {
  const first = text[line.start] as string;
  const isLower = first !== first.toUpperCase();
  const lineStart = text.lastIndexOf('\n', previousEnd - 1) + 1;
  return (
    isLower &&
    previousEnd - lineStart >= MIN_WRAPPED_CHARS &&
    !'.!?:"”'.includes(text[previousEnd - 1] as string)
  );
}

function* linesOf(text: string): Generator<Span> {
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    yield trimmed(text, at, lineEnd);
    at = lineEnd + 1;
  }
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text[start] as string)) start++;
  while (end > start && isSpace(text[end - 1] as string)) end--;
  return { start, end };
}
