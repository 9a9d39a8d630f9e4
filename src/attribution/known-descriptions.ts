// "the official" behind "a Pentagon official", "the mayor" before "Mayor Gloria Peck": the source that a bare description
// stands for, where the text has only one such.

import type { TokenRange } from '../text/sentences.ts';
import type { Description } from './description.ts';
import type { Doc } from './document.ts';
import type { Known } from './known-people.ts';
import { singular } from './lexicon/nouns.ts';
import { lowerAt } from './shallow.ts';

// Who holds such an office is nearly always one person in an article, named before or behind the description.
const OFFICES = new Set(
  (
    'mayor governor president premier chancellor sheriff coroner headteacher headmaster headmistress chairman chairwoman ' +
    'ceo captain coach minister senator judge principal vicar king queen pope bishop archbishop'
  ).split(' '),
);
const NO_HOLDER = new Set(
  'former deputy vice ex late acting assistant then past future next new elect'.split(' '),
);

export type Described = {
  /** Unnamed people by the noun that tells their function; null where there are several. */
  readonly byHead: Map<string, string | null>;
  /** The keys of those who hold an office, by its noun; null where there are several. */
  readonly holders: ReadonlyMap<string, string | null>;
};

export function createDescribed(people: Iterable<Known>): Described {
  const holders = new Map<string, string | null>();
  for (const { key, role } of people) {
    const office = role === null ? undefined : officeIn(role);
    if (office !== undefined) note(holders, office, key);
  }
  return { byHead: new Map(), holders };
}

// "Mayor", "mayor of Hull"; a deputy mayor holds another office.
function officeIn(role: string): string | undefined {
  const words = role.toLowerCase().split(' ');
  const end = words.indexOf('of');
  const before = end < 0 ? words : words.slice(0, end);
  const office = before.at(-1) ?? '';
  return OFFICES.has(office) && !before.some(word => NO_HOLDER.has(word)) ? office : undefined;
}

/** Whether a role in lower case is that of somebody beside the holder of an office: "deputy mayor". */
export function isNextTo(role: string, office: string): boolean {
  return OFFICES.has(office) && officeIn(role) === undefined;
}

function note(index: Map<string, string | null>, word: string, key: string): void {
  const known = index.get(word);
  index.set(word, known === undefined || known === key ? key : null);
}

/** Keeps an unnamed source for descriptions behind it. */
export function noteDescribed(
  { byHead }: Described,
  { kind, head, isPlural, isHuman }: Description,
  key: string,
): void {
  if (((kind === 'unnamed' && isHuman) || kind === 'document') && head !== '')
    note(byHead, isPlural ? `${head}s` : head, key);
}

/** The key of the source that "the official", "that official" stands for; undefined where it stands for itself. */
export function keyMeant(
  { byHead, holders }: Described,
  doc: Doc,
  { from, to }: TokenRange,
  { kind, head, isPlural }: Description,
): string | undefined {
  const noun = lowerAt(doc, from + 1);
  const isBare = to - from === 2 && DEFINITE.has(lowerAt(doc, from)) && singular(noun) === head;
  if (!isBare || (kind !== 'unnamed' && kind !== 'document')) return undefined;
  if (isPlural) return byHead.get(`${head}s`) ?? undefined;
  // "A judge ruled … The judge said": not the judge who is named elsewhere.
  return (byHead.has(head) ? byHead.get(head) : holders.get(head)) ?? undefined;
}

const DEFINITE = new Set(['the', 'that', 'this', 'these', 'those']);
