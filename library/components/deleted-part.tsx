// The notes of all pages that were deleted in the last days, each with its way back: their pages may be gone, and the panel
// with them.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { subjectWords } from '../../src/exchange/passages.ts';
import { binDays } from '../../src/notes/limits.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { useStore } from '../state/library-context.ts';

/** The last ones; those before them come into sight as these are restored or go for good. */
const maxShown = 100;

export function DeletedPart() {
  const { library, data } = useStore();
  const [isOpen, setOpen] = useState(false);
  const [deleted, setDeleted] = useState<readonly Annotation[] | null>(null);
  const [outcome, setOutcome] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    void library.notes?.deleted(maxShown).then(found => setDeleted(found.ok ? found.value : null));
  }, [isOpen, data.version]);
  const restore = async ({ id }: Annotation) => {
    const restored = await library.notes?.restore(id);
    // The button goes with the note.
    line.current?.focus();
    setOutcome(restored?.ok ? t('noteRestored') : t('noteNotRestored', t('whyFailed')));
  };
  return (
    <section class="part" aria-label={t('binHeading')}>
      <details class="more" data-testid="bin" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{t('binHeading')}</summary>
        <p class="aside">{t('binHint', binDays)}</p>
        {deleted?.length === 0 && <p>{t('binEmpty')}</p>}
        <ul class="notes">
          {deleted?.map(note => (
            <DeletedNote key={note.id} note={note} onRestore={() => void restore(note)} />
          ))}
        </ul>
      </details>
      <p ref={line} role="status" tabIndex={-1}>
        {outcome}
      </p>
    </section>
  );
}

function DeletedNote({ note, onRestore }: { note: Annotation; onRestore: () => void }) {
  const { page, subject } = note;
  const id = useId();
  const words = subjectWords(subject);
  return (
    <li id={id} class="note" data-testid="deleted-note">
      <p class="what">
        <bdi lang={page.language ?? undefined}>{page.title || page.url}</bdi>
      </p>
      {words !== '' && (
        <blockquote dir="auto" lang={page.language ?? undefined}>
          {words}
        </blockquote>
      )}
      {note.note !== '' && (
        <p class="note-words" dir="auto">
          {note.note}
        </p>
      )}
      <div class="note-foot">
        <button type="button" class="quiet" data-testid="restore" aria-describedby={id} onClick={onRestore}>
          {t('restoreNote')}
        </button>
      </div>
    </li>
  );
}
