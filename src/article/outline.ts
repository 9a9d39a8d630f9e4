// One walk over the page: its visible elements in document order and its text as blocks (what a reader sees as a
// paragraph or a line). The rest of this folder works on this outline, so that the page is walked once.

import { isMostlyFolded } from './folded.ts';
import { isMarkedHidden, isNeverText } from './hidden.ts';
import { maxPageChars } from './limits.ts';
import type { Page, PageElement, PageNode, PageTextNode } from './page.ts';
import { closedNames } from './page-copy.ts';

export type Piece = {
  readonly node: PageTextNode;
  /** The words of it, and where they begin in the node: a node may hold several paragraphs. */
  readonly data: string;
  readonly from: number;
  /** Index of its parent in Outline.elements. */
  readonly element: number;
  /** Index of the last element that began before it. */
  readonly after: number;
  /** Something that is not in the outline stands between this piece and the one before. */
  readonly afterGap: boolean;
  /** A line break does: it is white space that stands in no text node. */
  readonly afterBreak: boolean;
};

/** Text that no block element, rule or double line break parts. */
export type Block = {
  /** Index of the closest block element. */
  readonly owner: number;
  readonly pieces: Piece[];
  /** Code units that are not white space; those inside links again in `linkChars`. */
  chars: number;
  linkChars: number;
};

export type Outline = {
  readonly elements: PageElement[];
  /** Index of the parent of each element, -1 for the root. A parent comes before its children. */
  readonly parents: number[];
  readonly blocks: Block[];
  /** Something is left out because a bound was reached. */
  isCut: boolean;
};

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

/**
 * What is visible in `root`, within the bounds of limits.ts: what lies beyond a bound is left out. Where layout hides most
 * of the page's sentences, it does not count.
 */
export function outlinePage(page: Page, root: PageElement = page.body): Outline {
  const folded: PageElement[] = [];
  const shown = outlineOf(page, root, element => {
    if (element.isShown) return true;
    folded.push(element);
    return false;
  });
  return isMostlyFolded(shown, folded) ? outlineOf(page, root, () => true) : shown;
}

function outlineOf(page: Page, root: PageElement, isShown: (element: PageElement) => boolean): Outline {
  const builder = new OutlineBuilder();
  const open: PageElement[] = [];
  for (let index = root.index; index < root.end; ) {
    for (let last = open.at(-1); last !== undefined && last.end <= index; last = open.at(-1)) {
      open.pop();
      builder.close(last);
    }
    const node = page.nodes[index] as PageNode;
    index += 1;
    // A break counts also where it is hidden, mostly from screen readers.
    if (!node.isText && node.localName === 'br') builder.breakLine();
    if (node.isText) builder.addText(node);
    else if ((!isNeverText(node) || isInSentence(page, node)) && !isMarkedHidden(node) && isShown(node)) {
      builder.open(node);
      open.push(node);
    } else {
      if (!node.isEmpty || closedNames.has(node.localName)) builder.skip();
      index = node.end;
    }
  }
  return builder.outline;
}

const minSentenceChars = 20;

