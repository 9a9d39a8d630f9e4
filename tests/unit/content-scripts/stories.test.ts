import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { findStories, storyInView, watchStories } from '../../../content-scripts/stories.ts';

const prose = `<p>${'The council of Osthaven voted late on Tuesday to close the old ferry pier. '.repeat(8)}</p>`;
const story = (title: string, text = prose) => `<article><header><h1>${title}</h1></header>${text}</article>`;

const parse = (html: string) => new JSDOM(html).window.document;
const titlesOf = (html: string) =>
  findStories(parse(html)).map(found => found.querySelector('h1')?.textContent);

afterEach(() => vi.unstubAllGlobals());

test('stories below each other are told apart', () => {
  expect(titlesOf(`<main>${story('Pier')}<aside>Advert</aside>${story('Library')}</main>`)).toEqual([
    'Pier',
    'Library',
  ]);
});

test.each([
  ['one story', story('Pier')],
  ['a story with teasers of others', story('Pier') + story('Library', '<p>Open late.</p>')],
  ['a live blog', `<article><h1>Storm</h1>${`<article><h2>9:40</h2>${prose}</article>`.repeat(3)}</article>`],
  [
    'a live blog whose posts stand beside its headline',
    `<h1>Storm</h1>${`<article><h2>9:40</h2>${prose}</article>`.repeat(3)}`,
  ],
])('%s is no series of stories', (_, html) => {
  expect(titlesOf(html)).toEqual([]);
});

/** jsdom has no layout: each story is as high as the window, which the reader scrolled down by `scrolled` windows. */
function layOut(stories: readonly Element[], scrolled: number): void {
  stories.forEach((each, i) => {
    const height = each.ownerDocument.defaultView?.innerHeight ?? 0;
    const top = (i - scrolled) * height;
    each.getBoundingClientRect = () => ({ top, bottom: top + height }) as DOMRect;
  });
}

test('the one across the middle of the window is read, or the nearest', () => {
  const stories = findStories(parse(story('Pier') + story('Library')));
  const titles = [0, 0.4, 0.6, 1, 5].map(scrolled => {
    layOut(stories, scrolled);
    return storyInView(stories)?.querySelector('h1')?.textContent;
  });
  expect(titles).toEqual(['Pier', 'Pier', 'Library', 'Library', 'Library']);
  expect(storyInView([])).toBeUndefined();
});

test('another story that comes across the middle is told of, the one that was read is not', () => {
  let tell = (_: { isIntersecting: boolean; target: Element }[]) => {};
  const observed = new Set<Element>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(called: typeof tell) {
        tell = called;
      }
      observe(each: Element) {
        observed.add(each);
      }
      disconnect() {
        observed.clear();
      }
    },
  );
  const stories = findStories(parse(story('Pier') + story('Library')));
  const [pier, library] = stories as [Element, Element];
  const entered = vi.fn();
  const life = new AbortController();
  watchStories({ stories, story: pier }, entered, life.signal);
  tell([
    { isIntersecting: true, target: pier },
    { isIntersecting: false, target: library },
  ]);
  expect(entered).not.toHaveBeenCalled();
  tell([{ isIntersecting: true, target: library }]);
  expect(entered).toHaveBeenCalledTimes(1);
  life.abort();
  expect(observed.size).toBe(0);
});
