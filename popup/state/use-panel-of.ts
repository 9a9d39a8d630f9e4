// Puts together what the parts of the list need, for the page that a session has read.

import { useCallback, useMemo, useState } from 'preact/hooks';
import { applyCorrections } from '../../src/anchoring/apply-corrections.ts';
import { placeNotes } from '../../src/anchoring/place-notes.ts';
import type { Attributions } from '../../src/attribution/types.ts';
import type { SessionState } from '../../src/messages/session-state.ts';
import type { ReadArticle } from '../../src/notes/article-store.ts';
import { targetPage } from '../../src/notes/target-page.ts';
import type { TargetPage } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { failed } from '../view/note-words.ts';
import { overview } from '../view/overview.ts';
import { placeDrafts } from './editor-place.ts';
import { type NotesData, noNotes, type PageNotes } from './page-notes.ts';
import type { Panel, Tell } from './panel-context.ts';
import { useAmendedMarks } from './use-amended-marks.ts';
import { useFocusOnNote } from './use-focus-on-note.ts';
import { useNotes } from './use-notes.ts';
import type { Session } from './use-session.ts';

export type Ready = Extract<SessionState, { status: 'ready' }>;

/** What just happened on a page, and how to take it back. */
export type Notice = {
  readonly message: string;
  readonly undo: (() => Promise<void>) | null;
  /** Another for each: the same message may be told twice in a row. */
  readonly count: number;
};
type Told = Notice & { readonly notes: PageNotes };

const nothing: Attributions = { quotes: [], sources: [], sourcesRead: true };

/** Null until the page is read. */
export function usePanelOf(
  session: Session,
  ready: Ready | null,
): { readonly panel: Panel; readonly notice: Notice | null } | null {
  const page = useMemo(() => ready && targetPage(ready.article, ready.url), [ready]);
  const read = useMemo(() => ready && page && readArticle(ready, page), [ready, page]);
  const store = useNotes(page?.key ?? null);
  const [told, setTold] = useState<Told | null>(null);
  const focusOnNote = useFocusOnNote();
  const known = store?.data ?? noNotes;
  const text = ready?.article.text ?? '';
  const { attributions, corrected, formerNames } = useMemo(
    () => applyCorrections(text, ready?.attributions ?? nothing, known.corrections, known.savedTexts),
    [ready, known.corrections, known.savedTexts],
  );
  const list = useMemo(() => overview(text, attributions), [text, attributions]);
  const listed = useMemo(() => ({ ...list.listed, formerNames }), [list, formerNames]);
  const placeIn = useCallback((data: NotesData) => placeDrafts(text, listed, data), [text, listed]);
  const drafts = useMemo(() => placeIn(known), [placeIn, known.annotations, known.drafts]);
  const placed = useMemo(
    () => placeNotes(text, listed, known.annotations, known.savedTexts),
    [text, listed, known.annotations, known.savedTexts],
  );
  const isKnown = ready !== null && known.phase === 'ready';
  useAmendedMarks(session, isKnown ? { revision: ready.revision, attributions, placed } : null);
  if (ready === null || page === null || store === null) return null;
  const { language } = ready.article;
  const { notes } = store;
  notes.article = read;
  const tell: Tell = (message, undo) =>
    setTold(before => ({ message, undo: undo ?? null, count: (before?.count ?? 0) + 1, notes }));
  const panel: Panel = {
    session,
    notes,
    notesData: store.data,
    detected: ready.attributions,
    list,
    corrected,
    placed,
    drafts,
    placeDrafts: placeIn,
    page,
    text,
    language,
    tell,
    restore: async annotation => {
      const restored = await notes.restore(annotation);
      if (!restored.ok) return tell(failed('noteNotRestored', restored.error));
      tell(t('noteRestored'));
      focusOnNote(annotation.id);
    },
    focusOnNote,
  };
  return { panel, notice: told?.notes === notes ? told : null };
}

function readArticle({ article, attributions }: Ready, page: TargetPage): ReadArticle {
  const { sources, sourcesRead } = attributions;
  const quotes = attributions.quotes.map(quote => ({ ...quote, origin: 'detected' as const }));
  const { text } = article;
  return { page, readAt: new Date().toISOString(), text, otherTexts: [], sourcesRead, sources, quotes };
}
