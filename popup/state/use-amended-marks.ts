// The page is marked as the reader has it: with the attributions that were put right, and with the words that the reader
// chose. The session knows neither: notes and corrections are not read in a page's process.

import { useEffect } from 'preact/hooks';
import type { NotePlacement } from '../../src/anchoring/place-notes.ts';
import type { Amendment } from '../../src/messages/session-state.ts';
import type { Span } from '../../src/text/span.ts';
import type { Session } from './use-session.ts';

/** @param known null while the page or the notes on it are not read */
export function useAmendedMarks(
  session: Session,
  known: (Omit<Amendment, 'own'> & { readonly placed: NotePlacement }) | null,
): void {
  useEffect(() => {
    if (known === null) return;
    const { revision, attributions, placed } = known;
    // Also where it was said before: a page that was loaded anew knows nothing of it, and another paints nothing twice.
    session.amend({ revision, attributions, own: ownWords(placed) });
  }, [known?.revision, known?.attributions, known?.placed]);
}

/** Of notes on words that are in none of the quotes, or on a part of one; only where the words are still the same. */
function ownWords({ whereabouts, elsewhere }: NotePlacement): readonly Span[] {
  const apart = new Set(elsewhere);
  return [...whereabouts].flatMap(([note, found]) => {
    const isOwn = note.subject.kind === 'selection' || apart.has(note);
    return isOwn && found.kind === 'exact' ? found.spans : [];
  });
}
