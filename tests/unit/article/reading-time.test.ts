import { expect, test } from 'vitest';
import { measureReading } from '../../../src/article/reading-time.ts';

test.each([
  ['', 0, 0],
  ['— …', 0, 0],
  ['Ada’s 1,200 well-kept boats', 4, 1],
  [`${'word '.repeat(476)}`, 476, 2],
  ['港は閉まる', 5, 1],
  [`${'港'.repeat(765)}`, 765, 3],
])('%#: words and minutes', (text, wordCount, readingMinutes) => {
  expect(measureReading(text)).toEqual({ wordCount, readingMinutes });
});
