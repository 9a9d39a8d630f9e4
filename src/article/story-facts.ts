// What a page says of itself, where only one of its stories is read: most pages speak of the first.

import { called } from './element-tests.ts';
import { comparable, foldSpace } from './field.ts';
import type { PageFacts } from './metadata.ts';
import type { PageElement } from './page.ts';

/** The page's facts where they are the story's, by its headline; else no more than holds for the whole site. */
export function factsOfStory(facts: PageFacts, story: PageElement): PageFacts {
  const headline = foldSpace(story.find(called('h1'))?.textContent ?? '');
  if (headline === '' || comparable(headline) === comparable(facts.metadata.title)) return facts;
  const { siteName, language } = facts.metadata;
  return {
    ...facts,
    metadata: {
      title: headline,
      standfirst: null,
      byline: null,
      siteName,
      publishedTime: null,
      modifiedTime: null,
      language,
      canonicalUrl: null,
      section: null,
      isPaywalled: null,
    },
  };
}
