// Visits the elements and texts below an element as they are shown, without recursion: pages can nest deeper than the
// stack allows. In place of the children of an element with an open shadow root come those of the root, and in place of a
// slot's own those that are put into it.

import type { Steps } from './steps.ts';

export type Visitor = {
  /**
   * Whether the node's children are to be visited; `leave` is called after them only where it said so.
   * @param shadow the node's open shadow root
   */
  readonly enter: (node: Node, shadow: ShadowRoot | null) => boolean;
  readonly leave: (node: Node) => void;
};

/** Elements and texts, as the DOM standard numbers them; NodeFilter is no global where a file is read. */
const shown = 1 + 4;

/** Each is asked whether it is visible: 2 to 20 microseconds. */
const nodesAStep = 50;

/** An entered node; what is put into a slot stands elsewhere in the tree, and is listed. */
type Open = { readonly node: Node; readonly slotted: readonly Node[] | null; at: number };

/**
 * In the order in which they are shown, `root` included. What the page takes out between two steps ends its branch. The
 * browser's own walker finds the way: a form's `nextSibling` can be a field of that name, which may stand anywhere in the
 * page and lead round in a circle.
 * @returns whether all was visited before the time was up
 */
export function* walk(root: Node, visitor: Visitor): Steps<boolean> {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, shown);
  const open: Open[] = [];
  // Where the walker is; asking or telling it takes longer.
  let current: Node = root;
  const below = (node: Node, shadow: ShadowRoot | null): Node | null => {
    const slotted = slottedInto(node);
    open.push({ node, slotted, at: 0 });
    if (slotted !== null) return slotted[0] ?? null;
    const parent = shadow ?? node;
    if (current !== parent) walker.currentNode = parent;
    const child = walker.firstChild();
    current = child ?? parent;
    return child;
  };
  const after = (node: Node): Node | null => {
    const parent = open.at(-1);
    if (parent === undefined) return null;
    if (parent.slotted !== null) return parent.slotted[++parent.at] ?? null;
    if (current !== node) walker.currentNode = node;
    const next = walker.nextSibling();
    current = next ?? node;
    return next;
  };
  let node: Node | null = root;
  for (let seen = 1; node !== null; seen += 1) {
    if (seen % nodesAStep === 0 && ((yield) ?? 0) >= 1) return false;
    const shadow = shadowOf(node);
    node = visitor.enter(node, shadow) ? below(node, shadow) : after(node);
    while (node === null) {
      const parent = open.pop();
      if (parent === undefined) return true;
      visitor.leave(parent.node);
      node = after(parent.node);
    }
  }
  return true;
}

/** Null where it has none, or a closed one. A field can stand in for it where it has its name. */
function shadowOf(node: Node): ShadowRoot | null {
  const { shadowRoot } = node as Partial<Element>;
  return shadowRoot?.nodeType === 11 ? shadowRoot : null;
}

/** Null where it is no slot that something is put into: then its own children are shown. */
function slottedInto(node: Node): readonly Node[] | null {
  const slot = node as HTMLSlotElement;
  if (slot.localName !== 'slot' || typeof slot.assignedNodes !== 'function') return null;
  const assigned = slot.assignedNodes();
  return assigned.length > 0 ? assigned : null;
}
