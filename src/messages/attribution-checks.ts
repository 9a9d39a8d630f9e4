// Payload checks of what the engine found, or what a reader made of it.

import type { Attributions, Quote, Source } from '../attribution/types.ts';
import { err, ok } from '../result.ts';
import type { Span } from '../text/span.ts';
import { boolean, type Check, count, list, nullable, object, oneOf, text } from './checks.ts';

/** More than the longest article that is read has of anything. */
const most = 20_000;

/** Ids are short, names and roles a line. */
const id = text(200);
const words = text(5_000);

const share: Check<number> = value =>
  typeof value === 'number' && value >= 0 && value <= 1 ? ok(value) : err('not a share');

export const spans: Check<readonly Span[]> = list(object<Span>({ start: count, end: count }), most);

const source = object<Source>({
  id,
  name: words,
  kind: oneOf('person', 'organization', 'group', 'document', 'unnamed'),
  named: boolean,
  role: nullable(words),
  anonymityReason: nullable(words),
  mentions: spans,
});

const quote = object<Quote>({
  id,
  type: oneOf('direct', 'mixed', 'indirect'),
  act: oneOf('speech', 'attitude'),
  content: spans,
  cue: spans,
  source: spans,
  sourceId: nullable(id),
  coSourceIds: list(id, most),
  confidence: share,
});

export const attributions: Check<Attributions> = object<Attributions>({
  quotes: list(quote, most),
  sources: list(source, most),
  sourcesRead: boolean,
});
