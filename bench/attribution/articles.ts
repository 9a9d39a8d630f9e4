// Makes up news articles for a bench: sentences from templates, filled by chance. The same seed gives the same article.

import * as words from './vocabulary.ts';

type Chance = { readonly below: (limit: number) => number; readonly pick: <T>(list: readonly T[]) => T };
type Person = {
  readonly full: string;
  readonly last: string;
  readonly role: string;
  readonly pronoun: string;
};

const MIN_WORDS = 500;
const MORE_WORDS = 350;

/** Each a paragraph. {P} is a person with a role the first time, {L} the person's surname, {H} the pronoun. */
const paragraphs: readonly string[] = [
  '“We have to {plan}, and we have to do it before {month},” {P} {said} on {day}. “Otherwise {fear}.”',
  '“I was {feeling} when I saw {detail},” {said} {P}. “Nobody had told us about {detail}.”',
  '“{Thing} belongs to {town},” {L} {said}, “and it will still belong to {town} in {n} years.”',
  '{P} {reported} that the {body} would {plan} by the end of {month}, at a cost of {m} million.',
  '{P} {reported} that {fear} unless {n} more people were found.',
  'According to {P}, {percent} percent of those asked were {feeling} about the proposal to {plan}.',
  'The {body} {reported} on {day} that it had spent {m} million dollars on {detail} since {year}.',
  'The vote, which went {n} to {few}, was taken {manner}. {H} called it “a {feeling} day for {town}”.',
  'Asked whether {fear}, {L} shook {his} head. “Ask me again in {month},” {H} {said}. “I have seen {detail}, and I have seen {detail}.”',
  'Officials in {town} had hoped to {plan}. A report from {year} counted {n} complaints about {detail} and {few} about {detail}.',
  'Critics say the {body} ignored {detail}. {P}, who has lived in {town} for {n} years, described the meeting as “long, loud and {feeling}”.',
  '“If they {plan}, {fear},” {L} {said}.\n\n“That is not a threat,” {H} went on. “It is arithmetic.”',
  'It was the {nth} time since {year} that {thing} had been debated {manner}, and residents queued past {detail} to listen.',
  'In a statement the {body} said that it “will {plan} and review {detail}” and that talks with {town} would go on in {month}.',
  '{L} {reported} the figures were wrong: {m} million, not {n} million, had gone into {detail}. The so-called “{town} method” has been disputed for years.',
  'Two people familiar with the talks, who asked not to be named because they were not allowed to speak, said the plan to {plan} had been shelved {manner}.',
  'Next to {detail} stood {P}, {feeling} and out of breath. {H} believes that {fear}.',
  'Work begins on {day}, {month} {few}. The {body} expects {n} visitors a day and has ordered {few} generators, {n} barriers and a tent.',
  '“What else can you do?” {L} asked. “You {plan}, you wait, and you look at {detail}.”',
  'The {body} wants to {plan}, but {P} {reported} it had no right to do so without the consent of {town}.',
];

/** Put behind a paragraph now and then. */
const asides: readonly string[] = [
  'The {adjective} {noun} near {town} {deed} a {adjective} {noun}, and the {noun} {deed} the {noun}.',
  'In {year} a {adjective} {noun} {deed} every {noun} and every {adjective} {noun} in {town}.',
  'Behind the {noun} somebody had {deed} {n} {adjective} boxes, each marked with a {noun} and a {adjective} {noun}.',
  'No {noun}, however {adjective}, has ever {deed} the {noun} of {town} as the {adjective} {noun} did.',
];

export function makeArticle(seed: number): string {
  const chance = chanceFrom(seed);
  const topic = chance.pick(words.topics);
  const people = Array.from({ length: 4 }, () => makePerson(chance));
  const known = new Set<Person>();
  const parts = [`${topic.body} under pressure over ${topic.thing}`];
  let length = 0;
  let left: string[] = [];
  const wanted = MIN_WORDS + chance.below(MORE_WORDS);
  while (length < wanted) {
    if (left.length === 0) left = [...paragraphs];
    const [template = ''] = left.splice(chance.below(left.length), 1);
    const aside = chance.below(2) === 0 ? ` ${chance.pick(asides)}` : '';
    const text = fill(template + aside, { chance, topic, person: chance.pick(people), known });
    parts.push(text);
    length += text.split(' ').length;
  }
  return parts.join('\n\n');
}

type Scene = {
  readonly chance: Chance;
  readonly topic: words.Topic;
  readonly person: Person;
  readonly known: Set<Person>;
};

function fill(template: string, { chance, topic, person, known }: Scene): string {
  const number = () => String(11 + chance.below(88));
  const slots: Readonly<Record<string, () => string>> = {
    P: () => introduce(person, known),
    L: () => (known.has(person) ? person.last : introduce(person, known)),
    H: () => person.pronoun,
    his: () => (person.pronoun === 'he' ? 'his' : 'her'),
    said: () => chance.pick(words.speechVerbs),
    reported: () => chance.pick(words.reportVerbs),
    plan: () => chance.pick(topic.plan),
    fear: () => chance.pick(topic.fear),
    detail: () => chance.pick(topic.detail),
    thing: () => topic.thing,
    Thing: () => topic.thing.replace(/^t/, 'T'),
    body: () => topic.body,
    town: () => chance.pick(words.towns),
    feeling: () => chance.pick(words.feelings),
    manner: () => chance.pick(words.manners),
    adjective: () => chance.pick(words.adjectives),
    noun: () => chance.pick(words.nouns),
    deed: () => chance.pick(words.deeds),
    day: () => chance.pick(words.days),
    month: () => chance.pick(words.months),
    year: () => String(1990 + chance.below(34)),
    n: number,
    few: () => String(2 + chance.below(8)),
    m: () => `${1 + chance.below(40)}.${chance.below(10)}`,
    percent: number,
    nth: () => chance.pick(['second', 'third', 'fifth', 'seventh']),
  };
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name]?.() ?? '');
  // A pronoun may come to stand at the beginning of a sentence.
  return text.replace(/(^|[.!?] )(s?he)\b/g, (_, before: string, word: string) => before + capital(word));
}

function introduce(person: Person, known: Set<Person>): string {
  if (known.has(person)) return person.last;
  known.add(person);
  return `${person.full}, a ${person.role},`;
}

function makePerson(chance: Chance): Person {
  const last = chance.pick(words.nameStarts) + chance.pick(words.nameEnds);
  const pronoun = chance.pick(['he', 'she']);
  return { full: `${chance.pick(words.firstNames)} ${last}`, last, role: chance.pick(words.roles), pronoun };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Numbers that look like chance and are the same every time (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed * 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: list => list[below(list.length)] as never };
}
