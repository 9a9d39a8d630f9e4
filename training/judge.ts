// Runs the stages of the engine that training fits over annotated documents, and judges what they find.

import { findAll } from '../src/attribution/attribute.ts';
import { confidenceFeatures } from '../src/attribution/confidence.ts';
import { readDocument, spanOf } from '../src/attribution/document.ts';
import type { Network } from '../src/attribution/network/network.ts';
import { quoteType } from '../src/attribution/quote-type.ts';
import type { Judged } from './calibrate.ts';
import type { Annotation, CorpusDocument } from './corpus.ts';
import { type Score, scoreDocument } from './score.ts';

/** Adds the documents to `score` (first annotator each) and gives every attribution that counts with its verdict. */
export function judgeDocuments(
  network: Network,
  documents: readonly CorpusDocument[],
  score: Score,
): Judged[] {
  return documents.flatMap(({ text, annotations }) => {
    const doc = readDocument(text);
    const findings = findAll(doc, network);
    const found = findings.map(({ source, cue, content }) => ({
      source: source === null ? [] : [spanOf(doc, source)],
      cue: cue === null ? [] : [spanOf(doc, cue)],
      content: content.map(range => spanOf(doc, range)),
    }));
    const verdicts = scoreDocument(score, text, annotations[0] as Annotation, found);
    return findings.flatMap((finding, index) => {
      const isRight = verdicts[index] ?? null;
      if (isRight === null) return [];
      const type = quoteType(doc, finding.content);
      const features = confidenceFeatures(doc, finding, type, finding.source !== null);
      return [{ features, isRight }];
    });
  });
}
