// Scores attributions against a corpus's, as annotated: END TO END an attribution is right when the words of its content
// overlap by at least half (Jaccard) and its source phrase overlaps too, or both have none. Prints by groups.

import { formsOf } from '../src/attribution/lexicon/inflect.ts';
import type { Span } from '../src/text/span.ts';
import type { GoldAttribution } from './corpus.ts';

export type Scored = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

export const GROUPS = ['all', 'speech', 'quoted', 'direct', 'mixed', 'indirect'] as const;
export type Group = (typeof GROUPS)[number];

export type Tally = {
  found: number;
  gold: number;
  right: number;
  /** Pairs with any overlap of content in which gold has a source, and those of them whose sources overlap. */
  pairs: number;
  sourceRight: number;
};

export type Score = {
  readonly groups: Record<Group, Tally>;
  /** Source phrases as spans: exact matches, links between the parts ignored. */
  readonly sources: { exact: number; found: number; gold: number };
};

export function emptyScore(): Score {
  const tally = (): Tally => ({ found: 0, gold: 0, right: 0, pairs: 0, sourceRight: 0 });
  const groups = Object.fromEntries(GROUPS.map(group => [group, tally()])) as Record<Group, Tally>;
  return { groups, sources: { exact: 0, found: 0, gold: 0 } };
}

/** Harmonic mean of precision and recall, 0 to 100. */
export function f1(right: number, found: number, gold: number): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}

const TOKEN = /[\p{L}\p{N}]+(?:[.\-&][\p{L}\p{N}]+)*|['’](?:s|d|ll|re|ve|m)(?![\p{L}\p{N}])|\S/giu;
const WORD = /[\p{L}\p{N}]/u;

type Prepared = {
  readonly source: Set<number>;
  readonly cue: Set<number>;
  readonly content: Set<number>;
  readonly groups: Group[];
};

/**
 * Adds one document to `score`. `found` that lies for the most part in `discarded` counts for nothing.
 * @returns for each of `found` whether it is right end to end, or null where it is not judged
 */
export function scoreDocument(
  score: Score,
  text: string,
  gold: { readonly attributions: readonly GoldAttribution[]; readonly discarded: readonly Span[] },
  found: readonly Scored[],
): (boolean | null)[] {
  const tokens = [...text.matchAll(TOKEN)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const quoted = quotedCharacters(text);
  const prepare = (one: Scored) => prepared(text, tokens, quoted, one);
  const wanted = gold.attributions.map(prepare).filter(one => one.content.size > 0);
  const out = tokensIn(tokens, gold.discarded);
  const given = found.map(prepare);
  const judged = given.map(one => shared(one.content, out) * 2 <= one.content.size);
  const partners = matched(wanted, given, judged);
  for (const one of wanted) for (const group of one.groups) score.groups[group].gold++;
  given.forEach((one, index) => {
    if (judged[index]) for (const group of one.groups) score.groups[group].found++;
  });
  const verdicts: (boolean | null)[] = judged.map(is => (is ? false : null));
  for (const { goldIndex, foundIndex, overlap } of partners) {
    const one = wanted[goldIndex] as Prepared;
    const other = given[foundIndex] as Prepared;
    const isSourceRight =
      one.source.size > 0 ? shared(one.source, other.source) > 0 : other.source.size === 0;
    for (const group of one.groups) {
      const tally = score.groups[group];
      if (one.source.size > 0) {
        tally.pairs++;
        if (isSourceRight) tally.sourceRight++;
      }
      if (isSourceRight && overlap >= 0.5) tally.right++;
    }
    if (isSourceRight && overlap >= 0.5) verdicts[foundIndex] = true;
  }
  const spans = (all: readonly Prepared[]) => new Set(all.flatMap(one => runs(one.source)));
  const goldSpans = spans(wanted);
  const foundSpans = spans(given.filter((_, index) => judged[index]));
  score.sources.gold += goldSpans.size;
  score.sources.found += foundSpans.size;
  for (const span of foundSpans) if (goldSpans.has(span)) score.sources.exact++;
  return verdicts;
}

function prepared(
  text: string,
  tokens: readonly Span[],
  quoted: Uint8Array,
  { source, cue, content }: Scored,
): Prepared {
  const words = tokensIn(tokens, content);
  const kind = kindOf(text, tokens, words, quoted);
  const groups: Group[] = ['all', kind];
  if (kind !== 'indirect') groups.push('quoted');
  const cueWords = cue.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ');
  if (kind !== 'indirect' || cueWords.split(/[^\p{L}:―]+/u).some(word => SAYING.has(word)))
    groups.push('speech');
  return { source: tokensIn(tokens, source), cue: tokensIn(tokens, cue), content: words, groups };
}

function kindOf(text: string, tokens: readonly Span[], content: ReadonlySet<number>, quoted: Uint8Array) {
  let words = 0;
  let inside = 0;
  for (const index of content) {
    const { start, end } = tokens[index] as Span;
    if (!WORD.test(text.slice(start, end))) continue;
    words++;
    if (quoted[start] === 1) inside++;
  }
  if (inside === 0) return 'indirect';
  return inside >= 0.9 * words ? 'direct' : 'mixed';
}

// Double marks only, each paragraph for itself; one never closed counts when it opens the paragraph.
function quotedCharacters(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let offset = 0;
  for (const line of text.split('\n')) {
    let open = -1;
    for (let at = 0; at < line.length; at++) {
      const char = line[at];
      const opens = char === '“' || (char === '"' && open < 0);
      if (opens && open < 0) open = at;
      else if ((char === '”' || char === '"') && open >= 0) {
        inside.fill(1, offset + open, offset + at + 1);
        open = -1;
      }
    }
    if (open >= 0 && line.slice(0, open).trim() === '') inside.fill(1, offset + open, offset + line.length);
    offset += line.length + 1;
  }
  return inside;
}

function tokensIn(tokens: readonly Span[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as Span).end > start) high = middle;
      else low = middle + 1;
    }
    for (let at = low; at < tokens.length && (tokens[at] as Span).start < end; at++) found.add(at);
  }
  return found;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const one of small) if (large.has(one)) count++;
  return count;
}

