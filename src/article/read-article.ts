// The page's DOM in, the article out. Reads the live document and never writes to it: everything that must change
// something works on a detached copy.

import { bodySteps } from './body.ts';
import { judgingSteps } from './detect.ts';
import { metadataSteps, type PageFacts } from './metadata.ts';
import { outlineSteps } from './outline.ts';
import { measureReading } from './reading-time.ts';
import { isBeginningOf } from './standfirst.ts';
import { runToEnd, type Steps } from './steps.ts';
import { factsOfStory } from './story-facts.ts';
import type { TextMap } from './text-map.ts';
import { mapText } from './text-map-builder.ts';
import type { Article } from './types.ts';

export type ReadArticle = {
  readonly article: Article;
  /** Places of `article.text` in the live page. */
  readonly map: TextMap;
  /** Open shadow roots of the page. */
  readonly shadows: readonly ShadowRoot[];
};

/**
 * Reads what the page shows now. A page without an article gives `detected: false` and the best text it has, down to "".
 * @param pageUrl the document's address, which a parsed file does not know
 */
export function readArticle(document: Document, pageUrl: string): ReadArticle {
  return runToEnd(readSteps(document, pageUrl));
}

/**
 * As readArticle(), for a page that needs its turn in between. What is read is the page as it is at each step.
 * @param story of several on the page, the one to read
 */
export function* readSteps(document: Document, pageUrl: string, story?: Element): Steps<ReadArticle> {
  const pageFacts = yield* metadataSteps(document, pageUrl);
  const facts = story === undefined ? pageFacts : factsOfStory(pageFacts, story);
  const root: Element = story ?? document.body ?? document.documentElement;
  yield;
  const outline = yield* outlineSteps(root);
  const { paragraphs, isCut } = yield* bodySteps(outline, facts.metadata);
  yield;
  const { text, paragraphs: spans, map } = mapText(paragraphs.map(({ parts }) => parts));
  yield;
  const stated = { ...facts, url: facts.metadata.canonicalUrl ?? pageUrl };
  const kind = yield* judgingSteps(document, stated, outline.shadows);
  // A page that shows none of its text is no article yet, whatever it says of itself.
  const shown = text === '' ? { likelihood: 0, detected: false, news: false } : kind;
  return {
    article: {
      ...describe(facts, text),
      ...shown,
      ...measureReading(text),
      text,
      paragraphs: spans,
      isCut: outline.isCut || isCut,
    },
    map,
    shadows: outline.shadows,
  };
}

function describe({ metadata }: PageFacts, text: string): PageFacts['metadata'] {
  const { standfirst } = metadata;
  return standfirst !== null && isBeginningOf(standfirst, text)
    ? { ...metadata, standfirst: null }
    : metadata;
}
