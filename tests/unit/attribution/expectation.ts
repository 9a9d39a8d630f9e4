// Tables of sentences with what a reader must be told about them, and the comparison with the engine's answer.
//
// A line at the margin is a text (¶ parts its paragraphs); the indented lines under it are its quotes:
//   source [cue] content (type) = name; kind; role; reason for anonymity
// A text without such lines reports nothing. "-" is an empty field, an empty field is not compared. Braces hold words
// that may be there or not. "(any)" leaves the type open, "(indirect, attitude)" asks for the act; all else is speech.
// Attitudes that a table does not ask for are passed over: a reader sees them on request only.

import type { Act, Attributions, Quote } from '../../../src/attribution/types.ts';
import { textOf } from '../../../src/text/span.ts';
import { attribute } from './engine.ts';
import { lineOf, sourcesOf } from './rows.ts';

export type Row = { readonly text: string; readonly lines: readonly string[] };

const LINE = /^(.*?) ?\[(.*?)\] (.+) \((direct|mixed|indirect|any)(, attitude)?\) = (.+)$/;

/** The rows of a table; `tableOf` writes them again. */
export function rowsIn(table: string): Row[] {
  const rows: { text: string; lines: string[] }[] = [];
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith(' ')) rows.at(-1)?.lines.push(line.trim());
    else rows.push({ text: line.trim().replaceAll(' ¶ ', '\n\n'), lines: [] });
  }
  return rows;
}

export function tableOf(rows: readonly Row[]): string {
  return rows.map(({ text, lines }) => [text.replaceAll('\n\n', ' ¶ '), ...lines].join('\n  ')).join('\n');
}

/** The row's own lines where the engine's answer holds to them, else the answer itself as such lines. */
export function answerFor(row: Row): readonly string[] {
  const answer = attribute(row.text, { language: 'en' });
  const wanted = row.lines.map(expectedIn);
  const isAnswered = wanted.every(one => answer.quotes.some(quote => meets(row.text, answer, quote, one)));
  const isAll = countSpeech(answer.quotes) === countSpeech(wanted);
  return isAnswered && isAll ? row.lines : answer.quotes.map(quote => lineOf(row.text, answer, quote));
}

export function isHeld(row: Row): boolean {
  return answerFor(row) === row.lines;
}

function countSpeech(quotes: readonly { readonly act: Act }[]): number {
  return quotes.filter(quote => quote.act === 'speech').length;
}

type Expected = {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly type: string;
  readonly act: Act;
  readonly facts: readonly string[];
};

function expectedIn(line: string): Expected {
  const match = LINE.exec(line);
  if (match === null) throw new Error(`not a line of a table: ${line}`);
  const [, source = '', cue = '', content = '', type = '', attitude, rest = ''] = match;
  const facts = rest.split(';').map(fact => fact.trim());
  return { source, cue, content, type, act: attitude === undefined ? 'speech' : 'attitude', facts };
}

function meets(text: string, answer: Attributions, quote: Quote, expected: Expected): boolean {
  const isSource = isOneOf(textOf(text, quote.source), expected.source, ARTICLE);
  const isContent = isOneOf(textOf(text, quote.content), expected.content, LEAD);
  const isCue = textOf(text, quote.cue).toLowerCase().includes(expected.cue.toLowerCase());
  const isType = expected.type === 'any' || quote.type === expected.type;
  return (
    isSource &&
    isContent &&
    isCue &&
    isType &&
    quote.act === expected.act &&
    hasFacts(answer, quote, expected)
  );
}

function hasFacts(answer: Attributions, quote: Quote, { facts }: Expected): boolean {
  const [names = '', ...others] = facts;
  const sources = sourcesOf(answer, quote);
  const isNamed = namesIn(sources.map(source => source?.name ?? 'nobody')) === namesIn(names.split(' + '));
  const found = [sources[0]?.kind, sources[0]?.role, sources[0]?.anonymityReason];
  return (
    isNamed &&
    others.every((fact, index) => fact === '' || words(found[index] ?? '-', ARTICLE) === words(fact, ARTICLE))
  );
}

function namesIn(names: readonly string[]): string {
  return names.map(name => words(name, ARTICLE).toLowerCase()).join(' + ');
}

const ARTICLE = /^(?:the|an?) /i;
// The corpus gives the particle now to the cue, now to the content: "called | for calm", "called for | calm".
const LEAD = /^(?:that|for|of|on|about|as) /i;

// Both readings of words in braces: there, and not there.
function isOneOf(found: string, expected: string, lead: RegExp): boolean {
  const readings = [expected.replace(/[{}]/g, ''), expected.replace(/\{.*?\}/g, '')];
  return readings.some(reading => words(found, lead) === words(reading, lead));
}

// The words alone: without the marks at the edges of each part, the lead, and the 's of "the ministry's claim".
function words(phrase: string, lead: RegExp): string {
  const parts = phrase.split(' … ').map(part => part.replace(/^[^\p{L}\p{N}$£+]+|[^\p{L}\p{N}%+)]+$/gu, ''));
  return parts
    .filter(part => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(lead, '')
    .replace(/['’]s$/, '');
}
