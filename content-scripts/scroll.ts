// Brings a range into the reader's view.

/** Where in the window the words come to stand: in the upper third, with room for the card below them. */
const restAt = 0.3;

export function scrollToRange(range: Range): void {
  const start = range.startContainer;
  const element = start.nodeType === 1 ? (start as Element) : start.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (element === null || element === undefined || view === null || view === undefined) return;
  // First every scroller around the text, then the window to the words themselves: a paragraph may be taller than it.
  element.scrollIntoView({ block: 'nearest' });
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = view.scrollY + range.getBoundingClientRect().top - view.innerHeight * restAt;
  view.scrollTo({ top, behavior: isStill ? 'instant' : 'smooth' });
}
