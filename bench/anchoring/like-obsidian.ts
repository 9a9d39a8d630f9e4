// Finding a quote by its very words with its very surroundings, as annotation plug-ins for Obsidian do.

import type { Span } from './patch.ts';

const CONTEXT_CHARS = 32;

export function likeObsidian(before: string, span: Span, after: string): Span | null {
  const exact = before.slice(span.start, span.end);
  const prefix = before.slice(Math.max(0, span.start - CONTEXT_CHARS), span.start);
  const suffix = before.slice(span.end, span.end + CONTEXT_CHARS);
  // With both surroundings, else with one of them, else the first place of the words.
  for (const [head, tail] of [
    [prefix, suffix],
    [prefix, ''],
    ['', suffix],
    ['', ''],
  ] as const) {
    const at = after.indexOf(head + exact + tail);
    if (at !== -1) return { start: at + head.length, end: at + head.length + exact.length };
  }
  return null;
}
