// What kind of page it is, from signals that can be named: one continuous authored text (`detected`), and journalism
// (`news`). Both only say what is sure enough to be acted on without asking.

import type { Paragraph } from './body.ts';
import { isProse } from './clutter.ts';
import type { PageFacts } from './metadata.ts';

/** About five sentences: shorter continuous text is a notice, a product's description or a teaser. */
const minProseChars = 700;
const minProseParagraphs = 3;

/** A page that is half running prose, and not a short one, is read for it, whatever it says of itself. */
const denseShare = 0.5;
const minDenseChars = 1_500;

/** @param pageChars code units of all visible text, menus and boxes with it */
export function isArticle(paragraphs: readonly Paragraph[], facts: PageFacts, pageChars: number): boolean {
  if (facts.isDiscussion) return false;
  const prose = paragraphs.filter(({ block }) => isProse(block));
  const proseChars = prose.reduce((sum, { block }) => sum + block.chars, 0);
  const evidence = evidenceOf(facts);
  // A page that calls itself an article, or is signed and dated, is believed with half of the text.
  if (proseChars < (evidence.isStrong || evidence.saysArticle ? minProseChars / 2 : minProseChars))
    return false;
  if (evidence.isStrong) return true;
  // Templates of shops and services say og:type "article" too: more of such a page must be prose.
  if (evidence.saysArticle && proseChars >= pageChars * 0.4) return true;
  if (evidence.isSignedOrDated && prose.length >= minProseParagraphs) return true;
  return proseChars >= minDenseChars && proseChars >= pageChars * denseShare;
}

function evidenceOf({ jsonLd, meta, metadata }: PageFacts) {
  const isSigned = metadata.byline !== null;
  const isDated = metadata.publishedTime !== null;
  const saysArticle = meta.first('og:type')?.toLowerCase() === 'article';
  return {
    saysArticle,
    isSignedOrDated: isSigned || isDated,
    isStrong: jsonLd !== null || (isSigned && isDated) || (saysArticle && (isSigned || isDated)),
  };
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
