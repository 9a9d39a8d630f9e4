// What the reader selected in the page, as a span of the article's text.

import type { TextMap } from '../src/article/text-map.ts';
import type { Article } from '../src/article/types.ts';
import type { Span } from '../src/text/span.ts';

/** Null where nothing of the article is selected. What lies outside of it is left out. */
export function selectedSpan(
  selection: Selection | null,
  map: TextMap,
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
): Span | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const selected = selection.getRangeAt(0);
  const start = map.offsetAt(selected.startContainer, selected.startOffset);
  const end = map.offsetAt(selected.endContainer, selected.endOffset);
  if (start !== null && end !== null) return withoutBlanks(text, { start, end });
  // It begins or ends outside of the article: the paragraphs that it touches tell up to where.
  const inside = paragraphs.filter(paragraph => touches(selected, map.toRange(paragraph)));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  return withoutBlanks(text, { start: start ?? first.start, end: end ?? last.end });
}

/** A selection of a whole paragraph ends where the next one begins. */
function withoutBlanks(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return start + lead < end - tail ? { start: start + lead, end: end - tail } : null;
}

function touches(selected: Range, paragraph: Range | null): boolean {
  if (paragraph === null) return false;
  const { START_TO_END, END_TO_START } = selected;
  // A selection that only ends where the paragraph begins holds nothing of it.
  return (
    selected.compareBoundaryPoints(START_TO_END, paragraph) > 0 &&
    selected.compareBoundaryPoints(END_TO_START, paragraph) < 0
  );
}
