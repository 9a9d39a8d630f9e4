/** Texts as one that can be followed by itself. */
export function repeatable(texts: readonly string[]): string {
  return texts.map(text => `${text.trim()}\n\n`).join('');
}
