// Which elements a reader does not see or cannot read as text, by their names, attributes and well-known classes. What
// layout hides is known from the copy, see layout.ts.

import type { PageElement } from './page.ts';

export const neverText: ReadonlySet<string> = new Set(
  (
    'script style template noscript iframe object embed canvas svg video audio picture select option textarea input ' +
    'button datalist meter progress map link meta title head base'
  ).split(' '),
);

export function isNeverText(element: { readonly localName: string }): boolean {
  return neverText.has(element.localName);
}

const visuallyHidden =
  /(?:^|[\s_-])(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|a11y-hidden|offscreen|u-hidden-visually|assistive-text|element-invisible)(?:$|[\s_])/i;

/** Whether the element says so itself. */
export function isMarkedHidden(element: PageElement): boolean {
  if (!element.hasAttributes) return false;
  if (element.getAttribute('hidden') !== null) return true;
  if (element.getAttribute('aria-hidden') === 'true' && !isDropCap(element)) return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return visuallyHidden.test(element.getAttribute('class') ?? '');
}

/** A large first letter is hidden from screen readers, which read a hidden copy of the word; sighted readers see it. */
function isDropCap(element: PageElement): boolean {
  if (element.localName !== 'span' || element.isAfterElement) return false;
  return /^[“"‘']?\p{L}$/u.test(element.textContent.trim());
}
