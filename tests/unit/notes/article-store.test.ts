// An article's words are kept with the first note on it, and go with the last one.

import { expect, test } from 'vitest';
import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import type { ReadArticle } from '../../../src/notes/article-store.ts';
import { maxOtherTexts } from '../../../src/notes/limits.ts';
import { clock, notes, openAgain } from './fresh.ts';
import { edit, must, pageOfMill } from './make.ts';

const read: ReadArticle = {
  page: pageOfMill,
  readAt: '2026-03-02T10:00:00.000Z',
  text: 'The river fell. “We start on Monday,” Miller said.',
  otherTexts: [],
  sourcesRead: true,
  sources: [],
  quotes: [],
};
const kept = async () => must(await notes.articleOf(pageOfMill.key));

test('an article on which nothing was written leaves nothing', async () => {
  expect(await kept()).toBeNull();
});

test('the words are kept with the note, and are there after the database is opened again', async () => {
  must(await notes.save(edit(), 0, read));
  await openAgain();
  expect(await kept()).toEqual(read);
});

test('a later reading does not take the place of the words that notes were written on', async () => {
  must(await notes.save(edit(), 0, read));
  must(await notes.save(edit(), 0, { ...read, text: 'The page was emptied.' }));
  expect((await kept())?.text).toBe(read.text);
});

test('a note on the page as it is later keeps those words too, once, and up to a bound', async () => {
  must(await notes.save(edit(), 0, read));
  const later = { ...read, text: 'The river fell at last. “We start on Friday,” Miller said.' };
  const onLater = {
    kind: 'selection',
    spans: [describeSpan(later.text, { start: 24, end: 44 })],
  } as const;
  must(await notes.save({ ...edit(), subject: onLater }, 0, later));
  must(await notes.save({ ...edit(), subject: onLater }, 0, later));
  expect(await kept()).toEqual({ ...read, otherTexts: [later.text] });
  for (let number = 0; number < 30; number++) {
    const text = `${number} ${later.text}`;
    const spans = [describeSpan(text, { start: 26, end: 46 })];
    must(await notes.save({ ...edit(), subject: { kind: 'selection', spans } }, 0, { ...read, text }));
  }
  expect((await kept())?.otherTexts).toHaveLength(maxOtherTexts);
  expect((await kept())?.text).toBe(read.text);
});

test('words take the place of none', async () => {
  must(await notes.save(edit(), 0, { ...read, text: null }));
  must(await notes.save(edit(), 0, read));
  expect(await kept()).toEqual(read);
});

test('when the last note on it is gone for good, so is the article', async () => {
  const first = must(await notes.save(edit(), 0, read));
  const second = must(await notes.save(edit(), 0, read));
  must(await notes.remove(first.id, 1));
  clock.now = new Date('2026-05-01T10:00:00Z');
  expect(must(await notes.purgeExpired(clock.now))).toBe(1);
  expect(await kept()).toEqual(read);
  must(await notes.remove(second.id, 1));
  clock.now = new Date('2026-07-01T10:00:00Z');
  must(await notes.purgeExpired(clock.now));
  expect(await kept()).toBeNull();
});
