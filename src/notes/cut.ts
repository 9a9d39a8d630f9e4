// Cuts what a page gives to what a record may hold: a page's own long words must not stop a reader's save.

/** @param max in UTF-16 code units */
export function cut(text: string, max: number): string {
  // Half a surrogate pair at the cut would not survive being written to a file.
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}
