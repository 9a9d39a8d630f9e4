// How sure the engine is of an attribution: the share of attributions like it, on articles that it was not trained on,
// whose content and source were both right. A logistic regression over what the network and the rules know of it.

import { isSaying } from './act.ts';
import { type Doc, sentenceIndexAt } from './document.ts';
import { type Finding, firstToken } from './finding.ts';
import type { QuoteType } from './types.ts';

/** What the regression reads of one attribution; the first is always 1. */
export const CONFIDENCE_FEATURES = 18;

/** `hasSource`: the speaker was resolved to an entry of the list of sources. */
export function confidenceFeatures(
  doc: Doc,
  finding: Finding,
  type: QuoteType,
  hasSource: boolean,
): number[] {
  const { certainty, source, cue } = finding;
  const first = firstToken(finding);
  const words = finding.content.reduce((total, { from, to }) => total + to - from, 0);
  const isQuoted = type !== 'indirect';
  return [
    1,
    certainty === null ? 0 : Math.max(-6, Math.min(6, certainty.cue)),
    certainty === null ? 0 : logit(certainty.content),
    certainty === null ? 0 : logit(certainty.source),
    certainty === null ? 0 : logit(certainty.edge),
    type === 'direct' ? 1 : 0,
    type === 'mixed' ? 1 : 0,
    finding.act === 'attitude' ? 1 : 0,
    source?.isPronoun === true ? 1 : 0,
    Math.min(4, Math.log(words + 1)),
    certainty === null && source !== null ? 1 : 0,
    certainty === null && source === null && finding.cue === null ? 1 : 0,
    hasSource ? 0 : 1,
    isQuoted && certainty !== null ? Math.max(-6, Math.min(6, certainty.cue)) : 0,
    certainty === null ? 0 : Math.max(LEAST_PATH, certainty.path),
    doc.sentences[sentenceIndexAt(doc, first)]?.from === first ? 1 : 0,
    source === null ? 0 : Math.min(3, Math.log(source.to - source.from)),
    finding.act === 'attitude' && cue !== null && isSaying(doc, cue) ? 1 : 0,
  ];
}

/** 0 to 1, from the features and the weights of the model. */
export function confidenceOf(features: readonly number[], weights: Float32Array): number {
  const total = features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-total));
}

// One tag in doubt brings a paragraph's tags so low; lower tells no more.
const LEAST_PATH = -3;

function logit(share: number): number {
  const within = Math.min(0.995, Math.max(0.02, share));
  return Math.log(within / (1 - within));
}
