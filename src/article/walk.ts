// Visits the nodes below an element without recursion: pages can nest deeper than the stack allows.

export type Visitor = {
  /** Whether the node's children are to be visited; `leave` is called after them only where it said so. */
  readonly enter: (node: Node) => boolean;
  readonly leave: (node: Node) => void;
};

/** In document order, `root` included. The nodes must not move during the walk. */
export function walk(root: Node, visitor: Visitor): void {
  const open: Node[] = [];
  let node: Node | null = root;
  while (node !== null) {
    const current: Node = node;
    if (visitor.enter(current)) {
      open.push(current);
      node = current.firstChild;
    } else {
      node = current === root ? null : current.nextSibling;
    }
    while (node === null) {
      const parent = open.pop();
      if (parent === undefined) return;
      visitor.leave(parent);
      node = parent === root ? null : parent.nextSibling;
    }
  }
}
