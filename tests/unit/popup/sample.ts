// One small article of our own with every kind of quote, for tests of the panel.

import type { Article } from '../../../src/article/types.ts';
import type { Attributions, Quote, Source } from '../../../src/attribution/types.ts';
import type { SessionState } from '../../../src/messages/session-state.ts';
import type { Span } from '../../../src/text/span.ts';

export const text = [
  '“The bridge is safe,” Mayor Ada Lindqvist said. She added that repairs would begin in May.',
  'Two officials warned the deck was failing. “We saw the cracks,” one reads on the wall.',
  'Lindqvist and the builder Nordbro agreed that the bridge would close.',
].join('\n\n');

export function spanOf(words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return { start, end: start + words.length };
}

export function source(id: string, name: string, more: Partial<Source> = {}): Source {
  return {
    id,
    name,
    kind: 'person',
    named: true,
    role: null,
    anonymityReason: null,
    mentions: [],
    ...more,
  };
}

export function quote(id: string, words: string, sourceId: string | null, more: Partial<Quote> = {}): Quote {
  return {
    id,
    type: 'direct',
    act: 'speech',
    content: [spanOf(words)],
    cue: [],
    source: [],
    sourceId,
    coSourceIds: [],
    confidence: 0.9,
    ...more,
  };
}

export const attributions: Attributions = {
  sources: [
    source('s1', 'Ada Lindqvist', { role: 'Mayor' }),
    source('s2', 'two officials', { kind: 'unnamed', named: false }),
    source('s3', 'Nordbro', { kind: 'organization', role: 'the builder' }),
    source('s4', 'nobody who speaks'),
  ],
  quotes: [
    quote('q1', '“The bridge is safe,”', 's1'),
    quote('q2', 'repairs would begin in May', 's1', { type: 'indirect' }),
    quote('q3', 'the deck was failing', 's2', { type: 'indirect' }),
    quote('q4', '“We saw the cracks,”', null),
    quote('q5', 'the bridge would close', 's1', { type: 'indirect', coSourceIds: ['s3'] }),
    quote('q6', 'the cracks', 's4', { act: 'attitude' }),
  ],
  sourcesRead: true,
};

export const article: Article = {
  title: 'Old bridge to close',
  standfirst: null,
  byline: 'Jo Writer',
  siteName: 'The Sample',
  publishedTime: '2026-03-02T09:00:00Z',
  modifiedTime: null,
  language: 'en',
  canonicalUrl: null,
  section: null,
  isPaywalled: null,
  likelihood: 1,
  wordCount: 0,
  readingMinutes: 0,
  isCut: false,
  detected: true,
  news: true,
  text,
  paragraphs: [],
};

export const ready: Extract<SessionState, { status: 'ready' }> = {
  status: 'ready',
  revision: 1,
  marksOn: true,
  url: 'https://news.example/bridge',
  article,
  attributions,
};
