// One attribution in tokens, on its way from the network's tags to a Quote.

import type { TokenRange } from '../text/sentences.ts';
import type { Certainty } from './network/certainty.ts';
import type { SourcePhrase } from './source-phrase.ts';
import type { Act } from './types.ts';

export type Finding = {
  readonly sentence: number;
  readonly paragraph: number;
  readonly cue: TokenRange | null;
  readonly source: SourcePhrase | null;
  /** In document order, without overlap. */
  readonly content: readonly TokenRange[];
  readonly act: Act;
  /** The speaker is not stated here but taken over from the text around (a quotation that goes on after narration). */
  readonly isCarried: boolean;
  /** How sure the network was; null for what the rules added. */
  readonly certainty: Certainty | null;
};

/** Speech that a rule found by the form of the text, and not the network. */
export function spoken(
  where: Pick<Finding, 'sentence' | 'paragraph' | 'cue' | 'source' | 'content'>,
): Finding {
  return { ...where, act: 'speech', isCarried: false, certainty: null };
}

/**
 * The finding with no token in two of its parts: the cue and the content lose what the source has of them. Undefined where nothing is
 * left of the content.
 */
export function withoutOverlap(finding: Finding): Finding | undefined {
  const { source, cue, content } = finding;
  if (source === null) return finding;
  const isParted = content.every(range => areApart(range, source)) && (cue === null || areApart(cue, source));
  if (isParted) return finding;
  const own = content.flatMap(range => outside(range, source));
  // A cue that is a part of its source stays: what else would it be?
  const [verb = cue] = cue === null ? [] : outside(cue, source);
  return own.length === 0 ? undefined : { ...finding, cue: verb, content: own };
}

function areApart(a: TokenRange, b: TokenRange): boolean {
  return a.to <= b.from || b.to <= a.from;
}

/** The parts of a range outside of `hole`: none, one or two. */
export function outside({ from, to }: TokenRange, hole: TokenRange): TokenRange[] {
  if (to <= hole.from || from >= hole.to) return [{ from, to }];
  const pieces = [
    { from, to: hole.from },
    { from: hole.to, to },
  ];
  return pieces.filter(piece => piece.from < piece.to);
}

export function firstToken(finding: Finding): number {
  return finding.content[0]?.from ?? 0;
}

export function lastToken(finding: Finding): number {
  return finding.content.at(-1)?.to ?? 0;
}

/** The findings of each sentence, by its index. */
export function bySentence(findings: readonly Finding[]): Map<number, Finding[]> {
  const sentences = new Map<number, Finding[]>();
  for (const finding of findings) {
    const others = sentences.get(finding.sentence);
    if (others === undefined) sentences.set(finding.sentence, [finding]);
    else others.push(finding);
  }
  return sentences;
}
