// Brings a range into the reader's view.

/** Where in the window the words come to stand: in the upper third, with room for the card below them. */
const restAt = 0.3;

/** Not where it is in a fold that is closed, which gives its words a place all the same, or hidden by a style sheet. */
export function isShown(range: Range): boolean {
  const element = elementAt(range);
  return element !== null && isVisible(element) && range.getClientRects().length > 0;
}

/**
 * Where the words are not shown, it goes to what is shown around them: the fold that they are in.
 * @returns whether the words are shown
 */
export function scrollToRange(range: Range): boolean {
  const isRangeShown = isShown(range);
  let element = elementAt(range);
  while (element !== null && !isVisible(element)) element = element.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (element === null || view === null || view === undefined) return false;
  // First every scroller around the text, then the window to the words themselves: a paragraph may be taller than it.
  element.scrollIntoView({ block: 'nearest' });
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = isRangeShown ? range : element;
  const top = view.scrollY + target.getBoundingClientRect().top - view.innerHeight * restAt;
  view.scrollTo({ top, behavior: isStill ? 'instant' : 'smooth' });
  return isRangeShown;
}

function elementAt({ startContainer }: Range): Element | null {
  return startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
}

/** Asked by the prototype's own: a form's may be a field of that name. */
function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}
