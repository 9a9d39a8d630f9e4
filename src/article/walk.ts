// Visits the elements and texts below an element without recursion: pages can nest deeper than the stack allows.

import { type Steps, shareOfWalk } from './steps.ts';

export type Visitor = {
  /** Whether the node's children are to be visited; `leave` is called after them only where it said so. */
  readonly enter: (node: Node) => boolean;
  readonly leave: (node: Node) => void;
};

/** Elements and texts, as the DOM standard numbers them; NodeFilter is no global where a file is read. */
const shown = 1 + 4;

/** Each is asked whether it is visible: 2 to 20 microseconds. */
const nodesAStep = 50;

/**
 * In document order, `root` included. What the page takes out between two steps ends its branch. The browser's own walker finds the way: a
 * form's `nextSibling` can be a field of that name, which may stand anywhere in the page and lead round in a circle.
 * @returns whether all was visited before the time was up
 */
export function* walk(root: Node, visitor: Visitor): Steps<boolean> {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, shown);
  const open: Node[] = [];
  let node: Node | null = root;
  for (let seen = 1; node !== null; seen += 1) {
    if (seen % nodesAStep === 0 && ((yield) ?? 0) >= shareOfWalk) return false;
    const current: Node = node;
    if (visitor.enter(current)) {
      open.push(current);
      node = walker.firstChild();
    } else {
      node = current === root ? null : walker.nextSibling();
    }
    while (node === null) {
      const parent = open.pop();
      if (parent === undefined) return true;
      visitor.leave(parent);
      if (parent === root) return true;
      walker.currentNode = parent;
      node = walker.nextSibling();
    }
  }
  return true;
}
