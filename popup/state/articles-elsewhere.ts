// The story of a page as it was read at other addresses, such as the publisher's for small screens.

import { unreadArticle } from '../../src/notes/article-store.ts';
import { withoutPage } from '../../src/notes/correction-store.ts';
import type { LibraryArticle } from '../../src/notes/library.ts';
import type { NotesData } from './page-notes.ts';

/** One for each other address, with the notes and corrections that were written there. */
export function articlesElsewhere(
  given: Pick<NotesData, 'annotations' | 'corrections' | 'kept'>,
  pageKey: string,
): readonly LibraryArticle[] {
  const keys = new Set([
    ...given.annotations.map(({ page }) => page.key),
    ...given.corrections.map(correction => correction.pageKey),
  ]);
  keys.delete(pageKey);
  return [...keys].sort().map(key => {
    const annotations = given.annotations.filter(({ page }) => page.key === key);
    const corrections = given.corrections.filter(correction => correction.pageKey === key).map(withoutPage);
    const read = given.kept.find(({ page }) => page.key === key);
    return { ...(read ?? unreadArticle(key, annotations)), corrections, annotations };
  });
}
