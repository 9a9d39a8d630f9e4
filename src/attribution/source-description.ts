// Reads a source phrase: whose name it gives, which function ("a deputy spokesman at …"), and what kind of source it is.

import type { TokenRange } from '../text/sentences.ts';
import type { Doc } from './document.ts';
import { textBetween, tokenAt } from './document.ts';
import { DETERMINERS, PREPOSITIONS, RELATIVES } from './lexicon/function-words.ts';
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  isPlural,
  ORGANIZATION_NOUNS,
  PERSON_NOUNS,
  singular,
} from './lexicon/nouns.ts';
import { PLACES } from './lexicon/places.ts';
import { isAcronym, nameRunAt, namesOrganization, personIn, wordsOf } from './name-runs.ts';
import { appositionRole } from './roles.ts';

import { isComma, isDash, isName, isPossessive, isWord, lowerAt } from './shallow.ts';
import type { SourceKind } from './types.ts';

export type Description = {
  readonly name: string;
  readonly kind: SourceKind;
  readonly named: boolean;
  readonly role: string | null;
  /** Tokens of the person's name, or null where the phrase names no person. */
  readonly person: TokenRange | null;
  /** The noun that says what the source is: "administration", "officials". */
  readonly head: string;
  readonly isPlural: boolean;
  /** People by function: "officials", "the 46-year-old"; not "the process". */
  readonly isHuman: boolean;
};

/** Describes the noun phrase `range`, which is no pronoun. */
export function describeSource(doc: Doc, range: TokenRange): Description {
  const core = { from: skipDeterminers(doc, range), to: endOfCore(doc, range) };
  const headEnd = endOfHead(doc, core);
  const person = personName(doc, { from: core.from, to: headEnd });
  if (person !== undefined) return describePerson(doc, range, { core, headEnd, person });
  return describeOther(doc, core, headEnd, range);
}

// Up to the first comma, dash or parenthesis, but for commas inside a list.
function endOfCore(doc: Doc, range: TokenRange): number {
  for (let at = range.from + 1; at < range.to; at++) {
    if (
      isComma(doc, at) ||
      isDash(doc, at) ||
      lowerAt(doc, at) === '(' ||
      (RELATIVES.has(lowerAt(doc, at)) && !isName(doc, at))
    )
      return at;
  }
  return range.to;
}

function skipDeterminers(doc: Doc, range: TokenRange): number {
  let from = range.from;
  while (
    from < range.to - 1 &&
    ['the', 'a', 'an', 'this', 'that', 'these', 'those'].includes(lowerAt(doc, from))
  )
    from++;
  return from;
}

// The head noun stands before the first preposition: "leaders | of the Group of Seven".
function endOfHead(doc: Doc, core: TokenRange): number {
  for (let at = core.from + 1; at < core.to; at++) {
    if (PREPOSITIONS.has(lowerAt(doc, at)) && !isName(doc, at)) return at;
  }
  return core.to;
}

function personName(doc: Doc, head: TokenRange): TokenRange | undefined {
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

type Parts = { readonly core: TokenRange; readonly headEnd: number; readonly person: TokenRange };

function describePerson(doc: Doc, range: TokenRange, parts: Parts): Description {
  const { core, headEnd, person } = parts;
  const prefix = textBetween(doc, core.from, person.from);
  const suffix = headEnd < core.to ? textBetween(doc, headEnd, core.to) : '';
  const apposed = appositionRole(doc, core.to, range.to);
  const role =
    prefix === '' ? apposed : [prefix, isRoleSuffix(doc, headEnd) ? suffix : ''].filter(Boolean).join(' ');
  return {
    name: textBetween(doc, person.from, person.to),
    kind: 'person',
    named: true,
    role: role === '' ? (suffix === '' ? null : suffix) : role,
    person,
    head: prefix === '' ? '' : singular(lowerAt(doc, person.from - 1)),
    isPlural: false,
    isHuman: true,
  };
}

function isRoleSuffix(doc: Doc, at: number): boolean {
  return ['of', 'at', 'for', 'from', 'with', 'in'].includes(lowerAt(doc, at));
}

function describeOther(doc: Doc, core: TokenRange, headEnd: number, range: TokenRange): Description {
  const headAt = lastWord(doc, core.from, headEnd);
  const headWord = lowerAt(doc, headAt);
  const head = singular(headWord);
  const hasName = containsName(doc, core);
  const kind = kindOf(doc, core, { head, headAt, hasName });
  const full = textBetween(doc, kind === 'unnamed' ? skipArticle(doc, range) : core.from, core.to);
  return {
    name: full,
    kind,
    named: kind !== 'unnamed' && hasName,
    role: kind === 'unnamed' && PERSON_NOUNS.has(head) && !isPlural(headWord) ? full : null,
    person: null,
    head,
    isPlural: isPlural(headWord),
    isHuman: kind === 'group' || PERSON_NOUNS.has(head) || /(?:man|woman|person|-old)$/.test(head),
  };
}

function skipArticle(doc: Doc, range: TokenRange): number {
  return range.to - range.from > 1 && ['the', 'a', 'an'].includes(lowerAt(doc, range.from))
    ? range.from + 1
    : range.from;
}

type Head = { readonly head: string; readonly headAt: number; readonly hasName: boolean };

function kindOf(doc: Doc, core: TokenRange, { head, headAt, hasName }: Head): SourceKind {
  const words = wordsOf(doc, core);
  const phrase = words.join(' ').toLowerCase();
  if (PLACES.has(phrase)) return 'organization';
  if (hasName && words.includes('and') && words.at(-1) === 'others') return 'group';
  if (DOCUMENT_NOUNS.has(head))
    return isName(doc, headAt) && core.to - core.from > 1 && ORGANIZATION_NOUNS.has(head)
      ? 'organization'
      : 'document';
  const isCapital = isName(doc, headAt);
  if (head === 'authority' && isPlural(lowerAt(doc, headAt))) return 'unnamed';
  if (PERSON_NOUNS.has(head) && !isCapital)
    return hasName && isGroupOf(doc, core, headAt) ? 'group' : 'unnamed';
  if (GROUP_NOUNS.has(head)) return hasName ? 'group' : 'unnamed';
  if (PERSON_NOUNS.has(head)) return 'unnamed';
  if (ORGANIZATION_NOUNS.has(head) || isAcronym(tokenAt(doc, headAt).text) || isCapital)
    return 'organization';
  return namesOrganization(doc, core) ? 'organization' : 'unnamed';
}

// "leaders of the Group of Seven": members of a named body; "officials at the agency" are people by function.
function isGroupOf(doc: Doc, core: TokenRange, headAt: number): boolean {
  const head = singular(lowerAt(doc, headAt));
  return (
    ['leader', 'member', 'minister', 'delegate'].includes(head) &&
    lowerAt(doc, headAt + 1) === 'of' &&
    containsName(doc, { from: headAt + 1, to: core.to })
  );
}

function containsName(doc: Doc, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) if (isName(doc, at)) return true;
  return false;
}

function lastWord(doc: Doc, from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (isWord(doc, at) && !DETERMINERS.has(lowerAt(doc, at)) && !isPossessive(doc, at)) return at;
  return from;
}