type Partner = { goldIndex: number; foundIndex: number; overlap: number };

// One to one, best overlap of content first, then of cue, then of source.
function matched(
  wanted: readonly Prepared[],
  given: readonly Prepared[],
  judged: readonly boolean[],
): Partner[] {
  const pairs: (Partner & { cue: number; source: number })[] = [];
  wanted.forEach((one, goldIndex) => {
    given.forEach((other, foundIndex) => {
      const both = judged[foundIndex] ? shared(one.content, other.content) : 0;
      if (both === 0) return;
      const overlap = both / (one.content.size + other.content.size - both);
      pairs.push({
        goldIndex,
        foundIndex,
        overlap,
        cue: shared(one.cue, other.cue),
        source: shared(one.source, other.source),
      });
    });
  });
  pairs.sort((a, b) => b.overlap - a.overlap || b.cue - a.cue || b.source - a.source);
  const goldTaken = new Set<number>();
  const foundTaken = new Set<number>();
  return pairs.filter(({ goldIndex, foundIndex }) => {
    if (goldTaken.has(goldIndex) || foundTaken.has(foundIndex)) return false;
    goldTaken.add(goldIndex);
    foundTaken.add(foundIndex);
    return true;
  });
}

function runs(tokens: ReadonlySet<number>): string[] {
  const sorted = [...tokens].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const token of sorted) {
    const last = spans.at(-1);
    if (last?.[1] === token) last[1] = token + 1;
    else spans.push([token, token + 1]);
  }
  return spans.map(span => span.join('-'));
}

// Words of saying and writing, as against wanting and thinking: what the group "speech" is told by.
const SAYING: ReadonlySet<string> = new Set([
  ...(
    'say tell add write ask note reply respond tweet report announce argue claim explain insist acknowledge suggest warn ' +
    'declare state continue recall conclude admit deny joke quip observe remark predict vow promise contend assert ' +
    'maintain complain testify reveal confirm allege describe call accuse urge quote cite mention emphasize stress ' +
    'reiterate criticize publish talk speak'
  )
    .split(' ')
    .flatMap(verb => [...formsOf(verb)].map(([form]) => form)),
  'according',
  'statement',
  ':',
  '―',
]);
