// How marks look and what they are called: one table for the styles in the page and the legend in the panel.
// Three fills, each with its own line style, so that colour is never the only sign; the three were measured to be
// told apart under simulated protanopia, deuteranopia and tritanopia (four were not).

import type { Quote, Source } from '../attribution/types.ts';

export type Meaning = 'quote' | 'paraphrase' | 'unclear';
export type Tone = 'light' | 'dark';

type Look = {
  readonly fill: Readonly<Record<Tone, string>>;
  readonly line: Readonly<Record<Tone, string>>;
  readonly lineStyle: 'solid' | 'dashed' | 'wavy';
};

export const looks: Readonly<Record<Meaning, Look>> = {
  quote: {
    fill: { light: '#FFE98F', dark: '#5C4A00' },
    line: { light: '#7A5C00', dark: '#FFE066' },
    lineStyle: 'solid',
  },
  paraphrase: {
    fill: { light: '#BFDFFF', dark: '#143F70' },
    line: { light: '#0060C0', dark: '#66B8FF' },
    lineStyle: 'dashed',
  },
  unclear: {
    fill: { light: '#FFB8A0', dark: '#80233F' },
    line: { light: '#B0004B', dark: '#FF9AA8' },
    lineStyle: 'wavy',
  },
};

export const meanings = Object.keys(looks) as readonly Meaning[];
export const tones: readonly Tone[] = ['light', 'dark'];

/** The words of a quote, the phrase that names who said them, or a quote that was just gone to. */
export type Part = 'content' | 'source' | 'flash';

export const parts: readonly Part[] = ['content', 'source', 'flash'];

/** Random a page view: a page can list the names of highlights, and must not know ours beforehand. */
export const prefixPattern = /^h[0-9a-f]{16}$/;

export function highlightName(prefix: string, part: Part, meaning: Meaning, tone: Tone): string {
  return `${prefix}-${part}-${meaning}-${tone}`;
}

/** @param source the quote's resolved source, if it has one */
export function meaningOf(quote: Quote, source: Source | undefined): Meaning {
  if (source === undefined || !source.named) return 'unclear';
  return quote.type === 'indirect' ? 'paraphrase' : 'quote';
}

/** Below this confidence card and panel say that the engine is not sure of a quote. */
export const sureFrom = 0.5;
