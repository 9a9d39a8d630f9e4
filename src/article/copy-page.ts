// Copies the live page, in one walk and in steps, for the rest of this folder to read it in another place: the page's own
// thread does no more than this. Reads the page and never writes to it.

import { isNeverText } from './hidden.ts';
import { layoutTest } from './layout.ts';
import {
  maxAttributeChars,
  maxCopiedAttributeChars,
  maxCopiedChars,
  maxCopiedNodes,
  maxDepth,
  maxPageElements,
} from './limits.ts';
import { closedNames, LEFT_OUT, type PageCopy, TEXT } from './page-copy.ts';
import { runToEnd, type Steps } from './steps.ts';
import { walk } from './walk.ts';

export type CopiedPage = {
  readonly copy: PageCopy;
  /** What the copy's indices stand for. */
  readonly nodes: readonly Node[];
  /** Open shadow roots of the page, which an observer of the document does not see into. */
  readonly shadows: readonly ShadowRoot[];
};

/** What the reading asks for, and nothing else: pages carry their data in attributes. */
const copiedAttributes = new Set(
  (
    'class id rel itemprop itemtype property name content http-equiv type lang role datetime hidden aria-hidden style ' +
    'href'
  ).split(' '),
);

/** Nothing else of an element's own style is asked for. */
const mayHide = /none|hidden/i;

/** Stands in a script. */
const jsonLd = 'application/ld+json';

/** @param part see copySteps() */
export function copyPage(document: Document, part?: Element): CopiedPage {
  return runToEnd(copySteps(document, part));
}

/**
 * As copyPage(), for a page that needs its turn in between. What is copied is the page as it is at each step.
 * @param part whose text is to be read, the body where it is not given: only there it matters what layout hides
 */
export function* copySteps(document: Document, part?: Element): Steps<CopiedPage> {
  const root = rootOf(document);
  const copier = new Copier(part ?? root.querySelector('body') ?? root);
  const isWhole = yield* walk(root, copier);
  return copier.finish(isWhole);
}

/** An image or a form of that name stands in for the document's own property. */
function rootOf(document: Document): Element {
  const { documentElement } = document;
  return documentElement.parentNode === document ? documentElement : (document.querySelector('*') as Element);
}

/** On a page just opened this runs before it is compiled: each question to the browser is asked once, and loops are plain. */
class Copier {
  readonly #part: Element;
  readonly #isShown: (element: Element) => boolean;
  readonly #nodes: Node[] = [];
  readonly #names: string[] = [];
  readonly #parents: number[] = [];
  readonly #texts: string[] = [];
  readonly #attributes: (readonly string[])[] = [];
  readonly #hidden: number[] = [];
  readonly #borders: number[] = [];
  readonly #shadows: ShadowRoot[] = [];
  /** Indices of the elements that are being visited, from the root on. */
  readonly #open: number[] = [];
  /** How many were open when the part was entered; -1 outside of it. */
  #partDepth = -1;
  /** Of the open ones the one that layout does not show; -1 where all are shown. */
  #hiddenBy = -1;
  #charsLeft = maxCopiedChars;
  #attributeCharsLeft = maxCopiedAttributeChars;
  #isCut = false;

  constructor(part: Element) {
    this.#part = part;
    this.#isShown = layoutTest(part);
  }

  enter(node: Node, shadow: ShadowRoot | null): boolean {
    const { nodeType } = node;
    if (nodeType === 3) this.#addText(node as Text);
    return nodeType === 1 && this.#enterElement(node as Element, shadow);
  }

  leave(): void {
    if (this.#open.pop() === this.#hiddenBy) this.#hiddenBy = -1;
    if (this.#open.length === this.#partDepth) this.#partDepth = -1;
  }

  finish(isWhole: boolean): CopiedPage {
    const copy = {
      names: this.#names.join(' '),
      parents: this.#parents,
      texts: this.#texts,
      attributes: this.#attributes,
      hidden: this.#hidden,
      borders: this.#borders,
      isCut: this.#isCut || !isWhole,
    };
    return { copy, nodes: this.#nodes, shadows: this.#shadows };
  }

  #enterElement(element: Element, shadow: ShadowRoot | null): boolean {
    const { localName } = element;
    const isTooMuch = this.#isFull() || this.#open.length >= maxDepth;
    if (isTooMuch) this.#isCut = true;
    if (isTooMuch || isClobbered(element, localName)) {
      this.#leaveOut(element);
      return false;
    }
    const index = this.#add(element, localName);
    this.#attributes.push(this.#attributesOf(element, localName));
    if (shadow !== null) this.#shadows.push(shadow);
    if (shadow !== null || localName === 'slot') this.#borders.push(index);
    if (closedNames.has(localName) && element.getAttribute('type')?.toLowerCase() !== jsonLd) return false;
    if (element === this.#part) this.#partDepth = this.#open.length;
    const isAsked = this.#partDepth >= 0 && this.#hiddenBy < 0;
    if (isAsked && mayShowText(element, localName, shadow) && !this.#isShown(element)) {
      this.#hidden.push(index);
      this.#hiddenBy = index;
    }
    this.#open.push(index);
    return true;
  }

  #addText(node: Text): void {
    const { data } = node;
    if (this.#nodes.length >= maxCopiedNodes || data.length > this.#charsLeft) {
      this.#isCut = true;
      this.#leaveOut(node);
      return;
    }
    this.#charsLeft -= data.length;
    this.#add(node, TEXT);
    this.#texts.push(data);
  }

  #isFull(): boolean {
    return this.#attributes.length >= maxPageElements || this.#nodes.length >= maxCopiedNodes;
  }

  #leaveOut(node: Node): void {
    if (this.#isFull()) return;
    this.#add(node, LEFT_OUT);
    this.#attributes.push(none);
  }

  #add(node: Node, name: string): number {
    this.#names.push(name);
    this.#parents.push(this.#open.at(-1) ?? 0);
    return this.#nodes.push(node) - 1;
  }

  #attributesOf(element: Element, localName: string): readonly string[] {
    const names = element.getAttributeNames();
    if (names.length === 0) return none;
    const found: string[] = [];
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i] as string;
      if (!copiedAttributes.has(name) || (name === 'href' && localName !== 'link')) continue;
      const value = (element.getAttribute(name) as string).slice(0, maxAttributeChars);
      if (name === 'style' && !mayHide.test(value)) continue;
      this.#attributeCharsLeft -= name.length + value.length;
      if (this.#attributeCharsLeft < 0) this.#isCut = true;
      else found.push(name, value);
    }
    return found;
  }
}

const none: readonly string[] = [];

/** Asking whether an element is shown takes longer than all else: of what holds nothing nobody wants to know. */
function mayShowText(element: Element, localName: string, shadow: ShadowRoot | null): boolean {
  if (isNeverText({ localName })) return false;
  return shadow !== null || localName === 'slot' || element.firstChild !== null;
}

/** A form's fields, and a frameset's frames, stand in for its own properties where they have their names: it cannot be read. */
function isClobbered(element: Element, localName: unknown): boolean {
  if (typeof localName !== 'string') return true;
  if (localName !== 'form' && localName !== 'frameset') return false;
  return typeof element.getAttribute !== 'function' || typeof element.getAttributeNames !== 'function';
}
