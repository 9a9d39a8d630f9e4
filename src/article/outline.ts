// One walk over the live page: its visible elements in document order and its text as blocks (what a reader sees as a
// paragraph or a line). The rest of this folder works on this outline, so that the page is walked once.

import { isMostlyFolded } from './folded.ts';
import { isMarkedHidden, isNeverText, layoutTest } from './hidden.ts';
import { maxDepth, maxPageChars, maxPageElements } from './limits.ts';
import { runToEnd, type Steps } from './steps.ts';
import { shadowOf, walk } from './walk.ts';

export type Piece = {
  readonly node: Text;
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
  readonly elements: Element[];
  /** Index of the parent of each element, -1 for the root. A parent comes before its children. */
  readonly parents: number[];
  readonly blocks: Block[];
  /** Open shadow roots, which an observer of the document does not see into. */
  readonly shadows: ShadowRoot[];
  /** Something is left out because a bound was reached or the time was up. */
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
 * What is visible below `root`, within the bounds of limits.ts: what lies beyond a bound is left out. Where layout hides
 * most of the page's sentences, it does not count.
 */
export function outlinePage(root: Element): Outline {
  return runToEnd(outlineSteps(root));
}

export function* outlineSteps(root: Element): Steps<Outline> {
  const folded: Element[] = [];
  const isShown = layoutTest(root);
  const shown = yield* outlineOf(root, element => {
    if (isShown(element)) return true;
    folded.push(element);
    return false;
  });
  return (yield* isMostlyFolded(shown, folded)) ? yield* outlineOf(root, () => true) : shown;
}

/** @param isShown by layout */
function* outlineOf(root: Element, isShown: (element: Element) => boolean): Steps<Outline> {
  const builder = new OutlineBuilder();
  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) builder.addText(node as Text);
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (isClobbered(element)) {
      builder.skip();
      return false;
    }
    if (element.localName === 'br') builder.breakLine();
    const isText = !isNeverText(element) && !isMarkedHidden(element);
    if (isText && isShown(element) && builder.open(element)) {
      if (isBorder(element)) builder.cross(element);
      return true;
    }
    if (element.firstChild !== null || shadowOf(element) !== null) builder.skip();
    return false;
  };
  const leave = (node: Node) => {
    builder.close();
    if (isBorder(node)) builder.skip();
  };
  const isWhole = yield* walk(root, { enter, leave });
  if (!isWhole) builder.outline.isCut = true;
  return builder.outline;
}

/** A form's fields stand in for its own properties where they have their names: such a form cannot be read. */
function isClobbered(element: Element): boolean {
  return (
    typeof element.localName !== 'string' ||
    typeof element.getAttribute !== 'function' ||
    typeof element.hasAttributes !== 'function' ||
    typeof element.hasAttribute !== 'function'
  );
}

/** What is shown inside stands in another tree, and no range reaches from one into the other. */
function isBorder(node: Node): boolean {
  return (node as Partial<Element>).localName === 'slot' || shadowOf(node) !== null;
}

type OpenElement = { readonly index: number; readonly owner: number; readonly inLink: boolean };

class OutlineBuilder {
  readonly outline: Outline = { elements: [], parents: [], blocks: [], shadows: [], isCut: false };
  readonly #open: OpenElement[] = [];
  #block: Block | null = null;
  #lineBreaks = 0;
  #gap = false;
  #charsLeft = maxPageChars;

  /** False where a bound is reached. */
  open(element: Element): boolean {
    const { elements, parents } = this.outline;
    if (elements.length >= maxPageElements || this.#open.length >= maxDepth) {
      this.outline.isCut = true;
      return false;
    }
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
    return true;
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed?.owner === closed?.index) this.#block = null;
  }

  /** Notes that something with content is left out here. */
  skip(): void {
    this.#gap = true;
  }

  /** Text on both sides of the element's edge is parted for ranges. */
  cross(element: Element): void {
    this.skip();
    const shadow = shadowOf(element);
    if (shadow !== null) this.outline.shadows.push(shadow);
  }

  /** One line break is white space, two part paragraphs: many older sites write them so. */
  breakLine(): void {
    this.#lineBreaks += 1;
    if (this.#lineBreaks > 1) this.#block = null;
  }

  addText(node: Text): void {
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

  #add(node: Text, data: string, from: number): void {
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
