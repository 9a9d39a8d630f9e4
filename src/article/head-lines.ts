// The short lines around the headline: there a reader looks for who wrote the article and when. They are found by place,
// because many pages give these lines no name that says what they are.

import { foldSpace } from './field.ts';

export type HeadLine = { readonly text: string; readonly element: Element };

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
export function headLines(document: Document, heading: Element): HeadLine[] {
  const root = document.body ?? document.documentElement;
  const after = collect(root, heading, { max: maxLinesAfter, step: walker => walker.nextNode() });
  const before = collect(root, heading, { max: maxLinesBefore, step: walker => walker.previousNode() });
  return [...after, ...before];
}

type Way = { readonly max: number; readonly step: (walker: TreeWalker) => Node | null };

function collect(root: Element, heading: Element, { max, step }: Way): HeadLine[] {
  const lines: HeadLine[] = [];
  // Texts only, as the DOM standard numbers them.
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 4);
  walker.currentNode = heading;
  let paragraphs = 0;
  for (let seen = 0; seen < maxTexts && lines.length < max; seen += 1) {
    const node = step(walker);
    if (node === null) break;
    const element = node.parentElement;
    if (element === null || heading.contains(node) || !isReadable(element)) continue;
    const text = foldSpace((node as Text).data.slice(0, maxTextChars));
    if (text === '') continue;
    if (text.length < minParagraphChars) lines.push({ text, element });
    else if (++paragraphs > maxParagraphs) break;
  }
  return lines;
}

/** Names may be buttons. A form's own methods may be hidden by fields of their names. */
function isReadable(element: Element): boolean {
  const isClobbered = typeof element.closest !== 'function' || typeof element.getAttribute !== 'function';
  return (
    !isClobbered && !/^(?:script|style|template|noscript|textarea|option|title)$/.test(element.localName)
  );
}
