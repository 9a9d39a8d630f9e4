import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/attribution/types.ts';
import { byline, details } from '../../../src/exchange/describe.ts';
import { outline } from '../../../src/exchange/outline.ts';
import { type Passage, roleOf } from '../../../src/exchange/passages.ts';
import { englishWords } from '../../../src/exchange/words.ts';
import { articleOf, libraryWith, noteWith } from './make.ts';

const company: Source = {
  id: 's9',
  name: 'company',
  kind: 'organization',
  named: false,
  role: null,
  anonymityReason: null,
  mentions: [],
};
const mayor: Source = { ...company, name: 'Ines Roth', kind: 'person', named: true };
const insider: Source = { ...company, name: 'an insider', kind: 'unnamed' };

function saidBy(...speakers: Source[]): Passage {
  const [entry] = outline(articleOf(libraryWith())).passages;
  if (entry === undefined) throw new Error('the example has quotes');
  return { ...entry, speakers };
}

describe('the details of a quote', () => {
  test.each([
    ['an unnamed person', [insider], 'paraphrase, unnamed source'],
    ['an organization without its name', [company], 'paraphrase, name not given'],
    ['both together', [company, insider], 'paraphrase, name not given'],
    ['someone with a name beside one without', [mayor, insider], 'paraphrase'],
    ['nobody that the text gives', [], 'paraphrase'],
  ])('said by %s', (_, speakers, words) => {
    expect(details(saidBy(...speakers), englishWords)).toBe(words);
  });
});

test('a role that repeats the name is left out, whatever its capitals', () => {
  expect(roleOf({ ...company, name: 'Man', role: 'man' })).toBeNull();
  expect(roleOf({ ...company, name: 'man', role: 'who ran' })).toBe('who ran');
  const man = { ...company, name: 'man', role: 'Man' };
  expect(byline(saidBy(man), englishWords)).toEqual([{ name: 'man', role: null }]);
});

test('a note on a source that was put together with another stands with that one', () => {
  const change = { kind: 'merge-sources', name: 'Ruth Amado', into: 'two engineers' } as const;
  const time = '2026-05-05T00:00:00.000Z';
  const made = { id: noteWith({}).id, rev: 1, createdAt: time, updatedAt: time, deletedAt: null };
  const { sources, adrift } = outline(
    articleOf(libraryWith({ corrections: [{ ...made, annotator: null, change }] })),
  );
  expect(sources).toMatchObject([{ source: { name: 'two engineers' }, notes: [{ note: 'Since 2019.' }] }]);
  expect(adrift).toMatchObject([{ note: 'Was cut.' }]);
});
