// All that the first model is told of each block: its words, its place and its neighbours.

import { isProse } from './clutter.ts';
import { comparable } from './field.ts';
import type { PageShape } from './page-shape.ts';
import { endsSentence } from './page-shape.ts';
import { type Places, placesOf, placeTraits } from './place-traits.ts';
import { saidElsewhere, textTraits } from './text-traits.ts';
import type { ArticleMetadata } from './types.ts';

const otherSections =
  /^(?:faqs?\b|frequently asked|references|sources|notes|footnotes|bibliography|see also|further reading|about\b|conclusion)/i;

/** One row a candidate. */
export function blockTraits(
  shape: PageShape,
  metadata: ArticleMetadata,
): { rows: Float32Array[]; places: Places } {
  const places = placesOf(shape);
  const said = saidElsewhere(metadata);
  const { candidates } = shape;
  const own = candidates.map(({ text }) => comparable(text.length < 400 ? text : text.slice(0, 200)));
  const ends = candidates.map(({ text }) => +endsSentence.test(text));
  const first = new Map<string, number>(),
    last = new Map<string, number>();
  own.forEach((text, i) => {
    if (!first.has(text)) first.set(text, i);
    last.set(text, i);
  });
  const gaps = proseGaps(shape);
  let heading = -1;
  const rows = candidates.map((candidate, i) => {
    const words = own[i] as string;
    const headingText = candidates[heading]?.text ?? '';
    const row = [
      ...textTraits(candidate, said, words),
      +((first.get(words) ?? i) < i),
      +((last.get(words) ?? i) > i),
      ...placeTraits(candidate, i, places),
      ...(gaps[i] as number[]),
      ...neighbourTraits(i, places, ends),
      Math.min(20, i - Math.max(-20, heading)) / 20,
      +otherSections.test(headingText),
      +(candidate.text.length < 40 && otherSections.test(candidate.text)),
    ];
    if (candidate.isHeading) heading = i;
    return Float32Array.from(row);
  });
  return { rows, places };
}

/** How many blocks lie between a block and the running prose before and after it. */
function proseGaps({ candidates }: PageShape): number[][] {
  const gaps = candidates.map(() => [99, 99]);
  for (const [side, order] of [
    candidates.map((_, i) => i),
    candidates.map((_, i) => candidates.length - 1 - i),
  ].entries()) {
    let gap = 99;
    for (const i of order) {
      (gaps[i] as number[])[side] = gap;
      const block = candidates[i]?.block;
      gap = block !== undefined && isProse(block) ? 0 : gap + 1;
    }
  }
  return gaps.map(([before = 99, after = 99]) => [
    Math.min(10, before) / 10,
    Math.min(10, after) / 10,
    +(before === 0),
    +(after === 0),
    +(before <= 1),
    +(after <= 1),
  ]);
}

function neighbourTraits(
  index: number,
  {
    shape: {
      candidates,
      outline: { elements, parents },
    },
    kinds,
  }: Places,
  ends: readonly number[],
): number[] {
  const parent = parents[candidates[index]?.block.owner ?? 0];
  return [-3, -2, -1, 1, 2, 3].flatMap(step => {
    const other = candidates[index + step];
    const size = other === undefined ? 0 : Math.log1p(other.block.chars) / 7;
    if (Math.abs(step) === 3) return [size];
    if (other === undefined) return [0, 0, 0, 0, 0, 0, 0];
    const { block } = other;
    return [
      size,
      block.linkChars / Math.max(1, block.chars),
      +(kinds[index + step] === kinds[index]),
      +(parents[block.owner] === parent),
      +other.isHeading,
      ends[index + step] ?? 0,
      +(elements[block.owner]?.localName === 'li'),
    ];
  });
}
