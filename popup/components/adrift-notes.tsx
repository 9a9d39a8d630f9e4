// Notes on this page, saved and unfinished, whose words or source are not on it now: kept, shown with what they were
// about, and editable.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation, Draft } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { about, keepingOpen, type LostSubject, lostSubjects } from '../view/adrift.ts';
import { failed } from '../view/note-words.ts';
import { subjectWords } from '../view/subject-words.ts';
import { useNoteThread } from './note-thread.tsx';

export function AdriftNotes({ notes }: { notes: readonly Annotation[] }) {
  const { drafts } = usePanel();
  const headingId = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<readonly LostSubject[]>([]);
  const lost = keepingOpen(before.current, lostSubjects(notes, drafts.adrift), open);
  before.current = lost;
  const onOpen = (key: string, isOpen: boolean) =>
    setOpen(keys => {
      if (keys.has(key) === isOpen) return keys;
      return new Set(isOpen ? [...keys, key] : [...keys].filter(each => each !== key));
    });
  if (lost.length === 0) return null;
  return (
    <section class="adrift" aria-labelledby={headingId} data-testid="adrift">
      <h2 id={headingId} class="section-title">
        {t('adriftHeading')}
      </h2>
      <p class="aside">{t('adriftHint')}</p>
      <ul>
        {lost.map(each => (
          <Lost key={each.key} lost={each} onOpen={isOpen => onOpen(each.key, isOpen)} />
        ))}
      </ul>
    </section>
  );
}

type LostProps = { readonly lost: LostSubject; readonly onOpen: (isOpen: boolean) => void };

function Lost({ lost, onOpen }: LostProps) {
  const { language } = usePanel();
  const wordsId = useId();
  const { button, thread, isOpen } = useNoteThread({
    subject: lost.subject,
    draftsIn: drafts => about(lost.key, drafts.adrift),
    notes: lost.notes,
    describedBy: wordsId,
  });
  useEffect(() => onOpen(isOpen), [isOpen]);
  return (
    <li>
      <p id={wordsId} class="lost-words" dir="auto" lang={language ?? undefined}>
        {subjectWords(lost.subject)}
      </p>
      {!isOpen && lost.drafts.map(draft => <UnfinishedNote key={draft.id} draft={draft} />)}
      {(isOpen || lost.drafts.length > 0) && <div class="actions">{button}</div>}
      {thread}
    </li>
  );
}

function UnfinishedNote({ draft }: { draft: Draft }) {
  const { notes, tell, focusOnNote } = usePanel();
  const textId = useId();
  const discard = async () => {
    await notes.dropDraft(draft.id);
    await notes.refresh();
    tell(t('draftDiscarded'), async () => {
      const problem = await notes.keepDraft({ ...draft, edited: null }, draft.text);
      await notes.refresh();
      if (problem !== null) return tell(failed('draftNotRestored', problem));
      tell(t('draftRestored'));
      focusOnNote(draft.id);
    });
  };
  return (
    <div class="unfinished" tabIndex={-1} data-testid="adrift-draft" data-note-id={draft.id}>
      <p class="hint">{t('unfinishedNote')}</p>
      <p id={textId} class="note-words" dir="auto">
        {draft.text}
      </p>
      <button
        type="button"
        class="quiet"
        data-testid="draft-discard"
        aria-describedby={textId}
        onClick={discard}
      >
        {t('discardDraft')}
      </button>
    </div>
  );
}
