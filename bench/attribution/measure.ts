// One place from its first start to its figures. Rounds are interleaved, so that what else the machine does hits all tools
// alike, and each tool follows each other one equally often: what it finds in the caches and on the heap is what that one left.

import type { Opener, Place } from './places.ts';
import { repeatable } from './repeatable.ts';
import { type Start, type ToolName, toolNames } from './steps.ts';
import { wordCount } from './texts.ts';

export type Figures = {
  readonly starts: ReadonlyMap<ToolName, readonly Start[]>;
  /** Milliseconds for all texts, without the rounds that warm up. */
  readonly rounds: ReadonlyMap<ToolName, readonly number[]>;
  readonly repeated: readonly Growth[];
  readonly doubled: readonly Growth[];
};

export type Growth = { readonly chars: number; readonly ms: number };

export type Amount = {
  readonly texts: readonly string[];
  readonly rounds: number;
  readonly starts: number;
};

/** Read before anything counts, in at least two rounds: in Chromium times fall until some 400,000 words were read. */
const WARM_UP_WORDS = 400_000;
const GROWTH_ROUNDS = 7;
const TIMES = [1, 10, 100];
const DOUBLED_CHARS = [125_000, 250_000, 500_000, 1_000_000, 2_000_000];

/** Opens as many places as there are starts to measure, and reads the texts in the last one. */
export async function measure(opener: Opener, { texts, rounds, starts }: Amount): Promise<Figures> {
  const started = new Map<ToolName, Start[]>(toolNames.map(tool => [tool, []]));
  for (let index = 0; index < starts; index++) {
    const place = await opener.open();
    try {
      for (const tool of rotated(toolNames, index))
        started.get(tool)?.push(await place.ask({ do: 'start', tool, article: texts[0] ?? '' }));
      if (index === starts - 1) return { starts: started, ...(await readTexts(place, texts, rounds)) };
    } finally {
      await place.close();
    }
  }
  throw new Error('nothing was started');
}

async function readTexts(
  place: Place,
  texts: readonly string[],
  rounds: number,
): Promise<Omit<Figures, 'starts'>> {
  await place.ask({ do: 'take-texts', texts });
  const all = new Map<ToolName, number[]>(toolNames.map(tool => [tool, []]));
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  const warmUps = Math.max(2, Math.ceil(WARM_UP_WORDS / words));
  for (let index = 0; index < warmUps + rounds; index++)
    for (const tool of orderOf(index)) {
      const { ms, found } = await place.ask({ do: 'round', tool });
      if (found === 0) throw new Error(`${tool} found nothing: it did not do its work`);
      if (index >= warmUps) all.get(tool)?.push(ms);
    }
  const one = repeatable(texts.slice(0, 1)).length;
  return {
    rounds: all,
    repeated: await grow(
      place,
      1,
      TIMES.map(times => times * one),
    ),
    doubled: await grow(place, texts.length, DOUBLED_CHARS),
  };
}

async function grow(place: Place, count: number, sizes: readonly number[]): Promise<Growth[]> {
  const times = sizes.map((): number[] => []);
  for (let round = 0; round < GROWTH_ROUNDS; round++)
    for (const [index, chars] of sizes.entries())
      times[index]?.push((await place.ask({ do: 'grow', count, chars })).ms);
  return sizes.map((chars, index) => ({ chars, ms: median(times[index] ?? []) }));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Six rounds after which each of the three has followed each other three times (a design of E. J. Williams's, 1949). */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [2, 1, 0],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
] as const;

function orderOf(round: number): ToolName[] {
  const order = orders[round % orders.length] ?? orders[0];
  return order.map(index => toolNames[index]);
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
