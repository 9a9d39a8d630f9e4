// A copied page as a tree, for reading. What is called as in the DOM does as there; instead of selectors there are functions
// that say whether an element is meant.

import { maxDepth } from './limits.ts';
import { type PageCopy, TEXT } from './page-copy.ts';

/** Whether an element is one of those that are looked for. */
export type Test = (element: PageElement) => boolean;

export class PageTextNode {
  readonly isText = true;
  readonly index: number;
  readonly parent: PageElement;
  readonly data: string;

  constructor(index: number, parent: PageElement, data: string) {
    this.index = index;
    this.parent = parent;
    this.data = data;
  }
}

export type PageNode = PageElement | PageTextNode;

export class PageElement {
  readonly isText = false;
  readonly index: number;
  readonly localName: string;
  readonly parent: PageElement | null;
  readonly #nodes: readonly PageNode[];
  readonly #attributes: readonly string[];
  /** Index of the first node behind all that is in it. */
  end: number;
  /** By layout, where the elements around it are. */
  isShown = true;
  /** Between two trees, see PageCopy.borders. */
  isBorder = false;

  constructor(
    nodes: readonly PageNode[],
    index: number,
    parent: PageElement | null,
    { localName, attributes }: { localName: string; attributes: readonly string[] },
  ) {
    this.#nodes = nodes;
    this.index = index;
    this.end = index + 1;
    this.parent = parent;
    this.localName = localName;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    const attributes = this.#attributes;
    for (let i = 0; i < attributes.length; i += 2)
      if (attributes[i] === name) return attributes[i + 1] as string;
    return null;
  }

  get hasAttributes(): boolean {
    return this.#attributes.length > 0;
  }

  get isEmpty(): boolean {
    return this.end === this.index + 1;
  }

  /** What stands directly before it, beside it, is an element. */
  get isAfterElement(): boolean {
    const before = this.#nodes[this.index - 1];
    return (
      before !== undefined && before !== this.parent && !(before.isText && before.parent === this.parent)
    );
  }

  get textContent(): string {
    return this.textUpTo(Number.POSITIVE_INFINITY) as string;
  }

  /** Its textContent; null where that has more than `most` code units. */
  textUpTo(most: number): string | null {
    let text = '';
    for (let i = this.index + 1; i < this.end && text.length <= most; i += 1) {
      const node = this.#nodes[i] as PageNode;
      if (node.isText) text += node.data;
    }
    return text.length <= most ? text : null;
  }

  /** Its parent, and the parent of that, as long as there is one; itself first. */
  closest(test: Test): PageElement | null {
    for (let element: PageElement | null = this; element !== null; element = element.parent)
      if (test(element)) return element;
    return null;
  }

  /** The first one below it. */
  find(test: Test): PageElement | null {
    for (let i = this.index + 1; i < this.end; i += 1) {
      const node = this.#nodes[i] as PageNode;
      if (!node.isText && test(node)) return node;
    }
    return null;
  }

  /** All below it, in the order of the page; no more than `most`. */
  filter(test: Test, most = Number.POSITIVE_INFINITY): PageElement[] {
    const found: PageElement[] = [];
    for (let i = this.index + 1; i < this.end && found.length < most; i += 1) {
      const node = this.#nodes[i] as PageNode;
      if (!node.isText && test(node)) found.push(node);
    }
    return found;
  }
}

export type Page = {
  /** Each element is followed by what is in it. */
  readonly nodes: readonly PageNode[];
  readonly root: PageElement;
  /** The root where the page has none. */
  readonly body: PageElement;
  /** As the browser's tab has it. */
  readonly title: string;
  readonly isCut: boolean;
};

/** Takes any copy of the right types: what stands in no order of a page becomes some other page. */
export function pageOf(copy: PageCopy): Page {
  const { root, nodes } = treeOf(copy);
  mark(nodes, copy.hidden, element => {
    element.isShown = false;
  });
  mark(nodes, copy.borders, element => {
    element.isBorder = true;
  });
  const body = root.find(({ localName, parent }) => localName === 'body' && parent === root) ?? root;
  const title = root.find(({ localName }) => localName === 'title');
  return { nodes, root, body, title: title?.textContent ?? '', isCut: copy.isCut };
}

function treeOf({ names, parents, texts, attributes }: PageCopy): { root: PageElement; nodes: PageNode[] } {
  const nodes: PageNode[] = [];
  const root = new PageElement(nodes, 0, null, { localName: 'html', attributes: attributes[0] ?? [] });
  nodes.push(root);
  let textsSeen = 0;
  let elementsSeen = 1;
  // The elements that are not closed yet, from the root on.
  const open = [root];
  // No more names are parted than parents are there: both come from a page's process.
  for (const [index, localName] of names.split(' ', parents.length).entries()) {
    if (index === 0) continue;
    while (open.length > 1 && (open.at(-1) as PageElement).index !== parents[index]) close(open, index);
    const parent = open.at(-1) as PageElement;
    if (localName === TEXT) {
      nodes.push(new PageTextNode(index, parent, texts[textsSeen++] ?? ''));
      continue;
    }
    const own = attributes[elementsSeen++] ?? [];
    const element = new PageElement(nodes, index, parent, { localName, attributes: own });
    nodes.push(element);
    if (open.length <= maxDepth) open.push(element);
  }
  while (open.length > 0) close(open, nodes.length);
  return { root, nodes };
}

function close(open: PageElement[], end: number): void {
  const closed = open.pop();
  if (closed !== undefined) closed.end = end;
}

function mark(nodes: readonly PageNode[], indices: readonly number[], work: (element: PageElement) => void) {
  for (const index of indices) {
    const node = nodes[index];
    if (node !== undefined && !node.isText) work(node);
  }
}
