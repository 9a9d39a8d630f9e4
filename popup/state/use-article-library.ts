// The article that the panel shows, with everything on it, as exports take it.

import { libraryOf } from '../../src/exchange/types.ts';
import type { Library } from '../../src/notes/library.ts';
import { usePanel } from './panel-context.ts';

/** The result makes it as it is at that moment. */
export function useArticleLibrary(): () => Library {
  const { page, text, detected: attributions, notesData } = usePanel();
  const { annotations, corrections, savedTexts } = notesData;
  return () => {
    const exportedAt = new Date().toISOString();
    return libraryOf({ page, exportedAt, text, savedTexts, attributions, corrections, annotations });
  };
}
