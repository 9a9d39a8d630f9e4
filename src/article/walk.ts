// Visits the elements and texts below an element without recursion: pages can nest deeper than the stack allows.

export type Visitor = {
  /** Whether the node's children are to be visited; `leave` is called after them only where it said so. */
  readonly enter: (node: Node) => boolean;
  readonly leave: (node: Node) => void;
};

/** Elements and texts, as the DOM standard numbers them; NodeFilter is no global where a file is read. */
const shown = 1 + 4;

/**
 * In document order, `root` included. The nodes must not move during the walk. The browser's own walker finds the way: a
 * form's `nextSibling` can be a field of that name, which may stand anywhere in the page and lead round in a circle.
 */
export function walk(root: Node, visitor: Visitor): void {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, shown);
  const open: Node[] = [];
  let node: Node | null = root;
  while (node !== null) {
    const current: Node = node;
    if (visitor.enter(current)) {
      open.push(current);
      node = walker.firstChild();
    } else {
      node = current === root ? null : walker.nextSibling();
    }
    while (node === null) {
      const parent = open.pop();
      if (parent === undefined) return;
      visitor.leave(parent);
      if (parent === root) return;
      walker.currentNode = parent;
      node = walker.nextSibling();
    }
  }
}