/** Names that open a card are buttons: in the middle of a sentence they are words of it. */
function isInSentence({ nodes }: Page, button: PageElement): boolean {
  if (button.localName !== 'button') return false;
  const before = nodes[button.index - 1];
  const after = nodes[button.end];
  if (before?.isText !== true || after?.isText !== true) return false;
  if (before.parent !== button.parent || after.parent !== button.parent) return false;
  return (
    before.data.length + after.data.length >= minSentenceChars &&
    /[\p{L}\p{N},;“"‘'(—–-]\s*$/u.test(before.data.slice(-maxEdgeChars)) &&
    /^(?:\s+[\p{L}\p{N}“"(—–-]|[,.;:!?)’'”])/u.test(after.data.slice(0, maxEdgeChars)) &&
    /^\s*[\p{Lu}\p{Lo}]\p{L}/u.test(button.textUpTo(maxNameChars) ?? '')
  );
}

/** Templates indent by hundreds of spaces. */
const maxEdgeChars = 500;
const maxNameChars = 100;

type OpenElement = { readonly index: number; readonly owner: number; readonly inLink: boolean };

class OutlineBuilder {
  readonly outline: Outline = { elements: [], parents: [], blocks: [], isCut: false };
  readonly #open: OpenElement[] = [];
  #block: Block | null = null;
  #lineBreaks = 0;
  #gap = false;
  #charsLeft = maxPageChars;

  open(element: PageElement): void {
    const { elements, parents } = this.outline;
    const parent = this.#open.at(-1);
    const index = elements.push(element) - 1;
    parents.push(parent?.index ?? -1);
    const isBlock = blockNames.has(element.localName);
    if (isBlock) this.#block = null;
    this.#open.push({
      index,
      owner: isBlock ? index : (parent?.owner ?? index),
      inLink: element.localName === 'a' || parent?.inLink === true,
    });
    // Text on both sides of its edge is parted for ranges.
    if (element.isBorder) this.skip();
  }

  close(element: PageElement): void {
    const closed = this.#open.pop();
    if (closed?.owner === closed?.index) this.#block = null;
    if (element.isBorder) this.skip();
  }

  /** Notes that something with content is left out here. */
  skip(): void {
    this.#gap = true;
  }

  /** One line break is white space, two part paragraphs: many older sites write them so. */
  breakLine(): void {
    this.#lineBreaks += 1;
    if (this.#lineBreaks > 1) this.#block = null;
  }

  addText(node: PageTextNode): void {
    const starts = this.#isPlainText() ? paragraphStarts(node.data) : [0];
    starts.forEach((from, i) => {
      if (i > 0) this.#block = null;
      this.#add(node, node.data.slice(from, starts[i + 1]), from);
    });
  }

  /** A page that is nothing but text is shown so by browsers; inside an article it is a listing. */
  #isPlainText(): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined || this.#open.length > plainTextDepth) return false;
    return this.outline.elements[parent.index]?.localName === 'pre';
  }

  #add(node: PageTextNode, data: string, from: number): void {
    const parent = this.#open.at(-1);
    const chars = countInk(data);
    if (parent === undefined || chars > this.#charsLeft) {
      this.outline.isCut = true;
      this.skip();
      return;
    }
    const afterBreak = this.#lineBreaks > 0;
    // Between two line breaks often stands a no-break space, which parts nothing from nothing.
    if (chars > 0 && (!afterBreak || /\S/u.test(data))) this.#lineBreaks = 0;
    // White space between blocks opens none, but between two inline elements it parts words.
    if (chars === 0 && this.#block === null) return;
    this.#charsLeft -= chars;
    this.#block ??= this.#startBlock(parent.owner);
    const after = this.outline.elements.length - 1;
    this.#block.pieces.push({
      node,
      data,
      from,
      element: parent.index,
      after,
      afterGap: this.#gap,
      afterBreak,
    });
    this.#gap = false;
    this.#block.chars += chars;
    if (parent.inLink) this.#block.linkChars += chars;
  }

  #startBlock(owner: number): Block {
    const block: Block = { owner, pieces: [], chars: 0, linkChars: 0 };
    this.outline.blocks.push(block);
    return block;
  }
}

/** The page's root and a `pre` right below it. */
const plainTextDepth = 2;
const blankLines = /\n[^\S\n]*\n\s*/gu;
/** A long novel has this many; what follows in one node is one paragraph. */
const mostParagraphs = 10_000;

function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(blankLines)) if (starts.push(index) === mostParagraphs) break;
  return starts;
}

function countInk(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    // Every white space of HTML is at or below U+0020; others (no-break space) may count as ink here.
    if (text.charCodeAt(i) > 32) count += 1;
  }
  return count;
}
