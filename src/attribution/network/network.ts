// The network on a document: tags cues, and for every cue its source and content. A simple recurrent net in two stages
// over hashed words (docs/model-card.md); all sums of more than a few numbers run in the machine's loops.

import { ok, type Result } from '../../result.ts';
import type { Doc } from '../document.ts';
import { lowerAt } from '../shallow.ts';
import { cuesInPlace, cuesOfQuotations } from './asked-cues.ts';
import { contextRows } from './features.ts';
import { cuesIn, encode } from './first-stage.ts';
import { commaCounts, tokenTypes } from './inputs.ts';
import type { ModelFault, Tables } from './model-file.ts';
import { CHUNK, type Laid, layDown } from './plan.ts';
import { readCues } from './second-stage.ts';
import { sequencesOf } from './sequences.ts';
import type { Asked, Tagged } from './tags.ts';

export type Network = {
  /** Attributions in the order of their cues, chunk by chunk; reports that nest are all given. */
  readonly tag: (doc: Doc) => Tagged[];
};

/** A network over the tables of a model, or the fault "a damaged model file" where they do not fit together. */
export function createNetwork(tables: Tables): Result<Network, ModelFault> {
  const laid = layDown(tables);
  return laid.ok ? ok({ tag: doc => tag(laid.value, doc) }) : laid;
}

function tag(laid: Laid, doc: Doc): Tagged[] {
  const inputs = { types: tokenTypes(doc), context: contextRows(doc), collection: doc.collection };
  const counts = { commas: commaCounts(doc), sentence: doc.sentenceOf };
  const found: Tagged[] = [];
  for (const chunk of sequencesOf(doc, CHUNK)) {
    const encoded = encode(laid, inputs, chunk);
    const cues = cuesIn(laid, chunk).map(cue => withPreposition(doc, cue));
    const first = readCues(laid, encoded, counts, cues);
    first.push(...readCues(laid, encoded, counts, cuesInPlace(laid, doc, chunk, first)));
    found.push(...first, ...readCues(laid, encoded, counts, cuesOfQuotations(laid, doc, chunk, first)));
  }
  return found;
}

// "according to" is one cue, also where the first stage saw only a half of it.
function withPreposition(doc: Doc, cue: Asked): Asked {
  const end = cue.sequence.from + cue.to;
  const isHalf = end < cue.sequence.to && lowerAt(doc, end - 1) === 'according' && lowerAt(doc, end) === 'to';
  return isHalf ? { ...cue, to: cue.to + 1 } : cue;
}
