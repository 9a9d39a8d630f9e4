// Journalism: people are reported on and heard, under a date and a name. No single sign decides but the publisher's word.

import type { PageSignals, StatedFacts } from './page-signals.ts';

/** Of JSON-LD. */
export const newsType = /NewsArticle$|^LiveBlogPosting$/;
const reportingVerb =
  /\b(?:said|told|says|announced|reported|according to|added|warned|claimed|confirmed|denied|spokes(?:man|woman|person))\b/gi;
const dateline =
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,20})?(?: \((?:AP|Reuters|AFP|CNN|UPI|PA)[^)]{0,20}\))?\s*[—–-]\s/mu;

/** One reporting verb in 800 code units: news has two to five times as many. */
const charsPerVerb = 800;

/** @param sample the beginning of the page's prose */
export function isNews(sample: string, { jsonLd, meta }: StatedFacts, signals: PageSignals): boolean {
  if (jsonLd?.types.some(type => newsType.test(type)) === true) return true;
  const verbs = sample.match(reportingVerb)?.length ?? 0;
  const evidence = [
    meta.first('article:published_time') !== null && meta.first('og:site_name') !== null,
    signals.signed === 1 && (signals.published === 1 || signals.dateSeen === 1),
    dateline.test(sample),
    verbs >= 3 && verbs * charsPerVerb >= sample.length,
    meta.first('article:section', 'news_keywords') !== null,
    signals.dated === 1,
  ];
  return evidence.filter(Boolean).length >= 2 && verbs >= 2;
}
