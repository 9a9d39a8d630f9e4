// Finding a quote as the Hypothesis client does (BSD-2, src/annotator/anchoring/match-quote.ts), written anew from its
// rules: the same library, error limit and weights.

import search from 'approx-string-match';
import type { Span } from './patch.ts';

const CONTEXT_CHARS = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

type Match = Span & { readonly errors: number };

export function likeHypothesis(before: string, span: Span, after: string): Span | null {
  const exact = before.slice(span.start, span.end);
  const prefix = before.slice(Math.max(0, span.start - CONTEXT_CHARS), span.start);
  const suffix = before.slice(span.end, span.end + CONTEXT_CHARS);
  const matches = matchesOf(after, exact, Math.min(256, exact.length / 2));
  let best: { match: Match; score: number } | null = null;
  for (const match of matches) {
    const score =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * alike(after.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      WEIGHTS.suffix * alike(after.slice(match.end, match.end + suffix.length), suffix) +
      WEIGHTS.position * (1 - Math.abs(match.start - span.start) / after.length);
    if (best === null || score > best.score) best = { match, score };
  }
  return best && { start: best.match.start, end: best.match.end };
}

/** Places of the very words where there are any. */
function matchesOf(text: string, words: string, maxErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, maxErrors);
}

/** 1 for nothing saved, 0 for nothing there. */
function alike(text: string, saved: string): number {
  if (saved === '') return 1;
  if (text === '') return 0;
  const [match] = matchesOf(text, saved, saved.length);
  return match === undefined ? 0 : 1 - match.errors / saved.length;
}
