// All that the first model is told of each block: its words, its place and its neighbours.

import type { PageKind } from './detect.ts';
import { comparable } from './field.ts';
import type { Candidate, PageShape } from './page-shape.ts';
import { type Places, placesOf, writePlaceTraits } from './place-traits.ts';
import { type SaidElsewhere, saidElsewhere, writeTextTraits } from './text-traits.ts';
import type { TraitRow } from './trait-row.ts';
import type { ArticleMetadata } from './types.ts';

const otherSections =
  /^(?:faqs?\b|frequently asked|references|sources|notes|footnotes|bibliography|see also|further reading|about\b|conclusion)/i;

/** What the traits of all blocks are read from. */
export type TraitSource = {
  readonly places: Places;
  readonly said: SaidElsewhere;
  /** Of each candidate, its words as comparable() gives them. */
  readonly own: readonly string[];
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
  /** Index of the last heading before each candidate, -1 where there is none. */
  readonly headings: Int32Array;
  /** 1 for headings that begin something else than the article. */
  readonly beginsOther: Uint8Array;
  readonly kind: PageKind;
};

export function traitSource(shape: PageShape, metadata: ArticleMetadata, kind: PageKind): TraitSource {
  const { candidates } = shape;
  const own = candidates.map(({ text }) => comparable(text.length < 400 ? text : text.slice(0, 200)));
  const first = new Map<string, number>(),
    last = new Map<string, number>();
  own.forEach((text, i) => {
    if (!first.has(text)) first.set(text, i);
    last.set(text, i);
  });
  const headings = new Int32Array(candidates.length);
  const beginsOther = new Uint8Array(candidates.length);
  let heading = -1;
  candidates.forEach(({ text, isHeading }, i) => {
    headings[i] = heading;
    if (!isHeading) return;
    heading = i;
    beginsOther[i] = otherSections.test(text) ? 1 : 0;
  });
  const said = saidElsewhere(metadata);
  return { places: placesOf(shape), said, own, first, last, headings, beginsOther, kind };
}

/** Writes the traits of the candidate at `index`; `row` is empty before. */
export function writeTraits(row: TraitRow, index: number, source: TraitSource): void {
  const { places, own, first, last, headings } = source;
  const candidate = places.shape.candidates[index] as Candidate;
  const words = own[index] as string;
  const heading = headings[index] ?? -1;
  writeTextTraits(row, candidate, source.said, words);
  row.flag((first.get(words) ?? index) < index);
  row.flag((last.get(words) ?? index) > index);
  writePlaceTraits(row, index, places);
  writeNeighbourTraits(row, index, places);
  row.add(Math.min(20, index - Math.max(-20, heading)) / 20);
  row.flag(heading >= 0 && source.beginsOther[heading] === 1);
  row.flag(candidate.text.length < 40 && otherSections.test(candidate.text));
  writeKindTraits(row, source.kind);
}

/** Lines that a guide keeps are often no part of a news story, and the other way round. */
function writeKindTraits(row: TraitRow, { news, likelihood }: PageKind): void {
  row.flag(news);
  row.add(Math.log((likelihood + 0.001) / (1.001 - likelihood)) / 3);
}

const steps = [-3, -2, -1, 1, 2, 3];

function writeNeighbourTraits(row: TraitRow, index: number, { shape, kinds }: Places): void {
  const {
    candidates,
    outline: { elements, parents },
  } = shape;
  const parent = parents[(candidates[index] as Candidate).block.owner];
  for (const step of steps) {
    const isFar = step === -3 || step === 3;
    const at = index + step;
    const other = at < 0 ? undefined : candidates[at];
    if (other === undefined) {
      row.size += isFar ? 1 : 7;
      continue;
    }
    const { block } = other;
    row.add(Math.log1p(block.chars) / 7);
    if (isFar) continue;
    row.add(block.linkChars / Math.max(1, block.chars));
    row.flag(kinds[at] === kinds[index]);
    row.flag(parents[block.owner] === parent);
    row.flag(other.isHeading);
    row.flag(other.endsSentence);
    row.flag(elements[block.owner]?.localName === 'li');
  }
}
