// The notes that were found, or the latest, with how many there are; and what was just deleted, with the way back.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/notes/types.ts';
import { plural, t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';
import type { LibraryData } from '../state/reader-library.ts';
import type { Search } from '../state/use-search.ts';
import { NoteEntry } from './note-entry.tsx';

/** Set when notes are seen for the first time; what `npm run bench:notes` measures opening by. */
const shownMark = 'library shown';

export function NoteList({ search }: { search: Search }) {
  const { data } = useStore();
  const { deleted, problem, remove, restore } = useDeleting();
  const line = useRef<HTMLParagraphElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const hadUndo = useRef(false);
  // The button that had the focus went with the note, and so does the undo once it is used.
  useEffect(() => {
    if (deleted !== null) undo.current?.focus();
    else if (hadUndo.current && document.activeElement === document.body) line.current?.focus();
    hadUndo.current = deleted !== null;
  }, [deleted]);
  const { shown } = search;
  const total = shown === null ? null : (shown.total ?? data.count);
  useEffect(() => void (shown !== null && performance.mark(shownMark)), [shown !== null]);
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading" class="out-of-sight">
        {t('yourNotes')}
      </h2>
      <p class="state" role="status" data-testid="found" data-waiting={search.isWaiting}>
        {outcome(search, total, data)}
      </p>
      <p ref={line} role="status" class="status-line" tabIndex={-1}>
        {deleted === null ? problem : t('noteDeleted')}
        {deleted !== null && (
          <button ref={undo} type="button" class="quiet" data-testid="undo" onClick={restore}>
            {t('undo')}
          </button>
        )}
      </p>
      {shown !== null && (
        <ul class="notes" data-testid="notes">
          {shown.notes.map(note => (
            <NoteEntry key={note.id} note={note} onDelete={() => void remove(note)} />
          ))}
        </ul>
      )}
      {shown !== null && total !== null && total > shown.notes.length && (
        <button type="button" class="bordered" data-testid="show-more" onClick={search.showMore}>
          {t('showMore', total - shown.notes.length)}
        </button>
      )}
    </section>
  );
}

/** @param total of what is shown; null until it is counted */
function outcome(
  { shown, isWaiting, hasFailed }: Search,
  total: number | null,
  { read, count }: LibraryData,
): string {
  if (hasFailed) return t('searchFailed');
  if (shown === null && isWaiting && read !== null && count !== null)
    return t('searchPreparing', read, count);
  if (shown === null) return t('libraryOpening');
  if (total === null || count === null) return '';
  if (count === 0) return t('libraryEmpty');
  return total === 0 ? t('nothingFound') : plural('foundCount', total);
}

function useDeleting() {
  const { library } = useStore();
  const [deleted, setDeleted] = useState<Annotation | null>(null);
  const [problem, setProblem] = useState('');
  return {
    deleted,
    problem,
    async remove(note: Annotation) {
      const removed = await library.notes?.remove(note.id, note.rev);
      setDeleted(removed?.ok ? removed.value : null);
      setProblem(removed?.ok ? '' : t('noteNotDeleted', t('whyConflict')));
    },
    async restore() {
      if (deleted === null) return;
      const restored = await library.notes?.restore(deleted.id);
      if (restored?.ok) setDeleted(null);
      setProblem(restored?.ok ? t('noteRestored') : t('noteNotRestored', t('whyFailed')));
    },
  };
}
