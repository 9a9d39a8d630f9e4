// Is this page an article, and is it news? Cheap enough to be asked on every page: one bounded walk over its texts, a
// handful of counts and what the page says for machines. No layout, no copy, nothing of the page is changed.

import { readCanonical } from './address.ts';
import { readClassNames } from './class-names.ts';
import { bias, weights } from './detection-weights.ts';
import { readJsonLd } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import { isNews } from './news-signals.ts';
import { type PageSignals, type StatedFacts, signalNames, signalSteps } from './page-signals.ts';
import { runToEnd, type Steps } from './steps.ts';

export type PageKind = {
  /** How likely the page is one continuous authored text, from 0 to 1. */
  readonly likelihood: number;
  /** Likely enough to be shown as one. */
  readonly detected: boolean;
  /** Surely an article, and journalism by its signals: only such a page is marked without the reader's click. */
  readonly news: boolean;
};

/**
 * From here on a page is taken for an article. Below the middle, because an article that is called none costs its reader
 * more than a list that is called an article: chosen on pages that the weights were not trained on, see
 * docs/evidence/detection.md.
 */
export const minLikelihood = 0.25;

/** Nobody asked for what is marked by itself, so it must be surer. */
const minSureLikelihood = 0.7;

/** Threads say for machines that they are threads: many authors, no continuous text. */
const discussionTypes = ['DiscussionForumPosting', 'QAPage'];
const discussionItems = '[itemtype$="/DiscussionForumPosting"], [itemtype$="/QAPage"]';

/** @param pageUrl the document's address, which a parsed file does not know */
export function detectPage(document: Document, pageUrl: string): PageKind {
  return runToEnd(judgingSteps(document, readStated(document, pageUrl)));
}

/** What the page says for machines. */
export function readStated(document: Document, pageUrl: string): StatedFacts {
  const { article: jsonLd, allTypes } = readJsonLd(document);
  const meta = readMetaTags(document);
  const url = readCanonical(document, { jsonLd, meta, pageUrl }) ?? pageUrl;
  return { jsonLd, allTypes, meta, url, classes: readClassNames(document) };
}

/**
 * As detectPage(), with what the page says for machines read already, for a page that needs its turn in between.
 * @param shadows open shadow roots of the page, where they are known
 */
export function* judgingSteps(
  document: Document,
  facts: StatedFacts,
  shadows: readonly ShadowRoot[] = [],
): Steps<PageKind> {
  const { signals, sample } = yield* signalSteps(document, facts, shadows);
  yield;
  const isDiscussion =
    discussionTypes.some(type => facts.allTypes.has(type)) ||
    document.querySelector(discussionItems) !== null;
  const likelihood = isDiscussion ? 0 : likelihoodOf(signals);
  const news = likelihood >= minSureLikelihood && isNews(sample, facts, signals);
  return { likelihood, detected: likelihood >= minLikelihood, news };
}

/** Logistic regression, see training/detection.ts. */
export function likelihoodOf(signals: PageSignals): number {
  const sum = signalNames.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
