// Reads a source phrase: whose name it gives, which function ("a deputy spokesman at …"), and what kind of source it is.

import type { TokenRange } from '../text/sentences.ts';
import {
  describeApposed,
  describePerson,
  nameOfApposedBody,
  personAtEnd,
  personName,
} from './described-person.ts';
import type { Description } from './description.ts';
import type { Doc } from './document.ts';
import { textBetween, tokenAt } from './document.ts';
import {
  DOCUMENT_NOUNS,
  FIRM_WORDS,
  GROUP_NOUNS,
  isBodyNoun,
  isPersonNoun,
  isPlural,
  ORGANIZATION_NOUNS,
  PERSON_NOUNS,
  singular,
} from './lexicon/nouns.ts';
import { COMPANIES, PAPERS, PLACES } from './lexicon/places.ts';
import { isAcronym, nameRunAt, namesOrganization, personIn, placePhrase } from './name-runs.ts';
import { containsName, coreOf, endOfHead, lastWord, skipAdverbial } from './phrase-core.ts';
import { ORDINALS } from './phrase-words.ts';
import { isAny, isName, isPossessive, lowerAt } from './shallow.ts';
import { CAPITAL, IN_ED, PREPOSITION, TIME_WORD } from './token-classes.ts';
import type { SourceKind } from './types.ts';

/**
 * Describes the noun phrase `range`, which is no pronoun.
 * @param things names that look like a person's and are none, as the text shows elsewhere
 */
export function describeSource(doc: Doc, range: TokenRange, things: ReadonlySet<string>): Description {
  const core = coreOf(doc, range);
  if (core.to === core.from + 1 && OTHERS.has(lowerAt(doc, core.from)))
    return describeOther(doc, core, core.to, range);
  const headEnd = endOfHead(doc, core);
  const person = personName(doc, { from: core.from, to: headEnd });
  if (person !== undefined && !isDocumentOf(doc, person)) {
    const name = textBetween(doc, person.from, person.to);
    if (!things.has(name) && !isCalledBody(doc, core.from, person.from))
      return describePerson(doc, range, { core, headEnd, person, name });
    return describeBody(doc, { from: person.from, to: core.to }, headEnd);
  }
  const last = personAtEnd(doc, core);
  if (last !== undefined) {
    const name = textBetween(doc, last.from, last.to);
    return describePerson(doc, range, { core, headEnd: core.to, person: last, name });
  }
  const body = nameOfApposedBody(doc, range, core);
  if (body !== undefined) return describeBody(doc, body, headEnd);
  return describeApposed(doc, range, { core, headEnd }) ?? describeOther(doc, core, headEnd, range);
}

// "Footage of the arrest": a capital at the head of a sentence.
function isDocumentOf(doc: Doc, { from, to }: TokenRange): boolean {
  const isLone = to - from === 1 && lowerAt(doc, to) === 'of';
  return isLone && DOCUMENT_NOUNS.has(singular(lowerAt(doc, from)));
}

// "the charity Full Plate": the noun before the name says that it is no person's.
function isCalledBody(doc: Doc, from: number, nameFrom: number): boolean {
  const before = nameFrom - 1;
  return (
    before >= from &&
    !isAny(doc, before, PREPOSITION) &&
    !isName(doc, before) &&
    isBodyNoun(lowerAt(doc, before))
  );
}

function describeBody(doc: Doc, name: TokenRange, headEnd: number): Description {
  return {
    name: textBetween(doc, name.from, name.to),
    kind: 'organization',
    named: true,
    role: null,
    person: null,
    head: singular(lowerAt(doc, headEnd - 1)),
    isPlural: false,
    isHuman: false,
  };
}

function describeOther(doc: Doc, core: TokenRange, headEnd: number, range: TokenRange): Description {
  const headAt = beforeAdjective(doc, core.from, lastWord(doc, core.from, headEnd));
  const headWord = lowerAt(doc, headAt);
  const head = singular(headWord);
  const hasName = containsName(doc, core) || COMPANIES.has(placePhrase(doc, core));
  const kind = kindOf(doc, core, { head, headAt, hasName });
  const full = textBetween(
    doc,
    kind === 'unnamed'
      ? skipArticle(doc, { from: skipAdverbial(doc, range), to: range.to })
      : behindTitle(doc, core),
    core.to,
  );
  return {
    name: full,
    kind,
    named: kind !== 'unnamed' && (hasName || isPaper(doc, headAt)) && head !== 'percent',
    role: kind === 'unnamed' && isPersonNoun(head) && !isPlural(headWord) ? withoutOne(full) : null,
    person: null,
    head,
    isPlural: isPlural(headWord),
    isHuman:
      kind === 'group' ||
      isPersonNoun(head) ||
      ANYBODY.has(head) ||
      ORDINALS.has(head) ||
      /(?:man|woman|person|-old)$/.test(head),
  };
}

