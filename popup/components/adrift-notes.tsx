// Notes on this page, saved and unfinished, that belong to nothing in the list of quotes and sources: those on other words
// of the article, and those whose words or source are not on it now. Kept, shown with what they are about, and editable.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { about, keepingOpen, type LostSubject, lostSubjects } from '../view/adrift.ts';
import { failed } from '../view/note-words.ts';
import { subjectWords } from '../view/subject-words.ts';
import { GoToSpans } from './go-to-spans.tsx';
import { useNoteThread } from './note-thread.tsx';

/** On words of the article that are in no quote. */
export function NotesElsewhere() {
  return <NotesApart list="elsewhere" heading={t('elsewhereHeading')} hint={t('elsewhereHint')} />;
}

export function AdriftNotes() {
  return <NotesApart list="adrift" heading={t('adriftHeading')} hint={t('adriftHint')} />;
}

type List = 'elsewhere' | 'adrift';
type Props = { readonly list: List; readonly heading: string; readonly hint: string };

function NotesApart({ list, heading, hint }: Props) {
  const { placed, drafts } = usePanel();
  const headingId = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<readonly LostSubject[]>([]);
  const lost = keepingOpen(before.current, lostSubjects(placed[list], drafts[list]), open);
  before.current = lost;
  const onOpen = (key: string, isOpen: boolean) =>
    setOpen(keys => {
      if (keys.has(key) === isOpen) return keys;
      return new Set(isOpen ? [...keys, key] : [...keys].filter(each => each !== key));
    });
  if (lost.length === 0) return null;
  return (
    <section class="adrift" aria-labelledby={headingId} data-testid={list}>
      <h2 id={headingId} class="section-title">
        {heading}
      </h2>
      <p class="aside">{hint}</p>
      <ul>
        {lost.map(each => (
          <Lost key={each.key} list={list} lost={each} onOpen={isOpen => onOpen(each.key, isOpen)} />
        ))}
      </ul>
    </section>
  );
}

type LostProps = {
  readonly list: List;
  readonly lost: LostSubject;
  readonly onOpen: (isOpen: boolean) => void;
};

function Lost({ list, lost, onOpen }: LostProps) {
  const { language, placed } = usePanel();
  const wordsId = useId();
  const { button, thread, isOpen } = useNoteThread({
    subject: lost.subject,
    draftsIn: drafts => about(lost.key, drafts[list]),
    notes: lost.notes,
    describedBy: wordsId,
  });
  useEffect(() => onOpen(isOpen), [isOpen]);
  const found = lost.notes[0] && placed.whereabouts.get(lost.notes[0]);
  return (
    <li>
      <p id={wordsId} class="lost-words" dir="auto" lang={language ?? undefined}>
        {subjectWords(lost.subject)}
      </p>
      {!isOpen && lost.drafts.map(draft => <UnfinishedNote key={draft.id} draft={draft} />)}
      <div class="actions">
        {found?.kind === 'exact' && <GoToSpans spans={found.spans} describedBy={wordsId} />}
        {(isOpen || lost.drafts.length > 0) && button}
      </div>
      {thread}
    </li>
  );
}

function UnfinishedNote({ draft }: { draft: Draft }) {
  const { notes, tell, focusOnNote } = usePanel();
  const textId = useId();
  const discard = async () => {
    await notes.dropDraft(draft.id, draft.pageKey);
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
