import { expect, test } from 'vitest';
import { changesOf } from '../../../src/anchoring/changes.ts';

test.each([
  ['', 'not', ['negation']],
  ['can', "can't", ['negation']],
  ['will never', 'will', ['negation']],
  ['not', 'never', []],
  ['31', '13', ['number']],
  ['three', 'ten', ['number']],
  ['Brandt', 'Brand', ['name']],
  ['March', 'May', ['name', 'date']],
  ['2018', '2019', ['number', 'date']],
  ['may', 'might', []],
  ['said', 'told', []],
])('%j → %j: %j', (was, now, changes) => {
  const words = (text: string) => text.split(' ').filter(word => word !== '');
  const found = changesOf({ was: words(was), now: words(now), before: 'on', after: 'of' });
  expect(found).toEqual(changes);
});

test('a number beside a month is a date', () => {
  expect(changesOf({ was: ['5'], now: ['6'], before: undefined, after: 'June' })).toEqual(['number', 'date']);
});
