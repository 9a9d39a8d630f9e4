// A page as it was when it was copied: plain data, so that the page's own thread does no more than copy it, and the rest of
// this folder reads it elsewhere.

/** Nodes stand in the order in which they are shown, a parent before its children: see copy-page.ts. */
export type PageCopy = {
  /** Of each node the element's name, or TEXT; parted by spaces. */
  readonly names: string;
  /** Of each node the index of its parent; the root's is 0 as well. */
  readonly parents: readonly number[];
  /** The words of each text, in the order of the texts. */
  readonly texts: readonly string[];
  /** Of each element names and values in turn, in the order of the elements. */
  readonly attributes: readonly (readonly string[])[];
  /** Indices of the outermost elements that layout does not show, of the part that is to be read. */
  readonly hidden: readonly number[];
  /** Indices of elements between two trees (hosts of shadow trees, slots): no range reaches from one tree into another. */
  readonly borders: readonly number[];
  /** Something is left out because a bound was reached or the time was up. */
  readonly isCut: boolean;
};

/** Stands among names where a text is; no element can be called so. */
export const TEXT = '#';

/** Stands among names for what could not be copied, so that no range reaches over it: it is closed, and holds no text. */
export const LEFT_OUT = 'template';

/** What is in these is not copied: nothing of it is read, and some hold a page of their own. */
export const closedNames: ReadonlySet<string> = new Set(
  'script style template noscript iframe object canvas svg video audio select textarea'.split(' '),
);
