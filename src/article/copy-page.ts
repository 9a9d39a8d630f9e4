// Copies the live page, in one walk and in steps, for the rest of this folder to read it in another place: the page's own
// thread does no more than this. Reads the page and never writes to it.

import { AttributeCopier, noAttributes } from './copied-attributes.ts';
import { neverText } from './hidden.ts';
import { layoutTest } from './layout.ts';
import { maxCopiedChars, maxCopiedNodes, maxDepth, maxPageElements } from './limits.ts';
import { closedNames, LEFT_OUT, type PageCopy, TEXT } from './page-copy.ts';
import { runToEnd, type Steps } from './steps.ts';
import { over, Trees, type Way } from './trees.ts';

export type CopiedPage = {
  readonly copy: PageCopy;
  /** What the copy's indices stand for. */
  readonly nodes: readonly Node[];
  /** Open shadow roots of the page, which an observer of the document does not see into. */
  readonly shadows: readonly ShadowRoot[];
};

/** Asking one whether it is shown takes 2 to 20 microseconds. */
const nodesAStep = 50;

/** Most pages are copied with one turn in between, or none. */
const maxTries = 4;

/** Stands in a script. */
const jsonLd = 'application/ld+json';

/** @param part see copySteps() */
export function copyPage(document: Document, part?: Element): CopiedPage {
  return runToEnd(copySteps(document, part));
}

/**
 * As copyPage(), for a page that needs its turn in between. What is copied is the page as it is at each step. Where the page
 * moves what we are in, or takes it out, it is copied anew; one that does so again and again is cut.
 * @param part whose text is to be read, the body where it is not given: only there it matters what layout hides
 */
export function* copySteps(document: Document, part?: Element): Steps<CopiedPage> {
  for (let triesLeft = maxTries - 1; ; triesLeft -= 1) {
    const copied = yield* copyOnce(document, part, triesLeft > 0);
    if (copied !== null) return copied;
  }
}

/**
 * On a page just opened this runs before it is compiled, where a call of ours takes as long as a question to the browser: so
 * it is one plain loop, which asks each question once.
 * @param mayGiveUp null where the page moves what we are in; else the copy ends there
 */
function* copyOnce(
  document: Document,
  part: Element | undefined,
  mayGiveUp: boolean,
): Steps<CopiedPage | null> {
  const root = rootOf(document);
  const read = part ?? root.querySelector('body') ?? root;
  const isShown = layoutTest(read);
  const nodes: Node[] = [];
  const names: string[] = [];
  const parents: number[] = [];
  const texts: string[] = [];
  const attributes: (readonly string[])[] = [];
  const attributeCopier = new AttributeCopier();
  const hidden: number[] = [];
  const borders: number[] = [];
  const shadows: ShadowRoot[] = [];
  const trees = new Trees(root);
  let { walker } = trees;
  let parentNode: Node | null | undefined;
  let parent = 0;
  // Elements that the node is in: the part that is read, and the outermost one that layout does not show.
  let readAt = -1;
  let hiddenAt = -1;
  let charsLeft = maxCopiedChars;
  let isCut = false;
  let way: Way;
  let node: Node | null = root;
  while (node !== null) {
    const index = nodes.length;
    if (index >= maxCopiedNodes || attributes.length >= maxPageElements) break;
    const element = node as Element;
    const data: string | null = node.nodeType === 3 ? (node as Text).data : null;
    const name: string = data === null ? element.localName : TEXT;
    const mayHaveFields = name === 'form' || name === 'frameset' || typeof name !== 'string';
    const above: Node | null = mayHaveFields ? trees.parent() : node.parentNode;
    if (above !== parentNode) {
      parentNode = above;
      parent = trees.parentNumber(above, nodes[index - 1], index - 1);
    }
    nodes.push(node);
    parents.push(parent);

    const isTooMuch = data === null ? trees.depth >= maxDepth : data.length > charsLeft;
    if (isTooMuch || (mayHaveFields && !isReadable(element))) {
      isCut ||= isTooMuch;
      names.push(LEFT_OUT);
      attributes.push(noAttributes);
      way = 'over';
    } else if (data !== null) {
      charsLeft -= data.length;
      names.push(TEXT);
      texts.push(data);
      way = 'in';
    } else {
      names.push(name);
      const given = element.getAttributeNames();
      attributes.push(given.length === 0 ? noAttributes : attributeCopier.copy(element, name, given));
      if (parent < readAt) readAt = -1;
      if (parent < hiddenAt) hiddenAt = -1;
      if (element === read) readAt = index;
      const { shadowRoot } = element;
      const shadow = shadowRoot?.nodeType === 11 ? shadowRoot : null;
      const isBorder = shadow !== null || name === 'slot';
      // A button may be a word of a sentence.
      const isTextless = name !== 'button' && neverText.has(name);
      // Asking whether it is shown takes longer than all else: of what holds nothing nobody wants to know.
      const isAsked = readAt >= 0 && hiddenAt < 0 && !isTextless && (isBorder || element.firstChild !== null);
      if (isAsked && !isShown(element)) {
        hidden.push(index);
        hiddenAt = index;
      }
      if (isBorder) {
        borders.push(index);
        if (shadow !== null) shadows.push(shadow);
        way = trees.enter(element, shadow, index);
        ({ walker } = trees);
      } else way = isTextless && isClosed(element, name) ? 'over' : 'in';
    }

    if (nodes.length % nodesAStep === 0) {
      if (((yield) ?? 0) >= 1) break;
      if (trees.isMoved(nodes)) {
        if (mayGiveUp) return null;
        break;
      }
    }
    node = way === 'in' ? walker.nextNode() : way === 'over' ? over(walker) : walker.root;
    if (node === null) {
      node = trees.leave();
      ({ walker } = trees);
    }
  }
  isCut ||= node !== null || attributeCopier.isCut;
  const copy = { names: names.join(' '), parents, texts, attributes, hidden, borders, isCut };
  return { copy, nodes, shadows };
}

/** An image or a form of that name stands in for the document's own property. */
function rootOf(document: Document): Element {
  const { documentElement } = document;
  return documentElement.parentNode === document ? documentElement : (document.querySelector('*') as Element);
}

/** A form's fields, and a frameset's frames, stand in for its own properties where they have their names. */
function isReadable(element: Element): boolean {
  const { localName, getAttribute, getAttributeNames } = element;
  return (
    typeof localName === 'string' &&
    typeof getAttribute === 'function' &&
    typeof getAttributeNames === 'function'
  );
}

function isClosed(element: Element, name: string): boolean {
  return closedNames.has(name) && element.getAttribute('type')?.toLowerCase() !== jsonLd;
}
