import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/attribution/types.ts';
import { byline, details } from '../../../src/exchange/describe.ts';
import { outline } from '../../../src/exchange/outline.ts';
import { type Passage, roleOf } from '../../../src/exchange/passages.ts';
import { englishWords } from '../../../src/exchange/words.ts';
import { articleOf, libraryWith } from './make.ts';

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
