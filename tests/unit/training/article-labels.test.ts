import { expect, test } from 'vitest';
import { labelBlocks } from '../../../training/article/labels.ts';
import { likeness } from '../../../training/article/likeness.ts';

const first = 'The council of Osthaven voted late on Tuesday to close the old ferry pier.';
const second = 'Mayor Lena Brandt said the town cannot pay for it twice.';

test('a block is the body’s where the body has its words, a short one where it lies between such', () => {
  const texts = ['Home', first, 'A vote', second, 'Read more about the pier', 'The old ferry pier'];
  expect(labelBlocks(texts, `${first}\n\nA vote\n\n${second}`)).toEqual([0, 1, 1, 1, 0, 0]);
});

test('likeness counts runs of four words', () => {
  expect(likeness('one two three four five', 'one two three four five')).toEqual({
    f1: 1,
    precision: 1,
    recall: 1,
  });
  const half = likeness('one two three four five', 'one two three four');
  expect(half).toMatchObject({ precision: 0.5, recall: 1 });
  expect(half.f1).toBeCloseTo(2 / 3);
  expect(likeness('', 'one two three four').f1).toBe(0);
});
