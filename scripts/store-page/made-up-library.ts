// A library of any size, made up by a seed: ten notes an article, on quotes, sources, passages and the article itself, with
// words as long and as varied as readers' notes and news quotes are.

import type { Library, LibraryArticle } from '../../src/notes/library.ts';
import type { Annotation, Subject, TargetPage } from '../../src/notes/types.ts';
import { randomFrom } from './random.ts';

const notesAnArticle = 10;
/** Notes of one part, which is stored in one transaction. */
const notesAPart = 2_000;

const syllables =
  'ba de fi go ha je ki lo mu na pe ri so tu va we ya zo chi sha ber ton mil ler val ley'.split(' ');
const people = 2_000;
const sites = 200;
const tags = ['to do', 'river', 'budget', 'election', 'check', 'quote of the week', 'background', 'data'];

/** @param first the number of the first note, for a library that is made in several goes */
export function* libraries(count: number, seed: number, first = 0): Generator<Library> {
  const random = randomFrom(seed + first);
  const last = first + count;
  for (let from = first; from < last; from += notesAPart) {
    const articles: LibraryArticle[] = [];
    const end = Math.min(last, from + notesAPart);
    for (let number = from; number < end; number += notesAnArticle)
      articles.push(articleOf(number, Math.min(notesAnArticle, end - number), random));
    yield { exportedAt: timeOf(end), articles };
  }
}

type Random = () => number;

function articleOf(first: number, notes: number, random: Random): LibraryArticle {
  const page = pageOf(first / notesAnArticle, random);
  const annotations = Array.from({ length: notes }, (_, i) => noteOf(first + i, page, random));
  return {
    page,
    readAt: timeOf(first),
    text: sentences(random, 60),
    otherTexts: [],
    sourcesRead: true,
    sources: [],
    quotes: [],
    corrections: [],
    annotations,
  };
}

function pageOf(number: number, random: Random): TargetPage {
  const site = `${word(randomFrom(number % sites))}-${number % sites}.example`;
  const url = `https://${site}/news/${number}/${words(random, 4).replaceAll(' ', '-')}`;
  return {
    key: url,
    url,
    title: capital(words(random, 8)),
    standfirst: sentences(random, 1),
    siteName: capital(word(random)),
    byline: nameOf(Math.floor(random() * people)),
    publishedTime: timeOf(number),
    language: 'en',
  };
}

function noteOf(number: number, page: TargetPage, random: Random): Annotation {
  const time = timeOf(number);
  const id = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
  return {
    id,
    rev: 1,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
    page,
    subject: subjectOf(number, random),
    note: `Note number ${number} on this. ${sentences(random, 1 + Math.floor(random() * 3))}`,
    tags: random() < 0.3 ? [tags[Math.floor(random() * tags.length)] as string] : [],
    factCheck: random() < 0.1 ? { status: 'to-check', evidenceUrl: null } : null,
    annotator: null,
    copyOf: null,
  };
}

/** Two of four on a quote, one on a source, one on the article or a passage. */
function subjectOf(number: number, random: Random): Subject {
  const name = nameOf(Math.floor(random() ** 2 * people));
  if (number % 4 === 0) return { kind: 'source', name, sourceKind: 'person', role: words(random, 3) };
  if (number % 8 === 1) return { kind: 'article' };
  const exact = sentences(random, 2);
  const context = { prefix: words(random, 30), suffix: words(random, 30) };
  const spans = [
    [
      { type: 'TextQuoteSelector', exact, ...context },
      { type: 'TextPositionSelector', start: 500, end: 500 + exact.length },
    ],
  ] as const;
  if (number % 8 === 5) return { kind: 'selection', spans };
  return { kind: 'quote', type: 'direct', speaker: name, speakerRole: words(random, 3), named: true, spans };
}

function nameOf(number: number): string {
  const random = randomFrom(number);
  return `${capital(word(random))} ${capital(word(random))}`;
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => `${capital(words(random, 12))}.`).join(' ');
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(' ');
}

/** Frequent words are short and few, as in real text. */
function word(random: Random): string {
  const length = 1 + Math.floor(random() ** 2 * 4);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** A minute a note, from the year 2020 on. */
function timeOf(number: number): string {
  return new Date(Date.UTC(2020, 0, 1, 0, Math.floor(number))).toISOString();
}
