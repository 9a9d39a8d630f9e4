// One number, name or date of a span becomes another one.

import type { Setting } from './cases.ts';
import type { Edit, Span } from './patch.ts';
import { wordsOf } from './texts.ts';

type Change = 'number' | 'name' | 'date';

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const NUMBERS = 'two three four five six seven eight nine ten twenty thirty'.split(' ');
const NAMES = 'Alvarez Brandt Chandra Dubois Eriksen Fontaine Grigoriev Haan Ishikawa Jansen'.split(' ');

export function changedFact({ text, span, random }: Setting): { edit: Edit; change: Change } | null {
  const found = wordsOf(text, span).flatMap((word, index) => factsOf(text, word, index === 0));
  if (found.length === 0) return null;
  const { word, change, others } = random.pick(found);
  const was = text.slice(word.start, word.end);
  const now =
    others === null
      ? otherDigits(was, random.between(1, 8))
      : random.pick(others.filter(other => other !== was));
  return { edit: { ...word, text: now }, change };
}

type Fact = { readonly word: Span; readonly change: Change; readonly others: readonly string[] | null };

function factsOf(text: string, word: Span, isFirst: boolean): Fact[] {
  const was = text.slice(word.start, word.end);
  const lists: readonly [Change, readonly string[]][] = [
    ['date', DAYS],
    ['date', MONTHS],
    ['number', NUMBERS],
  ];
  const listed = lists.find(([, list]) => list.includes(was));
  if (listed !== undefined) return [{ word, change: listed[0], others: listed[1] }];
  if (/^\d/.test(was))
    return [{ word, change: /^(?:19|20)\d\d$/.test(was) ? 'date' : 'number', others: null }];
  const startsSentence = isFirst || /[.!?:"“”]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start));
  return /^\p{Lu}\p{Ll}{2,}$/u.test(was) && !startsSentence ? [{ word, change: 'name', others: NAMES }] : [];
}

/** One digit becomes another. */
function otherDigits(word: string, by: number): string {
  const last = word.search(/\d(?=\D*$)/);
  const digit = (Number(word[last]) + by) % 10;
  return word.slice(0, last) + digit + word.slice(last + 1);
}
