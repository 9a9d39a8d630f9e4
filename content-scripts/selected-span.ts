// What the reader selected in the page, as a span of the article's text.

import type { Article } from '../src/article/types.ts';
import type { Span } from '../src/text/span.ts';
import type { PageText } from './read-page.ts';

type Read = Pick<PageText, 'map' | 'shadows'> & {
  readonly article: Pick<Article, 'text' | 'paragraphs'>;
};

/** Null where nothing of the article is selected. What lies outside of it is left out. */
export function selectedSpan(selection: Selection | null, { map, shadows, article }: Read): Span | null {
  const selected = selection && rangeOf(selection, shadows);
  if (selected === null || selected.collapsed) return null;
  const { text, paragraphs } = article;
  const start = map.offsetAt(selected.startContainer, selected.startOffset);
  const end = map.offsetAt(selected.endContainer, selected.endOffset);
  if (start !== null && end !== null) return withoutBlanks(text, { start, end });
  // It begins or ends outside of the article: the paragraphs that it touches tell up to where.
  const inside = paragraphs.filter(paragraph => touches(selected, map.toRange(paragraph)));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  return withoutBlanks(text, { start: start ?? first.start, end: end ?? last.end });
}

/** What is selected in a shadow root is told of only to those who can name the root. */
function rangeOf(selection: Selection, shadows: readonly ShadowRoot[]): AbstractRange | null {
  if (selection.rangeCount === 0) return null;
  // Chromium has it from 137 on.
  const canTell = shadows.length > 0 && typeof selection.getComposedRanges === 'function';
  const composed = canTell ? selection.getComposedRanges({ shadowRoots: [...shadows] })[0] : undefined;
  return composed ?? selection.getRangeAt(0);
}

/** A selection of a whole paragraph ends where the next one begins. */
function withoutBlanks(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return start + lead < end - tail ? { start: start + lead, end: end - tail } : null;
}

function touches(selected: AbstractRange, paragraph: Range | null): boolean {
  if (paragraph === null) return false;
  // Of two trees nothing lies before or after the other's.
  if (selected.startContainer.getRootNode() !== paragraph.startContainer.getRootNode()) return false;
  const live = paragraph.cloneRange();
  live.setStart(selected.startContainer, selected.startOffset);
  live.setEnd(selected.endContainer, selected.endOffset);
  // A selection that only ends where the paragraph begins holds nothing of it.
  return (
    live.compareBoundaryPoints(live.START_TO_END, paragraph) > 0 &&
    live.compareBoundaryPoints(live.END_TO_START, paragraph) < 0
  );
}
