// Surnames that are titles, functions, bodies or verbs elsewhere: Tom King, Faith Bishop, Jo Brand, Theresa May. Where a text
// gives one behind a given name or "Ms", the word is a name for the whole of it.

import type { Token } from '../text/tokens.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import {
  APOSTROPHE,
  AUXILIARY,
  BODY,
  CAPITAL,
  COMMON_FINITE,
  DETERMINER,
  FIRST_NAME,
  FUNCTION,
  NAME,
  PREPOSITION,
  REPORTING_FINITE,
  TIME_WORD,
} from './token-classes.ts';

const SURNAMES = new Set(
  (
    'king queen prince bishop baron major duke pope judge justice farmer singer child dean constable cardinal driver ' +
    'priest friend brand banks chambers may will'
  ).split(' '),
);
const HONORIFICS = new Set('mr mrs ms miss mx mr. mrs. ms.'.split(' '));

/**
 * Takes from `classes`, the bits of every token, what these words are elsewhere.
 * @param titled the tokens with a capital that are a title, a function, a body or a verb by their word
 */
export function nameTitleSurnames(
  tokens: readonly Token[],
  classes: number[],
  titled: readonly number[],
): void {
  const found = new Set<string>();
  for (const at of titled) if (at > 0 && isSurname(tokens, classes, at)) found.add(lower(tokens, at));
  if (found.size === 0) return;
  for (const at of titled) {
    if (!found.has(lower(tokens, at))) continue;
    const isVerb = ((classes[at] as number) & FIRST_NAME) !== 0;
    if (isVerb && !isSurname(tokens, classes, at) && !isSubject(classes, at)) continue;
    // "King Charles", "the King"
    const isTitle = isName(classes, at + 1) || (at > 0 && ((classes[at - 1] as number) & DETERMINER) !== 0);
    if (!isTitle || isSurname(tokens, classes, at))
      classes[at] = ((classes[at] as number) & ~(FUNCTION | BODY | AUXILIARY | TIME_WORD)) | NAME;
  }
}

// "May said", "May’s plan"; not "in May", "May they come".
function isSubject(classes: readonly number[], at: number): boolean {
  const [before = 0, next = 0] = [classes[at - 1], classes[at + 1]];
  return (
    (before & PREPOSITION) === 0 && (next & (REPORTING_FINITE | COMMON_FINITE | AUXILIARY | APOSTROPHE)) !== 0
  );
}

function isSurname(tokens: readonly Token[], classes: readonly number[], at: number): boolean {
  if (!SURNAMES.has(lower(tokens, at)) || isName(classes, at + 1)) return false;
  const before = lower(tokens, at - 1);
  if (!isCapital(classes, at - 1)) return false;
  return HONORIFICS.has(before) || GIVEN_NAMES.has(before);
}

function isCapital(classes: readonly number[], at: number): boolean {
  return at >= 0 && ((classes[at] ?? 0) & CAPITAL) !== 0;
}

function isName(classes: readonly number[], at: number): boolean {
  return at < classes.length && ((classes[at] as number) & NAME) !== 0;
}

function lower(tokens: readonly Token[], at: number): string {
  return at < 0 ? '' : ((tokens[at] as Token | undefined)?.lower ?? '');
}
