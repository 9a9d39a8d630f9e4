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

export function firstToken(finding: Finding): number {
  return finding.content[0]?.from ?? 0;
}

export function lastToken(finding: Finding): number {
  return finding.content.at(-1)?.to ?? 0;
}
