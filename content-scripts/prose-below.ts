// How much prose an element of the live page holds, roughly and quickly: enough to tell a story from a teaser, and a page
// with a text of its own from one around a frame.

/** Shorter texts are as often labels as sentences. */
const minChars = 80;
/** Templates indent by the hundred spaces; longer texts are counted up to here. */
const maxTextChars = 4_000;
/** Texts looked at: three of four pages have fewer. */
const maxTexts = 4_000;

/** UTF-16 code units of texts that are long enough for sentences and stand in no link. */
export function proseBelow(root: Element): number {
  // Texts only, as the DOM standard numbers them.
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let chars = 0;
  for (let seen = 0; seen < maxTexts; seen += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    const { length } = (node as Text).data.slice(0, maxTextChars).trim();
    if (length >= minChars && !isBeside(node.parentElement)) chars += length;
  }
  return chars;
}

const notProse = 'a, script, style, noscript, template, textarea, select, svg';

function isBeside(parent: Element | null): boolean {
  // A form's own method may be hidden by a field of that name.
  return typeof parent?.closest !== 'function' || parent.closest(notProse) !== null;
}
