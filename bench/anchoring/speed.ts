// How long finding takes: many notes on one page, and growth on texts made to be slow.

import { anchorIn } from '../../src/anchoring/anchor.ts';
import { describeSpan } from '../../src/anchoring/describe-span.ts';
import { normalise } from '../../src/text/normalise.ts';
import { likeHypothesis } from './like-hypothesis.ts';
import { likeObsidian } from './like-obsidian.ts';
import type { Span } from './patch.ts';
import { randomFrom } from './random.ts';
import { kindFor, pickSpan } from './spans.ts';
import { paragraphsOf } from './texts.ts';

export type PageTimes = {
  readonly ours: readonly number[];
  readonly hypothesis: readonly number[];
  readonly obsidian: readonly number[];
};

const NOTES = 100;

/** Milliseconds for 100 notes on each page, which has lost one paragraph and got another one. */
export function timePages(texts: readonly string[], seed: number): PageTimes {
  const random = randomFrom(seed);
  const [ours, hypothesis, obsidian]: [number[], number[], number[]] = [[], [], []];
  for (const before of texts) {
    const spans: Span[] = [];
    for (let tries = 0; spans.length < NOTES; tries++) {
      const span = pickSpan(before, kindFor(tries), random);
      if (span !== null) spans.push(span);
    }
    const gone = random.pick(paragraphsOf(before));
    const after = `${before.slice(0, gone.start)}A new paragraph, with an update.${before.slice(gone.end)}`;
    ours.push(
      timeOf(() => {
        const page = normalise(after);
        for (const span of spans) anchorIn(page, describeSpan(before, span), before);
      }),
    );
    hypothesis.push(timeOf(() => findAll(spans, span => likeHypothesis(before, span, after))));
    obsidian.push(timeOf(() => findAll(spans, span => likeObsidian(before, span, after))));
  }
  return { ours, hypothesis, obsidian };
}

export const hostileTexts: Readonly<Record<string, (chars: number) => string>> = {
  'two letters again and again': chars => 'ab '.repeat(Math.ceil(chars / 3)),
  'one letter without end': chars => 'a'.repeat(chars),
  'one sentence again and again': chars =>
    'He said that it was so, and so it was. '.repeat(Math.ceil(chars / 39)),
  'two words at random': chars => {
    const random = randomFrom(1);
    return Array.from({ length: Math.ceil(chars / 4) }, () => (random.share() < 0.5 ? 'yes ' : 'and ')).join(
      '',
    );
  },
  'quotation marks and dashes': chars => '“-” — '.repeat(Math.ceil(chars / 6)),
};

export type Growth = {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly ms: readonly number[];
};

const SIZES = [250_000, 500_000, 1_000_000, 2_000_000];
const SPAN_CHARS = 60;
const ROUNDS = 3;

/** The lowest of some rounds; the span is in the middle, and the page has lost a word before and some words in it. */
export function timeGrowth(): Growth[] {
  return Object.entries(hostileTexts).map(([name, make]) => {
    const ms = SIZES.map(size => {
      const before = make(size);
      const start = Math.floor(size / 2);
      const selectors = describeSpan(before, { start, end: start + SPAN_CHARS });
      const after = `${before.slice(3, start + 20)}${before.slice(start + 29)}`;
      return Math.min(
        ...Array.from({ length: ROUNDS }, () =>
          timeOf(() => void anchorIn(normalise(after), selectors, before)),
        ),
      );
    });
    return { name, sizes: SIZES, ms };
  });
}

function findAll(spans: readonly Span[], find: (span: Span) => Span | null): void {
  for (const span of spans) find(span);
}

function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
