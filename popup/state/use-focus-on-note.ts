// Leads the focus to a note, saved or unfinished, that came back: the button that brought it back is gone.

import { useEffect, useState } from 'preact/hooks';

/** The result is to be called once the note is known, with its id or its draft's. */
export function useFocusOnNote(): (id: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  // With what was known before it was wanted, the note is drawn by now.
  useEffect(() => {
    if (wanted === null) return;
    document.querySelector<HTMLElement>(`[data-note-id="${wanted}"]`)?.focus();
    setWanted(null);
  }, [wanted]);
  return setWanted;
}
