// The person whom a source phrase names, with the role that it gives: before the name, behind it, or in front of the comma.

import type { TokenRange } from '../text/sentences.ts';
import { isHonorific } from './address.ts';
import type { Description } from './description.ts';
import type { Doc } from './document.ts';
import { textBetween } from './document.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  isPersonNoun,
  isPlural,
  ORGANIZATION_NOUNS,
  singular,
} from './lexicon/nouns.ts';
import { nameRunAt, personIn } from './name-runs.ts';
import { containsName, endOfHead, endOfSegment, lastWord } from './phrase-core.ts';
import { appositionRole, originBehind } from './roles.ts';
import { isAny, isName, isPossessive, isWord, lowerAt } from './shallow.ts';
import { COMMA, CONJUNCTION, PREPOSITION, RELATIVE } from './token-classes.ts';

/** The person's name that ends the nouns of `head`. */
export function personName(doc: Doc, head: TokenRange): TokenRange | undefined {
  let found: TokenRange | undefined;
  for (let at = head.from; at < head.to; at++) {
    const run = nameRunAt(doc, at, head.to);
    if (run === undefined) {
      if (isWord(doc, at)) found = undefined;
      continue;
    }
    found = isPossessive(doc, run.to) ? undefined : personIn(doc, run);
    at = run.to - 1;
  }
  if (found === undefined) return undefined;
  const isThe = lowerAt(doc, head.from - 1) === 'the' && found.from === head.from;
  return isThe ? undefined : found;
}

/**
 * The person named at the end of a phrase, behind a body or an office: "the Bureau of Tides’ Ann Mora", "Minister of Defence Ana
 * Sol", "Mayor of Leeds Ann Mora".
 */
export function personAtEnd(doc: Doc, core: TokenRange): TokenRange | undefined {
  let from = core.to;
  while (from > core.from && isName(doc, from - 1)) from--;
  const run = from < core.to ? nameRunAt(doc, from, core.to) : undefined;
  if (run?.to !== core.to || from === core.from) return undefined;
  const before = lowerAt(doc, from - 1);
  const isOffice = (before === 'of' || before === 'for') && MINISTERS.has(lowerAt(doc, from - 2));
  // What the office is for stands before the name.
  if (isOffice && OFFICES_FOR.has(lowerAt(doc, from)))
    return core.to - from > 2 ? { from: from + 1, to: core.to } : undefined;
  if (before === 'of' && OF_PLACES.has(lowerAt(doc, from - 2)))
    return behindPlace(doc, { from, to: core.to });
  return isPossessive(doc, from - 1) && core.to - from > 1 ? personIn(doc, run) : undefined;
}

// "Mayor of | Leeds | Ann Mora": a given name shows where the place ends; behind a comma the person is named anyway.
function behindPlace(doc: Doc, { from, to }: TokenRange): TokenRange | undefined {
  if (isAny(doc, to, COMMA) || SAINTS.has(lowerAt(doc, from))) return undefined;
  const name = [from + 1, from + 2].find(at => to - at >= 2 && GIVEN_NAMES.has(lowerAt(doc, at)));
  return name === undefined ? undefined : personIn(doc, { from: name, to });
}

// "San Juan Capistrano"
const SAINTS = new Set(['san', 'santa', 'saint', 'sao', 'st', 'st.', 'ste.']);
const OF_PLACES = new Set([
  'mayor',
  'governor',
  'bishop',
  'archbishop',
  'sheriff',
  'president',
  'ambassador',
]);

const OFFICES_FOR = new Set(
  'state defence defense education health housing finance justice transport trade labour labor energy agriculture interior environment culture commerce treasury'.split(
    ' ',
  ),
);
const MINISTERS = new Set(['minister', 'secretary', 'undersecretary', 'commissioner']);

type Parts = {
  readonly core: TokenRange;
  readonly headEnd: number;
  readonly person: TokenRange;
  readonly name: string;
};

/** A name with what stands around it. */
export function describePerson(doc: Doc, range: TokenRange, parts: Parts): Description {
  const { core, headEnd, person, name } = parts;
  const from = FOCUS.has(lowerAt(doc, core.from)) ? core.from + 1 : core.from;
  const prefix = isQualifier(doc, { from, to: person.from }) ? '' : textBetween(doc, from, person.from);
  const suffix = isRoleSuffix(doc, headEnd, core) ? textBetween(doc, headEnd, core.to) : '';
  return {
    name,
    kind: 'person',
    named: true,
    role:
      roleOf(prefix, suffix, () => appositionRole(doc, core.to, range.to, true)) ??
      originBehind(doc, core.to, range.to),
    person,
    head: prefix === '' ? '' : singular(lowerAt(doc, person.from - 1)),
    isPlural: false,
    isHuman: true,
  };
}

