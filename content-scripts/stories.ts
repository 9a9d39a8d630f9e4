// Pages that add the next story below the one that is read: each is an article of its own, and the reader is in one.

import { proseBelow } from './prose-below.ts';
import type { PageText } from './read-page.ts';

/** Code units of prose: a teaser has less. */
const minProse = 400;
/** Looked at, from the top. */
const maxStories = 20;

/**
 * Whole stories of the page, each with a headline of its own, in document order; none where there are fewer than two.
 * The posts of a live blog have no headline of the first order and stay together.
 */
export function findStories(document: Document): readonly Element[] {
  const outermost = Array.from(document.querySelectorAll('article:not(article article):has(h1)'));
  if (outermost.length < 2) return [];
  const stories = outermost.slice(0, maxStories).filter(story => proseBelow(story) >= minProse);
  return stories.length < 2 ? [] : stories;
}

/** The one across the middle of the window, else the nearest to it. */
export function storyInView(stories: readonly Element[]): Element | undefined {
  const distances = stories.map(story => {
    const { top, bottom } = story.getBoundingClientRect();
    const middle = (story.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
    return Math.max(0, top - middle, middle - bottom);
  });
  return stories[distances.indexOf(Math.min(...distances))];
}

/** Calls `entered` when another story than the one that was read comes across the middle of the window. */
export function watchStories(
  { stories, story }: Pick<PageText, 'stories' | 'story'>,
  entered: () => void,
  signal: AbortSignal,
): void {
  if (stories.length === 0) return;
  const observer = new IntersectionObserver(
    entries => {
      if (entries.some(({ isIntersecting, target }) => isIntersecting && target !== story)) entered();
    },
    { rootMargin: '-50% 0px' },
  );
  for (const each of stories) observer.observe(each);
  signal.addEventListener('abort', () => observer.disconnect());
}
