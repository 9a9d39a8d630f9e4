// Cuts long words of an article down to what a list can hold.

/** A cut that hides less than this is not worth the reader's click. */
const leastHidden = 40;

/**
 * The beginning of `text`, cut between words and closed with an ellipsis; null where the whole of it may as well stand.
 * @param maxChars in UTF-16 code units
 */
export function shorten(text: string, maxChars: number): string | null {
  if (text.length <= maxChars + leastHidden) return null;
  const head = text.slice(0, maxChars);
  const lastSpace = head.search(/\s\S*$/u);
  // Scripts without spaces, or one very long word: cut at the limit, but never inside a character.
  const cut = lastSpace > maxChars / 2 ? lastSpace : lastWhole(text, maxChars);
  return `${text.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** The last offset up to `limit` that does not part what a reader sees as one character. */
function lastWhole(text: string, limit: number): number {
  let cut = 0;
  for (const { index } of new Intl.Segmenter().segment(text.slice(0, limit + 32))) {
    if (index > limit) break;
    cut = index;
  }
  return cut;
}
