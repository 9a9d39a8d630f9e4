// Which elements of a live page its layout does not show. Where there is no layout (a parsed file) everything is shown.

/**
 * What has no box is hidden in any case. What is transparent is not: pages fade their text in. For each element the browser
 * looks for each of its options, and where there is no prototype it does not look there as well.
 */
const asked: CheckVisibilityOptions = Object.assign(Object.create(null), { visibilityProperty: true });

/**
 * A test for elements below `root`, given from the outside in: it looks at the element itself, not at its ancestors, and
 * knows nothing of isMarkedHidden(). Where there is no layout everything is shown.
 */
export function layoutTest(root: Element): (element: Element) => boolean {
  if (!isLaidOut(root)) return () => true;
  // The root's own: a form's may be a field of that name.
  const { checkVisibility, closest } = root;
  return element =>
    checkVisibility.call(element, asked) ||
    hasOnlyContents(element) ||
    (closest.call(element, closedFold) !== null && hasBox(element));
}

/** The reader opens it with a click: statements in full, questions and their answers. */
const closedFold = 'details:not([open])';

/** It would be shown if the fold around it were open. */
function hasBox(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display !== 'none' && style?.visibility === 'visible';
}

/** It has no box of its own, and what is in it is shown all the same. */
function hasOnlyContents(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && style.visibility === 'visible';
}

/**
 * Scripts hide a page's root while they load ("anti-flicker"), and a document without a window has no layout at all: the
 * browser's answers then say nothing about the text.
 */
function isLaidOut(root: Element): boolean {
  return (
    typeof root.checkVisibility === 'function' &&
    root.ownerDocument.defaultView !== null &&
    root.checkVisibility(asked)
  );
}
