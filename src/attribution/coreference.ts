// Definite descriptions: "the actor", "the ministry", "KCNA" for a source that the text has named before.

import type { TokenRange } from '../text/sentences.ts';
import type { Description } from './description.ts';
import type { Doc } from './document.ts';
import { isQuoted, sentenceIndexAt } from './document.ts';
import { isNextTo } from './known-descriptions.ts';
import { PERSON_NOUNS, singular } from './lexicon/nouns.ts';
import { isAcronym } from './name-runs.ts';
import type { NameRun } from './names.ts';
import { lastNameBefore } from './names.ts';
import { functionBefore } from './roles.ts';
import { isComma, isPossessive, lowerAt } from './shallow.ts';

// How many names further back a description still reaches.
const MAX_NAMES_BACK = 60;

type Known = {
  readonly names: readonly NameRun[];
  /** The first name of no person with these initials. */
  readonly byInitials: ReadonlyMap<string, NameRun>;
  /** The people whose age is told, by it; null where there are several. */
  readonly byAge: ReadonlyMap<string, NameRun | null>;
  /** Whether a name is known as a person's in full. */
  readonly isFull: (run: NameRun) => boolean;
  /** The role of a person's name. */
  readonly roleOf: (run: NameRun) => string | null;
};

/** The name before it that the phrase `range`, which names no person, stands for; undefined where it stands for itself. */
export function nameMeant(
  doc: Doc,
  range: TokenRange,
  description: Description,
  known: Known,
): NameRun | undefined {
  if (
    isAcronym(description.name) &&
    range.to - range.from <= 2 &&
    lowerAt(doc, range.to - 1) === description.name.toLowerCase()
  ) {
    const meant = known.byInitials.get(description.name);
    if (meant !== undefined) return meant;
  }
  if (description.named || description.isPlural || !isDemonstrative(lowerAt(doc, range.from)))
    return undefined;
  const last = lastNameBefore(known.names, range.from);
  const isYears = description.head.endsWith('-old');
  const aged = isYears ? known.byAge.get(description.head) : undefined;
  if (aged !== undefined) return aged ?? undefined;
  for (let index = last; index >= 0 && last - index < MAX_NAMES_BACK; index--) {
    const run = known.names[index] as NameRun;
    // "Diallo’s son" is not Diallo.
    if (isPossessive(doc, run.to)) continue;
    if (isYears && run.isPerson && (known.isFull(run) || functionBefore(doc, run) !== null)) return run;
    if (matches(run, description, known.roleOf))
      return description.name.toLowerCase() === description.head && hasRival(doc, index, known)
        ? undefined
        : run;
  }
  return isEpithet(description.head) ? lastSpokenOf(doc, range.from, last, known) : undefined;
}

// "President Mora and President Hale met. … the president said": either of them, as far as their roles tell.
function hasRival(doc: Doc, index: number, { names, roleOf }: Known): boolean {
  const named = names[index] as NameRun;
  const role = named.isPerson ? roleOf(named) : null;
  if (role === null) return false;
  const sentence = sentenceIndexAt(doc, named.from);
  for (let at = index - 1; at >= 0 && index - at < MAX_NAMES_BACK; at--) {
    const other = names[at] as NameRun;
    if (sentenceIndexAt(doc, other.from) !== sentence) return false;
    const isOther = other.isPerson && other.words.at(-1) !== named.words.at(-1);
    if (isOther && roleOf(other)?.toLowerCase() === role.toLowerCase()) return true;
  }
  return false;
}

// What sports pages and tabloids call those whom they have just named.
const EPITHETS = new Set(
  (
    'defender striker midfielder winger goalkeeper playmaker quarterback pitcher sprinter golfer skipper frontman rapper ' +
    'songwriter pensioner widow widower grandmother grandfather gran grandad youngster teenager starlet wideman centre-back ' +
    'full-back left-back right-back fly-half scrum-half spaniard welshman scotsman irishman frenchman dutchman englishman dane ' +
    'swede finn norwegian belgian brazilian argentine argentinian portuguese german italian croatian australian american'
  ).split(' '),
);

function isEpithet(head: string): boolean {
  return EPITHETS.has(head) || /^(?:mum|mom|mother|dad|father|parent|gran|grandmother)-of-/.test(head);
}

// Somebody named in the sentence before, or in the one before that.
function lastSpokenOf(doc: Doc, before: number, last: number, known: Known): NameRun | undefined {
  const sentence = sentenceIndexAt(doc, before);
  for (let index = last; index >= 0 && last - index < MAX_NAMES_BACK; index--) {
    const run = known.names[index] as NameRun;
    if (sentence - sentenceIndexAt(doc, run.from) > 2) return undefined;
    if (!run.isPerson || !known.isFull(run) || isQuoted(doc, run.from) || isPossessive(doc, run.to)) continue;
    // A detective is no widower, as far as the text tells.
    return known.roleOf(run) === null ? run : undefined;
  }
  return undefined;
}

function isDemonstrative(lower: string): boolean {
  return lower === 'the' || lower === 'that' || lower === 'this';
}

function matches(run: NameRun, description: Description, roleOf: Known['roleOf']): boolean {
  const { head, kind, name } = description;
  if (!run.isPerson) return kind === 'organization' && run.words.length > 1 && singular(headOf(run)) === head;
  if (!PERSON_NOUNS.has(head)) return false;
  const role = roleOf(run)?.toLowerCase();
  if (role?.includes(head) !== true || !role.split(/[\s-]+/).includes(head)) return false;
  // "the mayor" is not the deputy mayor.
  return name.toLowerCase() !== head || !isNextTo(role, head);
}

// "Bureau of Tidal Research" is a bureau, "Coastal Survey Agency" an agency.
function headOf({ words }: NameRun): string {
  for (let at = 1; at < words.length; at++)
    if (words[at] === 'of' || words[at] === 'for') return words[at - 1] ?? '';
  return words.at(-1) ?? '';
}

/** "Tom Reyes, 29,": the people whose ages are told, by the noun for that age ("29-year-old"). */
export function peopleByAge(doc: Doc, names: readonly NameRun[]): ReadonlyMap<string, NameRun | null> {
  const byAge = new Map<string, NameRun | null>();
  for (const run of names) {
    const age = run.isPerson && isComma(doc, run.to) ? doc.tokens[run.to + 1] : undefined;
    if (age?.kind !== 'number') continue;
    const noun = `${age.text}-year-old`;
    const known = byAge.get(noun);
    const isOther = known !== undefined && known?.words.at(-1) !== run.words.at(-1);
    byAge.set(noun, isOther ? null : run);
  }
  return byAge;
}
