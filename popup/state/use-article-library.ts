// The article that the panel shows, with everything on it, as exports take it.

import type { FormatName } from '../../src/exchange/all-formats.ts';
import { libraryOf } from '../../src/exchange/types.ts';
import { withoutPage } from '../../src/notes/correction-store.ts';
import type { Library } from '../../src/notes/library.ts';
import { isComplete } from '../../src/ui/write-library.ts';
import { articlesElsewhere } from './articles-elsewhere.ts';
import { textsOf } from './page-notes.ts';
import { usePanel } from './panel-context.ts';

/**
 * The result makes it as it is at that moment. The same story may have notes and corrections of other addresses: to be
 * taken in again it is one article an address; to be read it is one, or every quote would be there twice.
 */
export function useArticleLibrary(): (format: FormatName) => Library {
  const { page, text, detected: attributions, notesData } = usePanel();
  return format => {
    const exportedAt = new Date().toISOString();
    const story = { page, exportedAt, text, attributions };
    const { annotations, savedTexts } = notesData;
    const corrections = notesData.corrections.map(withoutPage);
    if (!isComplete(format)) return libraryOf({ ...story, savedTexts, corrections, annotations });
    const { articles } = libraryOf({
      ...story,
      savedTexts: notesData.kept.filter(read => read.page.key === page.key).flatMap(textsOf),
      corrections: notesData.corrections.filter(({ pageKey }) => pageKey === page.key).map(withoutPage),
      annotations: annotations.filter(note => note.page.key === page.key),
    });
    return { exportedAt, articles: [...articles, ...articlesElsewhere(notesData, page.key)] };
  };
}
