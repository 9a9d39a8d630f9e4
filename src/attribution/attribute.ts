// The engine's entry point: text in, attributions and sources out. By rules; the stages stand in the order of the calls.

import type { Span } from '../text/span.ts';
import { confidenceOf } from './confidence.ts';
import type { Doc } from './document.ts';
import { readDocument, spanOf } from './document.ts';
import { findInSentence } from './find.ts';
import type { Finding } from './finding.ts';
import { claimLooseQuotations } from './loose-quotations.ts';
import { quotationsOnly } from './other-language.ts';
import { quoteType } from './quote-type.ts';
import type { Resolution } from './resolve.ts';
import { resolveSources } from './resolve.ts';
import type { Attributions, Quote } from './types.ts';

/**
 * Finds who said what in a text. Pure, deterministic, and linear in the length of the text.
 * @param options.language a language tag; null means not known and is taken for English. In other languages only the
 * passages in quotation marks are given, without sources.
 * @returns spans in UTF-16 offsets into `text`
 */
export function attribute(text: string, options: { readonly language: string | null }): Attributions {
  const doc = readDocument(text);
  if (!isEnglish(options.language)) return { quotes: quotationsOnly(doc), sources: [] };
  const findings = claimLooseQuotations(
    doc,
    doc.sentences.flatMap(sentence => findInSentence(doc, sentence)),
  );
  const { resolutions, sources } = resolveSources(doc, findings);
  const quotes = findings.map((finding, index) =>
    toQuote(doc, finding, { index, resolution: resolutions[index] }),
  );
  return { quotes, sources };
}

function isEnglish(language: string | null): boolean {
  return language === null || /^en(?:$|[-_])/i.test(language.trim());
}

type Place = { readonly index: number; readonly resolution: Resolution | undefined };

function toQuote(doc: Doc, finding: Finding, { index, resolution }: Place): Quote {
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
    confidence: confidenceOf(doc, finding, type, sourceId !== null),
  };
}
