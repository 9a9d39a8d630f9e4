// An article's notes in the order of a readable export, each with the passage that it stands on, for formats in which
// every note is a record of its own.

import type { LibraryArticle, LibraryNote } from '../notes/library.ts';
import { outline } from './outline.ts';
import type { Passage } from './passages.ts';

export type Entry =
  | { readonly kind: 'note'; readonly note: LibraryNote; readonly passage: Passage | null }
  /** A quote that was detected, whether or not anything was written about it; its notes follow. */
  | { readonly kind: 'quote'; readonly passage: Passage };

export function entriesOf(article: LibraryArticle): readonly Entry[] {
  const parts = outline(article);
  const bare = (note: LibraryNote): Entry => ({ kind: 'note', note, passage: null });
  return [
    ...parts.articleNotes.map(bare),
    ...parts.passages.flatMap((passage): readonly Entry[] => [
      ...(passage.quote === null || passage.spans === null ? [] : [{ kind: 'quote' as const, passage }]),
      ...passage.notes.map(note => ({ kind: 'note' as const, note, passage })),
    ]),
    ...parts.sources.flatMap(({ notes }) => notes.map(bare)),
    ...parts.adrift.map(bare),
  ];
}
