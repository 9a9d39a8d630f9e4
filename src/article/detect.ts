// Is this page an article, and is it news? One bounded look at its texts, a handful of counts and what the page says for
// machines.

import { readCanonical } from './address.ts';
import { readClassNames } from './class-names.ts';
import { bias, weights } from './detection-weights.ts';
import { readJsonLd } from './json-ld.ts';
import { readMetaTags } from './meta-tags.ts';
import { isNews } from './news-signals.ts';
import type { Page, PageElement } from './page.ts';
import { type PageSignals, readSignals, type StatedFacts, signalNames } from './page-signals.ts';

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
const isDiscussionItem = (element: PageElement) =>
  /\/(?:DiscussionForumPosting|QAPage)$/.test(element.getAttribute('itemtype') ?? '');

/**
 * What the page says for machines.
 * @param pageUrl the page's address
 */
export function readStated(page: Page, pageUrl: string): StatedFacts {
  const { article: jsonLd, allTypes } = readJsonLd(page);
  const meta = readMetaTags(page);
  const url = readCanonical(page, { jsonLd, meta, pageUrl }) ?? pageUrl;
  return { jsonLd, allTypes, meta, url, classes: readClassNames(page) };
}

/** @param facts see readStated() */
export function judgePage(page: Page, facts: StatedFacts): PageKind {
  const { signals, sample } = readSignals(page, facts);
  const isDiscussion =
    discussionTypes.some(type => facts.allTypes.has(type)) || page.root.find(isDiscussionItem) !== null;
  const likelihood = isDiscussion ? 0 : likelihoodOf(signals);
  const news = likelihood >= minSureLikelihood && isNews(sample, facts, signals);
  return { likelihood, detected: likelihood >= minLikelihood, news };
}

/** Logistic regression, see training/detection.ts. */
export function likelihoodOf(signals: PageSignals): number {
  const sum = signalNames.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
