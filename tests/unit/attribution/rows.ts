// Writes the engine's answer for a short text as one line a quote, so that a test can be read like its sentence.

import type { Attributions, Quote, Source } from '../../../src/attribution/types.ts';
import { textOf } from '../../../src/text/span.ts';

/** `source [cue] content (type) = name; kind; role; reason for anonymity`; ` … ` parts several spans. */
export function lineOf(text: string, answer: Attributions, quote: Quote): string {
  const act = quote.act === 'attitude' ? ', attitude' : '';
  const sources = sourcesOf(answer, quote);
  const [first] = sources;
  const names = sources.map(source => source?.name ?? 'nobody').join(' + ');
  const facts = [names, first?.kind ?? '-', first?.role ?? '-', first?.anonymityReason ?? '-'].join('; ');
  const source = textOf(text, quote.source) || '-';
  return `${source} [${textOf(text, quote.cue)}] ${textOf(text, quote.content)} (${quote.type}${act}) = ${facts}`;
}

/** The sources who speak together in a quote; undefined stands for nobody. */
export function sourcesOf({ sources }: Attributions, quote: Quote): (Source | undefined)[] {
  return [quote.sourceId, ...quote.coSourceIds].map(id => sources.find(source => source.id === id));
}
