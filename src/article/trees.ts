// The way through a page as it is shown: in place of the children of an element with an open shadow root come those of the
// root, and in place of a slot's own those that are put into it. The browser's own walkers find the way in each of these
// trees, and say what an element is in: a form's `nextSibling` and `parentNode` can be fields of these names, which may stand
// anywhere in the page and lead round in a circle.

/** Elements, texts and shadow roots, as the DOM standard numbers them; NodeFilter is no global where a file is read. */
const shown = 1 + 4 + 1024;

/** Where the next node is: in the walker's node, behind all that is in it, or it is the walker's root. */
export type Way = 'in' | 'over' | 'root';

/** The page, a shadow tree, or one of the nodes that are put into a slot. */
type Tree = {
  readonly walker: TreeWalker;
  /** What else is put into the same slot, the next one last. */
  readonly slotted: Node[];
  /** Of the entry that stands for what the tree is in: the document, the host, the slot. */
  readonly depth: number;
};

/**
 * Keeps the place of a loop that goes through a page with `walker`, and gives each node that it meets the next number, from 0.
 * After enter() and leave() the walker is another one.
 */
export class Trees {
  walker: TreeWalker;
  /** How many elements are around the node whose parentNumber() was asked for last. */
  depth = 0;
  readonly #document: Document;
  /** Goes nowhere: walkers answer for any node. */
  readonly #asked: TreeWalker;
  /** From the page inwards; never empty. */
  readonly #trees: Tree[] = [];
  /**
   * What is around, from the outside in and up to `depth`: the parents of nodes. In a shadow tree that is the shadow root, not
   * its host, and of what is put into a slot it is the host; the numbers are those of the host and of the slot.
   */
  readonly #parents: (Node | null)[];
  readonly #numbers = [0];

  constructor(root: Element) {
    this.#document = root.ownerDocument;
    this.#parents = [root.parentNode];
    this.#asked = this.#document.createTreeWalker(root, shown);
    this.walker = this.#begin(root, []);
  }

  /**
   * The number of the element that the walker's node is in. To be asked wherever `parent` is not that of the node before.
   * @param last the node before, if there is one
   */
  parentNumber(parent: Node | null, last: Node | undefined, lastNumber: number): number {
    if (parent === last) {
      this.#goInto(parent, lastNumber);
      return lastNumber;
    }
    let at = this.depth;
    while (at > 0 && this.#parents[at] !== parent) at -= 1;
    this.depth = at;
    return this.#numbers[at] as number;
  }

  /** The parent of the walker's node, whatever the node itself says; null of the page's root. */
  parent(): Node | null {
    return this.#parentOf(this.walker.currentNode);
  }

  /** To what is shown in the walker's node, an element with a shadow root or a slot. */
  enter(element: Element, shadow: ShadowRoot | null, number: number): Way {
    if (shadow !== null) {
      this.#goInto(shadow, number);
      this.walker = this.#begin(shadow, []);
      return 'in';
    }
    const slotted = slottedInto(element as HTMLSlotElement).reverse();
    const first = slotted.pop();
    if (first === undefined) return 'in';
    this.#goInto((element.getRootNode() as ShadowRoot).host, number);
    this.walker = this.#begin(first, slotted);
    return 'root';
  }

  /** The node that comes next where the innermost tree is at its end; null where the page is. */
  leave(): Node | null {
    while (this.#trees.length > 1) {
      const { slotted, depth } = this.#trees.pop() as Tree;
      let node = slotted.pop();
      // The page may have moved it since.
      while (node !== undefined && this.#parentOf(node) !== this.#parents[depth]) node = slotted.pop();
      if (node !== undefined) {
        this.depth = depth;
        this.walker = this.#begin(node, slotted);
        return node;
      }
      this.depth = depth - 1;
      this.walker = (this.#trees.at(-1) as Tree).walker;
      const next = over(this.walker);
      if (next !== null) return next;
    }
    return null;
  }

  /**
   * After the page had its turn: whether it moved the last node or something around it, or took it out.
   * @param nodes all that were met
   */
  isMoved(nodes: readonly Node[]): boolean {
    const last = nodes.length - 1;
    const around = this.#numbers.slice(0, this.depth + 1);
    if (around[this.depth] !== last) around.push(last);
    for (let depth = 1; depth < around.length; depth += 1) {
      const node = nodes[around[depth] as number] as Node;
      const parent = this.#parents[depth - 1];
      // A form may have a field of that name.
      if (node.parentNode !== parent && this.#parentOf(node) !== parent) return true;
    }
    return false;
  }

  #parentOf(node: Node): Node | null {
    this.#asked.currentNode = node;
    return this.#asked.parentNode();
  }

  #begin(root: Node, slotted: Node[]): TreeWalker {
    const walker = this.#document.createTreeWalker(root, shown);
    this.#trees.push({ walker, slotted, depth: this.depth });
    return walker;
  }

  #goInto(node: Node | null, number: number): void {
    this.depth += 1;
    this.#parents[this.depth] = node;
    this.#numbers[this.depth] = number;
  }
}

/** The node behind all that is in the walker's node. */
export function over(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  return next;
}

/** Nothing where it is no slot, or one whose own children are shown. */
function slottedInto(slot: HTMLSlotElement): Node[] {
  return typeof slot.assignedNodes === 'function' ? [...slot.assignedNodes()] : [];
}