// "one aide": an aide.
function withoutOne(name: string): string {
  return name.replace(/^one (?=\S)/i, '');
}

// "Mayor Ann Mora's office" is named without the title, "German carmaker Volkmann AG" without what it is.
function behindTitle(doc: Doc, core: TokenRange): number {
  for (let at = core.to - 1; at > core.from && isName(doc, at); at--)
    if (!isName(doc, at - 1) && isBodyNoun(lowerAt(doc, at - 1))) return at;
  const run = nameRunAt(doc, core.from, core.to);
  return run !== undefined && isPossessive(doc, run.to) ? (personIn(doc, run)?.from ?? core.from) : core.from;
}

function skipArticle(doc: Doc, range: TokenRange): number {
  return range.to - range.from > 1 && ['the', 'a', 'an'].includes(lowerAt(doc, range.from))
    ? range.from + 1
    : range.from;
}

type Head = { readonly head: string; readonly headAt: number; readonly hasName: boolean };

function kindOf(doc: Doc, core: TokenRange, { head, headAt, hasName }: Head): SourceKind {
  if (PLACES.has(placePhrase(doc, core))) return 'organization';
  if (head === 'percent') return 'group';
  if (hasName && doc.tokens[core.to - 1]?.text === 'others' && hasAnd(doc, core)) return 'group';
  if (DOCUMENT_NOUNS.has(head))
    return isName(doc, headAt) &&
      core.to - core.from > 1 &&
      (ORGANIZATION_NOUNS.has(head) || FIRM_WORDS.has(head))
      ? 'organization'
      : 'document';
  const isCapital = isName(doc, headAt);
  if (isPaper(doc, headAt)) return 'organization';
  if (head === 'authority' && isPlural(lowerAt(doc, headAt))) return 'unnamed';
  if (isPersonNoun(head) && !isCapital) return hasName && isGroupOf(doc, core, headAt) ? 'group' : 'unnamed';
  if (GROUP_NOUNS.has(head)) return hasName ? 'group' : 'unnamed';
  if (PERSON_NOUNS.has(head) || ANYBODY.has(head)) return 'unnamed';
  if (ORGANIZATION_NOUNS.has(head) || isAcronym(tokenAt(doc, headAt).text) || isCapital)
    return 'organization';
  return namesOrganization(doc, core) ? 'organization' : 'unnamed';
}

// Also with a capital, at the head of a sentence.
const OTHERS = new Set(['others', 'many', 'some', 'most', 'few', 'nobody', 'none']);

const ANYBODY = new Set('someone somebody anyone anybody one everyone another other'.split(' '));

// "a person close | to the union": the adjective behind the noun is not the head.
function beforeAdjective(doc: Doc, from: number, at: number): number {
  const before = at - 1;
  if (before < from || !isAny(doc, at + 1, PREPOSITION | TIME_WORD) || isName(doc, at)) return at;
  const isBehind = BEHIND_NOUNS.has(lowerAt(doc, at)) || isAny(doc, at, IN_ED);
  const noun = lowerAt(doc, before);
  const isHead = isPersonNoun(noun) || ANYBODY.has(noun) || DOCUMENT_NOUNS.has(singular(noun));
  return isBehind && isHead ? before : at;
}

const BEHIND_NOUNS = new Set(
  'close familiar aware present privy loyal sympathetic critical responsible knowledgeable active new due next seen sent written given'.split(
    ' ',
  ),
);

// "The Times", "the New York Times", "the Observer": as common nouns a time and people, with a capital behind the article papers.
function isPaper(doc: Doc, at: number): boolean {
  const lower = lowerAt(doc, at);
  if (!isAny(doc, at, CAPITAL) || !PAPERS.has(lower)) return false;
  return lowerAt(doc, at - 1) === 'the' || (lower === 'times' && isAny(doc, at - 1, CAPITAL));
}

function hasAnd(doc: Doc, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (doc.tokens[at]?.text === 'and') return true;
  return false;
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
