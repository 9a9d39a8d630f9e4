// What a record must look like to be stored: used before every write, and on everything that comes from a file.

import type { QuoteType, SourceKind } from '../attribution/types.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type Check,
  type Fault,
  flag,
  list,
  literal,
  matching,
  nullable,
  object,
  oneOf,
  text,
  union,
  wholeNumber,
} from './check.ts';
import * as limits from './limits.ts';
import type {
  Annotation,
  CheckStatus,
  Draft,
  FactCheck,
  Selector,
  Subject,
  TargetPage,
  TextPositionSelector,
  TextQuoteSelector,
} from './types.ts';

export const quoteTypes: Readonly<Record<QuoteType, true>> = { direct: true, mixed: true, indirect: true };

export const sourceKinds: Readonly<Record<SourceKind, true>> = {
  person: true,
  organization: true,
  group: true,
  document: true,
  unnamed: true,
};

export const id = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, ['notUuid']);
export const rev = wholeNumber(1, Number.MAX_SAFE_INTEGER - 1);
export const label = text(limits.maxLabelChars);
export const url = text(limits.maxUrlChars, 1);
export const offset = wholeNumber(0, limits.maxOffset);

const isoForm = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, ['notTime', '2026-01-31T12:00:00.000Z']);

/** Always the same form, so that times compare as texts (the bin's index does that). */
export const time: Check<string> = (value, at, faults) => {
  const given = isoForm(value, at, faults);
  if (given === undefined || !Number.isNaN(Date.parse(given))) return given;
  faults.push({ at, problem: ['noSuchTime'] });
  return undefined;
};

const quoteSelector = object<TextQuoteSelector>({
  type: literal('TextQuoteSelector'),
  exact: text(limits.maxExactChars, 1),
  prefix: text(limits.maxContextChars),
  suffix: text(limits.maxContextChars),
});

const positionFields = object<TextPositionSelector>({
  type: literal('TextPositionSelector'),
  start: offset,
  end: offset,
});

const positionSelector: Check<TextPositionSelector> = (value, at, faults) => {
  const selector = positionFields(value, at, faults);
  if (selector === undefined || selector.start < selector.end) return selector;
  faults.push({ at, problem: ['endsBefore'] });
  return undefined;
};

export const selector = union<Selector>('type', {
  TextQuoteSelector: quoteSelector,
  TextPositionSelector: positionSelector,
} satisfies Record<Selector['type'], Check<Selector>>);

/** One list of selectors a span. */
export const spans = list(list(selector, limits.maxSelectorsPerSpan, 1), limits.maxSpans, 1);

export const subject = union<Subject>('kind', {
  article: object<Extract<Subject, { kind: 'article' }>>({ kind: literal('article') }),
  source: object<Extract<Subject, { kind: 'source' }>>({
    kind: literal('source'),
    name: text(limits.maxLabelChars, 1),
    sourceKind: oneOf(sourceKinds),
    role: nullable(label),
  }),
  quote: object<Extract<Subject, { kind: 'quote' }>>({
    kind: literal('quote'),
    type: oneOf(quoteTypes),
    speaker: nullable(label),
    speakerRole: nullable(label),
    named: flag,
    spans,
  }),
  selection: object<Extract<Subject, { kind: 'selection' }>>({ kind: literal('selection'), spans }),
} satisfies Record<Subject['kind'], Check<Subject>>);

const statuses: Readonly<Record<CheckStatus, true>> = { 'to-check': true, confirmed: true, wrong: true };

const factCheck = object<FactCheck>({ status: oneOf(statuses), evidenceUrl: nullable(url) });
const tags = list(text(limits.maxTagChars, 1), limits.maxTags);

export const page = object<TargetPage>({
  key: url,
  url,
  title: label,
  standfirst: nullable(label),
  siteName: nullable(label),
  byline: nullable(label),
  publishedTime: nullable(label),
  language: nullable(label),
});

export const annotation = object<Annotation>({
  id,
  rev,
  createdAt: time,
  updatedAt: time,
  deletedAt: nullable(time),
  page,
  subject,
  note: text(limits.maxNoteChars),
  tags,
  factCheck: nullable(factCheck),
  annotator: nullable(label),
  copyOf: nullable(id),
});

const draft = object<Draft>({
  pageKey: url,
  id,
  annotationId: nullable(id),
  subject,
  basedOnRev: wholeNumber(0, Number.MAX_SAFE_INTEGER - 1),
  text: text(limits.maxDraftChars),
  updatedAt: time,
});

/** The checked value, or every fault of it. */
export function run<T>(check: Check<T>, value: unknown, at: string): Result<T, readonly Fault[]> {
  const faults: Fault[] = [];
  const checked = check(value, at, faults);
  return checked === undefined ? err(faults) : ok(checked);
}

/**
 * Rebuilds a record from an unknown value; keys that we do not know are dropped.
 * @param at what the value is called in the faults, such as `annotations[3]`
 */
export function parseAnnotation(value: unknown, at: string): Result<Annotation, readonly Fault[]> {
  return run(annotation, value, at);
}

export function parseDraft(value: unknown, at: string): Result<Draft, readonly Fault[]> {
  return run(draft, value, at);
}
