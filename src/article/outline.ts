// One walk over the live page: its visible elements in document order and its text as blocks (what a reader sees as a
// paragraph or a line). The rest of this folder works on this outline, so that the page is walked once.

import { isNeverText, visibilityTest } from './hidden.ts';
import { maxDepth, maxPageChars, maxPageElements } from './limits.ts';
import { runToEnd, type Steps } from './steps.ts';
import { walk } from './walk.ts';

export type Piece = {
  readonly node: Text;
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

/** What is visible below `root`, within the bounds of limits.ts: what lies beyond a bound is left out. */
export function outlinePage(root: Element): Outline {
  return runToEnd(outlineSteps(root));
}

export function* outlineSteps(root: Element): Steps<Outline> {
  const builder = new OutlineBuilder();
  const isVisible = visibilityTest(root);
  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) builder.addText(node as Text);
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (isClobbered(element)) {
      builder.skip();
      return false;
    }
    if (element.localName === 'br') builder.breakLine();
    if (!isNeverText(element) && isVisible(element) && builder.open(element)) return true;
    if (element.firstChild !== null) builder.skip();
    return false;
  };
  const isWhole = yield* walk(root, { enter, leave: () => builder.close() });
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

type OpenElement = { readonly index: number; readonly owner: number; readonly inLink: boolean };

class OutlineBuilder {
  readonly outline: Outline = { elements: [], parents: [], blocks: [], isCut: false };
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

  /** One line break is white space, two part paragraphs: many older sites write them so. */
  breakLine(): void {
    this.#lineBreaks += 1;
    if (this.#lineBreaks > 1) this.#block = null;
  }

  addText(node: Text): void {
    const parent = this.#open.at(-1);
    const chars = countInk(node.data);
    if (parent === undefined || chars > this.#charsLeft) {
      this.outline.isCut = true;
      this.skip();
      return;
    }
    const afterBreak = this.#lineBreaks > 0;
    if (chars > 0) this.#lineBreaks = 0;
    // White space between blocks opens none, but between two inline elements it parts words.
    if (chars === 0 && this.#block === null) return;
    this.#charsLeft -= chars;
    this.#block ??= this.#startBlock(parent.owner);
    const after = this.outline.elements.length - 1;
    this.#block.pieces.push({ node, element: parent.index, after, afterGap: this.#gap, afterBreak });
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

function countInk(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    // Every white space of HTML is at or below U+0020; others (no-break space) may count as ink here.
    if (text.charCodeAt(i) > 32) count += 1;
  }
  return count;
}
