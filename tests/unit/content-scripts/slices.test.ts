import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../../content-scripts/slices.ts';

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
