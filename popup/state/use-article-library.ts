// The article that the panel shows, with everything on it, as exports take it.

import { libraryOf } from '../../src/exchange/types.ts';
import { withoutPage } from '../../src/notes/correction-store.ts';
import type { Library } from '../../src/notes/library.ts';
import { articlesElsewhere } from './articles-elsewhere.ts';
import { textsOf } from './page-notes.ts';
import { usePanel } from './panel-context.ts';

/**
 * The result makes it as it is at that moment: the page first, then the same story at other addresses where notes or
 * corrections were written on it.
 */
export function useArticleLibrary(): () => Library {
  const { page, text, detected: attributions, notesData } = usePanel();
  return () => {
    const exportedAt = new Date().toISOString();
    const annotations = notesData.annotations.filter(note => note.page.key === page.key);
    const corrections = notesData.corrections.filter(({ pageKey }) => pageKey === page.key).map(withoutPage);
    const savedTexts = notesData.kept.filter(read => read.page.key === page.key).flatMap(textsOf);
    const here = { page, exportedAt, text, savedTexts, attributions, corrections, annotations };
    const { articles } = libraryOf(here);
    return { exportedAt, articles: [...articles, ...articlesElsewhere(notesData, page.key)] };
  };
}
