import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices, runInSlices } from '../../../content-scripts/slices.ts';
import { copyPage, copySteps } from '../../../src/article/copy-page.ts';
import type { PageCopy } from '../../../src/article/page-copy.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Steps } from '../../../src/article/steps.ts';
import { address, page, paragraphs, parse, read } from '../article/page.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

test('every item is worked on once and in order', async () => {
  const seen: number[] = [];
  await inSlices([1, 2, 3], new AbortController().signal, item => seen.push(item));
  expect(seen).toEqual([1, 2, 3]);
});

test('the page gets a turn after 8 ms of work', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('page'), 0);
  await inSlices(['a', 'b', 'c'], new AbortController().signal, item => {
    order.push(item);
    now += 5;
  });
  expect(order).toEqual(['a', 'b', 'page', 'c']);
});

test('it stops where the signal aborts', async () => {
  const life = new AbortController();
  const seen: number[] = [];
  await inSlices([1, 2, 3], life.signal, item => {
    seen.push(item);
    if (item === 2) life.abort();
  });
  expect(seen).toEqual([1, 2]);
});

const live = () => new AbortController().signal;

/** Steps of `ms` each on the fake clock; keeps what each is told. */
function* stepsOf(count: number, ms: number, told: (number | undefined)[]): Steps<string> {
  for (let i = 0; i < count; i += 1) {
    now += ms;
    told.push(yield);
  }
  return 'done';
}

test('steps run to the end, the page gets its turns, and each step is told what is used of the time', async () => {
  const told: (number | undefined)[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    // The page's own time is not ours.
    now += 500;
  }, 0);
  expect(await runInSlices(stepsOf(20, 4, told), live())).toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
  expect(told.at(0)).toBeCloseTo(4 / 200);
  expect(told.at(-1)).toBeCloseTo(80 / 200);
});

test('steps end where the signal aborts', async () => {
  const life = new AbortController();
  const told: (number | undefined)[] = [];
  setTimeout(() => life.abort(), 0);
  expect(await runInSlices(stepsOf(1000, 4, told), life.signal)).toBeNull();
  expect(told.length).toBeLessThan(1000);
});

test('copied in slices, a page gives the same as copied at once', async () => {
  const inside = '<p>The planks were sold to a museum in the next town, which will show them.</p>'.repeat(
    300,
  );
  const whole = copyPage(page({ inside })).copy;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 0.4;
    return now;
  });
  const sliced = await runInSlices(copySteps(page({ inside })), live());
  expect(sliced?.copy).toEqual(whole);
  expect(whole.isCut).toBe(false);
});

test('a page that takes more than the whole time is cut and says so, and what was copied is read', async () => {
  const document = parse(`<body><main>${`<p>${paragraphs[0]}</p>`.repeat(2000)}</main></body>`);
  const whole = read(document).article;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 4;
    return now;
  });
  const copied = await runInSlices(copySteps(document), live());
  const { article } = readArticle(copied?.copy as PageCopy, address);
  expect(article.isCut).toBe(true);
  expect(article.text.length).toBeGreaterThan(0);
  expect(whole.text.startsWith(article.text)).toBe(true);
  expect(article.text.length).toBeLessThan(whole.text.length / 2);
});
