// A copied page in, its article out.

import { findBody } from './body.ts';
import { judgePage } from './detect.ts';
import { type PageFacts, readMetadata } from './metadata.ts';
import { outlinePage } from './outline.ts';
import { type PageElement, pageOf } from './page.ts';
import type { PageCopy } from './page-copy.ts';
import { type Places, packPlaces } from './places.ts';
import { measureReading } from './reading-time.ts';
import { isBeginningOf } from './standfirst.ts';
import { factsOfStory } from './story-facts.ts';
import { mapText } from './text-map-builder.ts';
import type { Article } from './types.ts';

export type ReadArticle = {
  readonly article: Article;
  /** Of `article.text` in the page that was copied. */
  readonly places: Places;
};

/**
 * Reads what the page showed when it was copied. A page without an article gives `detected: false` and the best text it has,
 * down to "".
 * @param pageUrl the page's address, which a copy does not know
 * @param storyIndex of several stories on the page, the one to read: its index in the copy
 */
export function readArticle(copy: PageCopy, pageUrl: string, storyIndex: number | null = null): ReadArticle {
  const page = pageOf(copy);
  const story = storyIndex === null ? undefined : page.nodes[storyIndex];
  const root = story === undefined || story.isText ? page.body : story;
  const facts = factsOf(readMetadata(page, pageUrl), root === page.body ? null : root);
  const outline = outlinePage(page, root);
  const kind = judgePage(page, { ...facts, url: facts.metadata.canonicalUrl ?? pageUrl });
  const paragraphs = findBody(outline, facts.metadata, kind);
  const { text, paragraphs: spans, runs } = mapText(paragraphs.map(({ parts }) => parts));
  // A page that shows none of its text is no article yet, whatever it says of itself.
  const shown = text === '' ? { likelihood: 0, detected: false, news: false } : kind;
  return {
    article: {
      ...describe(facts, text),
      ...shown,
      ...measureReading(text),
      text,
      paragraphs: spans,
      isCut: page.isCut || outline.isCut,
    },
    places: packPlaces(runs),
  };
}

function factsOf(facts: PageFacts, story: PageElement | null): PageFacts {
  return story === null ? facts : factsOfStory(facts, story);
}

function describe({ metadata }: PageFacts, text: string): PageFacts['metadata'] {
  const { standfirst } = metadata;
  return standfirst !== null && isBeginningOf(standfirst, text)
    ? { ...metadata, standfirst: null }
    : metadata;
}
