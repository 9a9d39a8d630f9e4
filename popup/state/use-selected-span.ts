// What the reader selected in the page.

import type { Span } from '../../src/text/span.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from './panel-context.ts';

/** The result asks the page; where it has nothing for us it says why, and gives null. */
export function useSelectedSpan(): () => Promise<Span | null> {
  const { session, text, tell } = usePanel();
  return async () => {
    const selected = await session.selectedWords();
    // The page may have been read anew since this panel was drawn.
    const isOurs = selected !== null && text.slice(selected.start, selected.end) === selected.words;
    if (isOurs) return { start: selected.start, end: selected.end };
    tell(t('nothingSelected'));
    return null;
  };
}
