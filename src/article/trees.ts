// The way through a page as it is shown: in place of the children of an element with an open shadow root come those of the
// root, and in place of a slot's own those that are put into it. The browser's own walkers find the way in each of these
// trees: a form's `nextSibling` can be a field of that name, which may stand anywhere in the page and lead round in a circle.

/** Elements and texts, as the DOM standard numbers them; NodeFilter is no global where a file is read. */
const shown = 1 + 4;

/** The page, a shadow tree, or one of the nodes that are put into a slot. */
type Tree = {
  readonly walker: TreeWalker;
  /** What else is put into the same slot, the next one last. */
  readonly slotted: Node[];
  /** How many elements are around it, the last of them the shadow tree's host or the slot. */
  readonly depth: number;
};

/**
 * Keeps the place of a loop that goes through a page with `walker` and numbers the nodes that it meets, from 0. The loop asks
 * where the way leads into another tree or out of it, and where a node has another parent than the one before.
 */
export class Trees {
  /** Of the innermost tree. */
  walker: TreeWalker;
  /** How many elements are around the walker's node. */
  depth = 0;
  readonly #root: Element;
  readonly #document: Document;
  /** From the page inwards; never empty. */
  readonly #trees: Tree[] = [];
  /** What is around, from the outside in and up to `depth`: as the nodes in it name their parent, and its number. */
  readonly #around: (Node | null)[];
  readonly #numbers = [0];

  constructor(root: Element) {
    this.#root = root;
    this.#document = root.ownerDocument;
    this.#around = [root.parentNode];
    this.walker = this.#begin(root, []);
  }

  /**
   * The number of the element that the walker's node is in.
   * @param parent of the walker's node
   * @param last the node before it, and its number
   */
  parentNumber(parent: Node | null, last: Node | undefined, lastNumber: number): number {
    if (parent === last) return this.#goInto(parent, lastNumber);
    let at = this.depth;
    while (at >= 0 && this.#around[at] !== parent) at -= 1;
    // It is put into a slot, or the page has moved it: it stands where it was met.
    if (at < 0) return this.#goInto(parent, this.#numbers[this.depth] as number);
    this.depth = at;
    return this.#numbers[at] as number;
  }

  /**
   * The first node of what is shown in the walker's node, an element with a shadow root or a slot. Null where that is
   * nothing: leave() leads on.
   */
  enter(element: Element, shadow: ShadowRoot | null, number: number): Node | null {
    if (shadow !== null) {
      this.#goInto(shadow, number);
      return this.#begin(shadow, []).nextNode();
    }
    const slotted = slottedInto(element as HTMLSlotElement).reverse();
    const first = slotted.pop();
    if (first === undefined) return this.walker.nextNode();
    this.#goInto(element, number);
    this.#begin(first, slotted);
    return first;
  }

  /** The node that comes next where the innermost tree is at its end. Null where the page is. */
  leave(): Node | null {
    for (;;) {
      const resumed = this.#resume();
      if (resumed !== null || this.#trees.length === 1) return resumed;
      const { slotted, depth } = this.#trees.pop() as Tree;
      const node = slotted.pop();
      if (node !== undefined) {
        this.depth = depth;
        this.#begin(node, slotted);
        return node;
      }
      this.depth = depth - 1;
      this.walker = this.#innermost.walker;
      const next = over(this.walker);
      if (next !== null) return next;
    }
  }

  /**
   * Where the page took out or moved what we were in: the node behind the innermost element that is still around us. Null
   * where it did not, or nothing is behind.
   */
  #resume(): Node | null {
    const { walker } = this;
    const { depth: treeDepth } = this.#innermost;
    const around = this.#around;
    // The root's own: a form's may be a field of that name.
    const { contains } = this.#root;
    let depth = treeDepth;
    let element: Node | null = walker.root;
    while (depth < this.depth && contains.call(element, around[depth + 1] ?? null)) {
      depth += 1;
      element = around[depth] as Node;
    }
    if (depth === this.depth && contains.call(element, walker.currentNode)) return null;
    for (; depth > treeDepth; depth -= 1) {
      walker.currentNode = around[depth] as Node;
      const next = over(walker);
      if (next === null) continue;
      this.depth = depth;
      return next;
    }
    return null;
  }

  get #innermost(): Tree {
    return this.#trees.at(-1) as Tree;
  }

  #begin(root: Node, slotted: Node[]): TreeWalker {
    this.walker = this.#document.createTreeWalker(root, shown);
    this.#trees.push({ walker: this.walker, slotted, depth: this.depth });
    return this.walker;
  }

  #goInto(node: Node | null, number: number): number {
    this.depth += 1;
    this.#around[this.depth] = node;
    this.#numbers[this.depth] = number;
    return number;
  }
}

/** The node behind all that is in the walker's node. */
export function over(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  return next;
}

/** The parent of the walker's node, whatever the node itself says; null of the tree's root. */
export function parentIn(walker: TreeWalker): Node | null {
  const { root, currentNode } = walker;
  if (currentNode === root) return null;
  const parent = walker.parentNode() ?? root;
  walker.currentNode = currentNode;
  return parent;
}

/** Nothing where it is no slot, or one whose own children are shown. */
function slottedInto(slot: HTMLSlotElement): Node[] {
  return typeof slot.assignedNodes === 'function' ? [...slot.assignedNodes()] : [];
}
