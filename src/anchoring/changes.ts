// The old and the new wording side by side, and what kinds of words differ between them. English is known here; of other
// languages numbers and capitalised names are seen.

import type { Change } from './types.ts';

const negations = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly barely'.split(' '),
);

const numbers = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion ' +
    'hundreds thousands millions billions dozen dozens half third quarter twice double triple first second'
  ).split(' '),
);

const dates = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow ' +
    'tonight week month year'
  ).split(' '),
);

const year = /^(?:1[6-9]|20)\d\d$/;

export function isNegation(word: string): boolean {
  const lower = word.toLowerCase();
  return negations.has(lower) || lower.endsWith("n't");
}

/** A stretch that differs, as words in their normalised spelling; `before` and `after` are the words around it. */
export type Difference = {
  readonly was: readonly string[];
  readonly now: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** In a fixed order, each at most once. */
export function changesOf({ was, now, before, after }: Difference): readonly Change[] {
  const gone = was.filter(word => !now.includes(word));
  const come = now.filter(word => !was.includes(word));
  const edited = [...gone, ...come];
  const changes: Change[] = [];
  if (count(was, isNegation) !== count(now, isNegation)) changes.push('negation');
  const hasNumber = edited.some(isNumber);
  if (hasNumber) changes.push('number');
  if (edited.some(isName)) changes.push('name');
  const isByDate = [before, after].some(word => word !== undefined && isDate(word));
  if (edited.some(isDate) || (hasNumber && isByDate)) changes.push('date');
  return changes;
}

function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || numbers.has(word.toLowerCase());
}

function isDate(word: string): boolean {
  if (year.test(word)) return true;
  // "may" and "march" are verbs, the month has a capital.
  return word === 'may' || word === 'march' ? false : dates.has(word.toLowerCase());
}

/** Also a sentence's first word: that a name changed is better said once too often. */
function isName(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word) && word !== 'I';
}

function count(words: readonly string[], is: (word: string) => boolean): number {
  return words.filter(is).length;
}
