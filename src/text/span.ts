// A piece of a text. Every offset in Sourcelight is of this kind, except raw DOM offsets inside one text node.

/** Half open `[start, end)`, in UTF-16 code units of the text that it belongs to. */
export type Span = { readonly start: number; readonly end: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(span => text.slice(span.start, span.end)).join(' … ');
}
