// What a library must look like to be taken in: every record checked as before a write, every offset inside its text,
// every id there once. Nothing of a file is used before all of it was found to be sound.

import type { Act, Quote, Source } from '../attribution/types.ts';
import { err, type Result } from '../result.ts';
import type { Span } from '../text/span.ts';
import {
  type Check,
  type Fault,
  flag,
  list,
  literal,
  maxFaults,
  nullable,
  object,
  oneOf,
  orElse,
  text,
  union,
} from './check.ts';
import type { Problem } from './fault-words.ts';
import type {
  Change,
  Correction,
  Library,
  LibraryArticle,
  LibraryQuote,
  NamedSource,
  Origin,
} from './library.ts';
import * as limits from './limits.ts';
import {
  annotation,
  id,
  label,
  offset,
  page,
  quoteTypes,
  rev,
  run,
  sourceKinds,
  spans,
  time,
} from './parse-annotation.ts';

const acts: Readonly<Record<Act, true>> = { speech: true, attitude: true };
const origins: Readonly<Record<Origin, true>> = { detected: true, corrected: true };

const name = text(limits.maxLabelChars, 1);
const localId = text(limits.maxLabelChars, 1);
const records = <T>(item: Check<T>) => list(item, limits.maxRecords);

const namedSource = object<NamedSource>({ name, kind: oneOf(sourceKinds), role: nullable(label) });

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

const change = union<Change>('kind', {
  source: object<ChangeOf<'source'>>({ kind: literal('source'), spans, source: nullable(namedSource) }),
  type: object<ChangeOf<'type'>>({ kind: literal('type'), spans, type: oneOf(quoteTypes) }),
  'not-a-quote': object<ChangeOf<'not-a-quote'>>({ kind: literal('not-a-quote'), spans }),
  'merge-sources': object<ChangeOf<'merge-sources'>>({ kind: literal('merge-sources'), name, into: name }),
  'add-quote': object<ChangeOf<'add-quote'>>({
    kind: literal('add-quote'),
    spans,
    type: oneOf(quoteTypes),
    source: nullable(namedSource),
  }),
} satisfies Record<Change['kind'], Check<Change>>);

export const correction = object<Correction>({
  id,
  rev,
  createdAt: time,
  updatedAt: time,
  deletedAt: nullable(time),
  annotator: nullable(label),
  change,
});

const span = object<Span>({ start: offset, end: offset });

export const source = object<Source>({
  id: localId,
  name: text(limits.maxTextChars),
  kind: oneOf(sourceKinds),
  named: flag,
  role: nullable(text(limits.maxTextChars)),
  anonymityReason: nullable(text(limits.maxTextChars)),
  mentions: records(span),
});

const share: Check<number> = (value, at, faults) => {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  faults.push({ at, problem: ['notShare'] });
  return undefined;
};

export const quote = object<LibraryQuote>({
  id: localId,
  type: oneOf(quoteTypes),
  act: oneOf(acts),
  content: list(span, limits.maxRecords, 1),
  cue: records(span),
  source: records(span),
  sourceId: nullable(localId),
  coSourceIds: records(localId),
  confidence: share,
  origin: oneOf(origins),
});

const article: Check<LibraryArticle> = (value, at, faults) => {
  const checked = articleFields(value, at, faults);
  if (checked === undefined) return undefined;
  const before = faults.length;
  checkOffsets(checked, at, faults);
  checkSourceIds(checked, at, faults);
  for (const [i, { page: own }] of checked.annotations.entries())
    if (own.key !== checked.page.key)
      tell(faults, () => `${at}.annotations[${i}].page.key`, ['notArticleKey']);
  return faults.length === before ? checked : undefined;
};

export const otherTexts = orElse(list(text(limits.maxTextChars), limits.maxOtherTexts), []);

const articleFields = object<LibraryArticle>({
  page,
  readAt: nullable(time),
  text: nullable(text(limits.maxTextChars)),
  otherTexts,
  sourcesRead: flag,
  sources: records(source),
  quotes: records(quote),
  corrections: records(correction),
  annotations: records(annotation),
});

const libraryFields = object<Library>({ exportedAt: time, articles: records(article) });

/** Rebuilds a library from an unknown value; keys that we do not know are dropped. */
export function parseLibrary(value: unknown): Result<Library, readonly Fault[]> {
  const parsed = run(library, value, '');
  if (parsed.ok) return parsed;
  return err(parsed.error.map(({ at, problem }) => ({ at: at.replace(/^\./, ''), problem })));
}

const library: Check<Library> = (value, at, faults) => {
  const checked = libraryFields(value, at, faults);
  if (checked === undefined) return undefined;
  checkUnique(checked, faults);
  return faults.length === 0 ? checked : undefined;
};

/** What is wrong throughout is told by its beginning. */
function tell(faults: Fault[], at: () => string, problem: Problem): void {
  if (faults.length < maxFaults) faults.push({ at: at(), problem });
}

/** A span outside of the text would show other words, or none. */
function checkOffsets({ text: words, sources, quotes }: LibraryArticle, at: string, faults: Fault[]): void {
  const length = words?.length ?? 0;
  const check = (given: readonly Span[], where: string) => {
    for (const [i, { start, end }] of given.entries())
      if (start > end || end > length) tell(faults, () => `${at}.${where}[${i}]`, ['outsideText']);
  };
  for (const [i, { mentions }] of sources.entries()) check(mentions, `sources[${i}].mentions`);
  for (const [i, given] of quotes.entries())
    for (const part of ['content', 'cue', 'source'] as const satisfies readonly (keyof Quote)[])
      check(given[part], `quotes[${i}].${part}`);
}

function checkSourceIds({ sources, quotes }: LibraryArticle, at: string, faults: Fault[]): void {
  const known = once(
    sources.map(given => given.id),
    i => `${at}.sources[${i}].id`,
    faults,
  );
  once(
    quotes.map(given => given.id),
    i => `${at}.quotes[${i}].id`,
    faults,
  );
  for (const [i, { sourceId, coSourceIds }] of quotes.entries()) {
    if (sourceId !== null && !known.has(sourceId))
      tell(faults, () => `${at}.quotes[${i}].sourceId`, ['noSuchSource']);
    for (const [j, given] of coSourceIds.entries())
      if (!known.has(given)) tell(faults, () => `${at}.quotes[${i}].coSourceIds[${j}]`, ['noSuchSource']);
  }
}

function checkUnique({ articles }: Library, faults: Fault[]): void {
  once(
    articles.map(given => given.page.key),
    i => `articles[${i}].page.key`,
    faults,
  );
  const ids: string[] = [];
  const places: string[] = [];
  for (const [i, given] of articles.entries())
    for (const list of ['annotations', 'corrections'] as const)
      for (const [j, record] of given[list].entries()) {
        ids.push(record.id);
        places.push(`articles[${i}].${list}[${j}].id`);
      }
  once(ids, i => places[i] ?? '', faults);
}

function once(keys: readonly string[], at: (i: number) => string, faults: Fault[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [i, key] of keys.entries()) {
    if (seen.has(key)) tell(faults, () => at(i), ['twice']);
    seen.add(key);
  }
  return seen;
}
