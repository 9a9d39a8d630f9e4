// What is compared: Sourcelight with and without the saved article, and the ways of two other tools.

import { anchor } from '../../src/anchoring/anchor.ts';
import { describeSpan } from '../../src/anchoring/describe-span.ts';
import type { Change } from '../../src/anchoring/types.ts';
import { likeHypothesis } from './like-hypothesis.ts';
import { likeObsidian } from './like-obsidian.ts';
import type { Span } from './patch.ts';

export type Found = {
  readonly kind: 'exact' | 'changed' | 'ambiguous' | 'orphan';
  readonly span: Span | null;
  readonly named: readonly Change[];
};

export type Matcher = (before: string, span: Span, after: string) => Found;

function ours(body: 'with' | 'without'): Matcher {
  return (before, span, after) => {
    const found = anchor(after, describeSpan(before, span), body === 'with' ? before : null);
    const at = found.kind === 'exact' || found.kind === 'changed' ? found.span : null;
    const named = found.kind === 'changed' ? found.pieces.flatMap(piece => piece.changes) : [];
    return { kind: found.kind, span: at, named };
  };
}

/** The others tell the reader of no difference: what they find is shown as the reader's words. */
function others(find: (before: string, span: Span, after: string) => Span | null): Matcher {
  return (before, span, after) => {
    const found = find(before, span, after);
    return { kind: found === null ? 'orphan' : 'exact', span: found, named: [] };
  };
}

export const matchers = {
  Sourcelight: ours('with'),
  'Sourcelight, selectors only': ours('without'),
  'approx-string-match as in Hypothesis': others(likeHypothesis),
  'exact prefix and suffix as in Obsidian': others(likeObsidian),
} as const satisfies Record<string, Matcher>;

export type MatcherName = keyof typeof matchers;
export const matcherNames = Object.keys(matchers) as readonly MatcherName[];
