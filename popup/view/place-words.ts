// What a reader is told of where a note's words are now.

import type { Change, Piece } from '../../src/anchoring/types.ts';
import type { Whereabouts } from '../../src/anchoring/whereabouts.ts';
import type { Span } from '../../src/text/span.ts';
import { t } from '../../src/ui/words.ts';

export function placeWord(found: Whereabouts): string {
  switch (found.kind) {
    case 'exact':
      return found.moved ? t('placeMoved') : t('placeExact');
    case 'changed':
      return t('placeChanged');
    case 'ambiguous':
      return found.choices.length === 0 ? t('placeTooMany') : t('placeAmbiguous');
    case 'orphan':
      return t('placeOrphan');
  }
}

/** The kinds of words that differ, in one sentence; null where none of them needs to be named. */
export function changesWord(pieces: readonly Piece[]): string | null {
  const words: Record<Change, string> = {
    negation: t('changeNegation'),
    number: t('changeNumber'),
    name: t('changeName'),
    date: t('changeDate'),
  };
  const kinds = [...new Set(pieces.flatMap(({ changes }) => changes))].map(kind => words[kind]);
  return kinds.length === 0 ? null : t('changeKinds', new Intl.ListFormat(t('uiLanguage')).format(kinds));
}

export type InContext = { readonly before: string; readonly words: string; readonly after: string };

/** On each side, in UTF-16 code units. */
const contextChars = 60;

/** A place with what stands around it, so that a reader tells it from the others. */
export function inContext(text: string, spans: readonly Span[]): InContext {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return { before: '', words: '', after: '' };
  const before = text.slice(Math.max(0, first.start - contextChars), first.start);
  const after = text.slice(last.end, last.end + contextChars);
  return {
    before: first.start > contextChars ? `…${before.replace(/^\S*\s/u, '')}` : before,
    words: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    after: last.end + contextChars < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after,
  };
}
