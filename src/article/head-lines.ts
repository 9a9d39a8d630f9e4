// The short lines around the headline: there a reader looks for who wrote the article and when. They are found by place,
// because many pages give these lines no name that says what they are.

import { foldSpace } from './field.ts';
import type { Page, PageElement, PageNode } from './page.ts';

export type HeadLine = { readonly text: string; readonly element: PageElement };

/** A head's lines are few; beyond these bounds stands something else. */
const maxTexts = 300;
const maxLinesAfter = 40;
const maxLinesBefore = 12;

/** A standfirst may be one paragraph or two; with the third the article has begun. */
const minParagraphChars = 150;
const maxParagraphs = 2;

/** Templates indent by the hundred spaces; what is longer is a paragraph in any case. */
const maxTextChars = 2_000;

/** Nearest first: those after the headline, then those before it. Each text of the page is a line of its own. */
export function headLines({ nodes, body }: Page, heading: PageElement): HeadLine[] {
  const after = collect(nodes.slice(heading.end, body.end), maxLinesAfter);
  const before = collect(nodes.slice(body.index, heading.index).reverse(), maxLinesBefore);
  return [...after, ...before];
}

function collect(nodes: Iterable<PageNode>, max: number): HeadLine[] {
  const lines: HeadLine[] = [];
  let paragraphs = 0;
  let seen = 0;
  for (const node of nodes) {
    if (!node.isText) continue;
    if (seen++ === maxTexts || lines.length === max) break;
    if (!isReadable(node.parent)) continue;
    const text = foldSpace(node.data.slice(0, maxTextChars));
    if (text === '') continue;
    if (text.length < minParagraphChars) lines.push({ text, element: node.parent });
    else if (++paragraphs > maxParagraphs) break;
  }
  return lines;
}

/** Names may be buttons. */
function isReadable({ localName }: PageElement): boolean {
  return !/^(?:script|style|template|noscript|textarea|option|title)$/.test(localName);
}
