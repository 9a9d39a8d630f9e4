// Edits of a text by offsets, with where a span is afterwards.

export type Span = { readonly start: number; readonly end: number };
export type Edit = Span & { readonly text: string };

/**
 * @param edits without overlap; none of them crosses a border of the span
 * @returns the text, and the span with what was put in its place
 */
export function patch(text: string, span: Span, edits: readonly Edit[]): { after: string; truth: Span } {
  let after = '';
  let at = 0;
  let { start, end } = span;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    after += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    const grown = edit.text.length - (edit.end - edit.start);
    const isInside = edit.start >= span.start && edit.end <= span.end && !isEmptyAt(edit, span.start);
    if (!isInside && edit.end <= span.start) start += grown;
    if (isInside || edit.end <= span.start) end += grown;
  }
  return { after: after + text.slice(at), truth: { start, end } };
}

/** What is put in right before the span is outside of it. */
function isEmptyAt(edit: Edit, at: number): boolean {
  return edit.start === edit.end && edit.start === at;
}
