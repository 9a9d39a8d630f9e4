// The reader's notes on a page, as state.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { type NotesData, noNotes, PageNotes } from './page-notes.ts';

/** What is known of a page's notes, and what can be done with them. */
export type NotesStore = { readonly data: NotesData; readonly notes: PageNotes };

/** Null while there is no page. */
export function useNotes(pageKey: string | null): NotesStore | null {
  const [known, setKnown] = useState<NotesStore | null>(null);
  // Not in an effect: an editor may be opened while the first view is drawn, before any effect of ours has run.
  const notes = useMemo(() => {
    if (pageKey === null) return null;
    const opened: PageNotes = new PageNotes(pageKey, data => setKnown({ data, notes: opened }));
    return opened;
  }, [pageKey]);
  useEffect(() => () => notes?.close(), [notes]);
  if (notes === null) return null;
  // What is known of another page's notes must not be shown as this one's.
  return known?.notes === notes ? known : { data: noNotes, notes };
}
