// Which elements a reader does not see or cannot read as text. Where the page is laid out the browser is asked; by
// attributes and well-known class names otherwise (a parsed file has no layout).

const neverText = new Set(
  (
    'script style template noscript iframe object embed canvas svg video audio picture select option textarea input ' +
    'button datalist meter progress map link meta title head base'
  ).split(' '),
);

export function isNeverText(element: Element): boolean {
  return neverText.has(element.localName);
}

/** What has no box is hidden in any case. What is transparent is not: pages fade their text in. */
const asked = { visibilityProperty: true } as const;

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

const visuallyHidden =
  /(?:^|[\s_-])(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|a11y-hidden|offscreen|u-hidden-visually|assistive-text|element-invisible)(?:$|[\s_])/i;

/** Whether the element says so itself. */
export function isMarkedHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true' && !isDropCap(element)) return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return visuallyHidden.test(element.getAttribute('class') ?? '');
}

/** A large first letter is hidden from screen readers, which read a hidden copy of the word; sighted readers see it. */
function isDropCap(element: Element): boolean {
  if (element.localName !== 'span' || element.previousSibling?.nodeType === 1) return false;
  return /^[“"‘']?\p{L}$/u.test(element.textContent?.trim() ?? '');
}
