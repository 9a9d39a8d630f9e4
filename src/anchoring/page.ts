// A text made ready for finding notes in it: what all notes on a page share is worked out once.

import { type NormalisedText, normalise, toRaw } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';
import { type Alignment, align } from './alignment.ts';
import { type Shingles, shinglesOf } from './shingles.ts';
import { createVocabulary, type Vocabulary, type Words, wordsOf } from './words.ts';

export type Text = {
  readonly view: NormalisedText;
  readonly words: Words;
  /** The number of the paragraph that each word stands in. */
  readonly paragraphs: Int32Array;
};

export type Page = Text & {
  readonly vocabulary: Vocabulary;
  readonly shingles: Shingles;
  /** How often each word stands on the page, by its number. */
  readonly counts: Int32Array;
  /** A saved text laid on this page; whole articles, which many notes have in common, only once. */
  readonly compare: (saved: string, isWhole: boolean) => Comparison;
};

export type Comparison = { readonly saved: Text; readonly alignment: Alignment };

/** Kept as long as the text itself is. */
const pages = new WeakMap<NormalisedText, Page>();

/** Takes time and memory in proportion to the text, the first time that it is asked for. */
export function pageOf(view: NormalisedText): Page {
  const known = pages.get(view);
  if (known !== undefined) return known;
  const page = preparePage(view);
  pages.set(view, page);
  return page;
}

function preparePage(view: NormalisedText): Page {
  const vocabulary = createVocabulary();
  const text = textOf(view, vocabulary);
  const { ids } = text.words;
  const shingles = shinglesOf(ids);
  const counts = new Int32Array(ids.reduce((most, id) => Math.max(most, id), -1) + 1);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;
  let last: Comparison | null = null;
  const wholes = new Map<string, Comparison>();
  return {
    ...text,
    vocabulary,
    shingles,
    counts,
    compare(saved, isWhole) {
      const known = wholes.get(saved);
      if (known !== undefined) return known;
      if (last?.saved.view.raw === saved) return last;
      const read = textOf(normalise(saved), vocabulary);
      last = { saved: read, alignment: align(read.words.ids, ids, shingles) };
      if (isWhole) wholes.set(saved, last);
      return last;
    },
  };
}

/** Words `[from, to)` as a span of the raw text; `from < to`. */
export function rawSpan({ view, words }: Text, from: number, to: number): Span {
  return toRaw(view, { start: words.starts[from] as number, end: words.ends[to - 1] as number });
}

function textOf(view: NormalisedText, vocabulary: Vocabulary): Text {
  const words = wordsOf(view.text, vocabulary);
  return { view, words, paragraphs: paragraphsOf(view, words) };
}

/** Line breaks part the paragraphs of an article's text. */
function paragraphsOf(view: NormalisedText, words: Words): Int32Array {
  let paragraph = 0;
  let nextBreak = view.raw.indexOf('\n');
  return Int32Array.from(words.starts, start => {
    const at = view.starts[start] as number;
    if (nextBreak !== -1 && nextBreak < at) {
      paragraph++;
      nextBreak = view.raw.indexOf('\n', at);
    }
    return paragraph;
  });
}