// "furious Ann Mora", "Labour’s Ann Mora": no function.
function isQualifier(doc: Doc, { from, to }: TokenRange): boolean {
  const last = lowerAt(doc, to - 1);
  return (
    isPossessive(doc, to - 1) ||
    isAny(doc, to - 1, CONJUNCTION) ||
    (to - from === 1 && /(?:ing|ed|ous|ful)$/.test(last) && !isPersonNoun(last))
  );
}

const FOCUS = new Set(['only', 'even', 'just', 'like', 'what', 'own']);

function roleOf(prefix: string, suffix: string, apposed: () => string): string | null {
  if (prefix !== '' && !isHonorific(prefix)) return suffix === '' ? prefix : `${prefix} ${suffix}`;
  const behind = apposed();
  if (behind !== '') return behind;
  if (prefix === '') return suffix === '' ? null : suffix;
  return suffix === '' ? prefix : `${prefix} ${suffix}`;
}

const ROLE_PREPOSITIONS = new Set(['of', 'at', 'for', 'from', 'with', 'in']);

// "of the Ocean Institute" belongs to the role, "in a Tuesday report" to the reporting.
function isRoleSuffix(doc: Doc, at: number, core: TokenRange): boolean {
  if (at >= core.to || !ROLE_PREPOSITIONS.has(lowerAt(doc, at))) return false;
  return !DOCUMENT_NOUNS.has(singular(lowerAt(doc, core.to - 1)));
}

// "another, Ida Holm,", "one of the victims, Ida Holm,"
const SOMEBODY = new Set(['one', 'another', 'other', 'third', 'second']);

// "The club's captain, Ida Holm,": the person is named behind the function.
export function describeApposed(
  doc: Doc,
  range: TokenRange,
  { core, headEnd }: Omit<Parts, 'person' | 'name'>,
): Description | undefined {
  const head = singular(lowerAt(doc, lastWord(doc, core.from, headEnd)));
  if (!isAny(doc, core.to, COMMA) || core.to + 1 >= range.to) return undefined;
  const segment = { from: core.to + 1, to: endOfSegment(doc, core.to + 1, range.to) };
  const isOther =
    isAny(doc, segment.from, PREPOSITION | RELATIVE) ||
    (lowerAt(doc, segment.from).endsWith('ing') && !isName(doc, segment.from));
  if (isOther || segment.from >= segment.to) return undefined;
  const person = personName(doc, { from: segment.from, to: endOfHead(doc, segment) });
  if (person === undefined) return undefined;
  const own = textBetween(doc, segment.from, person.from);
  const isSomebody = isPersonNoun(head) || SOMEBODY.has(head);
  if (!isSomebody && !isFunctionOf(doc, range, { core, headEnd, segment, own })) return undefined;
  const from = core.from + (POSSESSIVES.has(lowerAt(doc, core.from)) ? 1 : 0);
  return {
    name: textBetween(doc, person.from, person.to),
    kind: 'person',
    named: true,
    isPlural: false,
    role: own !== '' && !isHonorific(own) ? own : SOMEBODY.has(head) ? null : textBetween(doc, from, core.to),
    person,
    head,
    isHuman: true,
  };
}

/** "The pilots’ union, Balpa North,": the body is named behind the noun for it. Undefined where none is. */
export function nameOfApposedBody(doc: Doc, range: TokenRange, core: TokenRange): TokenRange | undefined {
  if (!isAny(doc, core.to, COMMA) || containsName(doc, { from: core.to - 1, to: core.to })) return undefined;
  const from = core.to + 1;
  const run = nameRunAt(doc, from, range.to);
  const isWhole = run !== undefined && run.to === endOfSegment(doc, from, range.to);
  return isWhole && ORGANIZATION_NOUNS.has(lowerAt(doc, core.to - 1)) ? run : undefined;
}

type Apposed = Omit<Parts, 'person' | 'name'> & { readonly segment: TokenRange; readonly own: string };

// "The club's groundskeeper, Ted Moss,": a noun that no list holds is a function where a full name and no more stands behind it.
function isFunctionOf(doc: Doc, range: TokenRange, { core, headEnd, segment, own }: Apposed): boolean {
  const head = lowerAt(doc, lastWord(doc, core.from, headEnd));
  const isDefinite =
    lowerAt(doc, range.from) === 'the' ||
    POSSESSIVES.has(lowerAt(doc, range.from)) ||
    isPossessive(doc, range.from + 1);
  const words = segment.to - segment.from;
  const isName = (own === '' && words > 1) || isHonorific(own);
  if (!isDefinite || !isName || isPlural(head) || containsName(doc, { from: headEnd - 1, to: headEnd }))
    return false;
  return !ORGANIZATION_NOUNS.has(head) && !DOCUMENT_NOUNS.has(head) && !GROUP_NOUNS.has(head);
}

const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);
