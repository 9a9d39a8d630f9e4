// The engine's entry point: text in, attributions and sources out. The stages stand in the order of the calls.

import { err, ok, type Result } from '../result.ts';
import type { Span } from '../text/span.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures, confidenceOf } from './confidence.ts';
import type { Doc } from './document.ts';
import { readDocument, spanOf } from './document.ts';
import { type Finding, withoutOverlap } from './finding.ts';
import { findingsOf } from './from-tags.ts';
import { invertedReports } from './inverted-reports.ts';
import { isEnglish } from './language.ts';
import { claimLooseQuotations } from './loose-quotations.ts';
import { type ModelFault, readModel } from './network/model-file.ts';
import { createNetwork, type Network } from './network/network.ts';
import { withOpenings } from './opened-before.ts';
import { quotationsOnly } from './other-language.ts';
import { withOwnTags } from './own-tags.ts';
import { leadingPuts } from './put-reports.ts';
import { quoteType } from './quote-type.ts';
import { withReportsByForm } from './reports-by-form.ts';
import type { Resolution } from './resolve.ts';
import { resolveSources } from './resolve.ts';
import { withSecondHalves } from './second-halves.ts';
import { signedQuotations } from './signed-quotations.ts';
import { transcriptTurns } from './transcripts.ts';
import { withoutTurns } from './turns.ts';
import type { Attributions, Quote } from './types.ts';

export type Engine = (text: string, options: { readonly language: string | null }) => Attributions;

/** An engine on the bytes of a model file, or what is wrong with them. */
export function createEngine(model: Uint8Array): Result<Engine, ModelFault> {
  const tables = readModel(model);
  if (!tables.ok) return tables;
  const network = createNetwork(tables.value);
  if (!network.ok) return network;
  const weights = tables.value.get('confidence')?.numbers;
  const areWeights = weights instanceof Float32Array && weights.every(Number.isFinite);
  if (!areWeights || weights.length !== CONFIDENCE_FEATURES) return err('a damaged model file');
  return ok((text, options) => attribute({ network: network.value, weights }, text, options));
}

/**
 * Finds who said what in a text. Deterministic, and linear in the length of the text.
 * @param options.language a language tag, or null where none is given; the text's own words outweigh it. In other languages
 * than English only the passages in quotation marks are given, without sources.
 * @returns spans in UTF-16 offsets into `text`
 */
function attribute(
  { network, weights }: Model,
  text: string,
  options: { readonly language: string | null },
): Attributions {
  const doc = readDocument(text);
  if (!isEnglish(doc, options.language))
    return { quotes: quotationsOnly(doc), sources: [], sourcesRead: false };
  const findings = findAll(doc, network);
  const { resolutions, sources } = resolveSources(doc, findings);
  const quotes = findings.map((finding, index) =>
    toQuote(doc, finding, { index, resolution: resolutions[index], weights }),
  );
  return { quotes, sources, sourcesRead: true };
}

/** All attributions of a document, before their sources are resolved; training judges these. */
export function findAll(doc: Doc, network: Network): Finding[] {
  const turns = transcriptTurns(doc);
  const sure =
    turns.length > 0 ? turns : [...signedQuotations(doc), ...invertedReports(doc), ...leadingPuts(doc)];
  const tagged = withOwnTags(doc, findingsOf(doc, network.tag(doc), sure));
  const found = withSecondHalves(doc, withoutTurns(doc, tagged));
  const all = claimLooseQuotations(doc, withOpenings(doc, withReportsByForm(doc, found)));
  return all.map(withoutOverlap).filter(finding => finding !== undefined);
}

type Model = { readonly network: Network; readonly weights: Float32Array };

type Place = {
  readonly index: number;
  readonly resolution: Resolution | undefined;
  readonly weights: Float32Array;
};

function toQuote(doc: Doc, finding: Finding, { index, resolution, weights }: Place): Quote {
  const type = quoteType(doc, finding.content);
  const sourceId = resolution?.sourceId ?? null;
  return {
    id: `q${index + 1}`,
    type,
    act: finding.act,
    content: finding.content.map(range => spanOf(doc, range)),
    cue: finding.cue === null ? [] : [spanOf(doc, finding.cue)],
    source: finding.source === null ? [] : ([spanOf(doc, finding.source)] satisfies Span[]),
    sourceId,
    coSourceIds: resolution?.coSourceIds ?? [],
    confidence: confidenceOf(confidenceFeatures(doc, finding, type, sourceId !== null), weights),
  };
}
