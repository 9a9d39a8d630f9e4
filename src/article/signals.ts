// What kind of page it is, from signals that can be named: one continuous authored text (`detected`), and journalism
// (`news`). Both only say what is sure enough to be acted on without asking.

import type { Paragraph } from './body.ts';
import { isProse } from './clutter.ts';
import type { PageFacts } from './metadata.ts';

/** About five sentences: shorter continuous text is a notice, a product's description or a teaser. */
const minProseChars = 700;
const minProseParagraphs = 3;

export function isArticle(paragraphs: readonly Paragraph[], facts: PageFacts): boolean {
  const prose = paragraphs.filter(({ block }) => isProse(block));
  const proseChars = sum(prose.map(({ block }) => block.chars));
  const { byline, publishedTime } = facts.metadata;
  const isStated = facts.jsonLd !== null || facts.meta.first('og:type')?.toLowerCase() === 'article';
  const isSigned = byline !== null && publishedTime !== null;
  // A page that calls itself an article, or is signed and dated, is believed with half of the text.
  if (proseChars < (isStated || isSigned ? minProseChars / 2 : minProseChars)) return false;
  if (!isStated && prose.length < minProseParagraphs) return false;
  return isStated || byline !== null || publishedTime !== null;
}

const newsType = /NewsArticle$|^ReportageNewsArticle$|^LiveBlogPosting$/;
const reportingVerb =
  /\b(?:said|told|says|announced|reported|according to|added|warned|claimed|confirmed|denied|spokes(?:man|woman|person))\b/gi;
const dateline =
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,20})?(?: \((?:AP|Reuters|AFP|CNN|UPI|PA)[^)]{0,20}\))?\s*[—–-]\s/u;

/** News needs two kinds of evidence, or the publisher's own word for it. */
export function isNews(text: string, facts: PageFacts): boolean {
  if (facts.jsonLd?.types.some(type => newsType.test(type)) === true) return true;
  const verbs = text.match(reportingVerb)?.length ?? 0;
  const evidence = [
    facts.meta.first('article:published_time') !== null && facts.metadata.siteName !== null,
    facts.metadata.byline !== null && facts.metadata.publishedTime !== null,
    dateline.test(text),
    // One reporting verb in 800 code units: news has two to five times as many.
    verbs >= 3 && verbs * 800 >= text.length,
    facts.meta.first('article:section', 'news_keywords') !== null,
  ];
  return evidence.filter(Boolean).length >= 2 && verbs >= 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
