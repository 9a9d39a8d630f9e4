// Text that was begun on any page and not saved. It is continued there; where its page is gone it is kept from here.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { subjectWords } from '../../src/exchange/passages.ts';
import type { Draft } from '../../src/notes/types.ts';
import { OutsideLink } from '../../src/ui/outside-link.tsx';
import { t } from '../../src/ui/words.ts';
import { keepDraft } from '../state/keep-draft.ts';
import { useStore } from '../state/library-context.ts';

export function UnfinishedPart() {
  const { library, data } = useStore();
  const [isOpen, setOpen] = useState(false);
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  const [outcome, setOutcome] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    void library.notes?.allDrafts().then(found => setDrafts(found.ok ? found.value : null));
  }, [isOpen, data.version]);
  const keep = async (draft: Draft) => {
    const kept = library.notes && (await keepDraft(library.notes, draft));
    // The button goes with the draft.
    if (kept?.ok) line.current?.focus();
    setOutcome(kept?.ok ? t('noteSaved') : t('draftNotKept'));
  };
  return (
    <section class="part" aria-label={t('unfinishedHeading')}>
      <details class="more" data-testid="unfinished" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{t('unfinishedHeading')}</summary>
        <p class="aside">{t('unfinishedHint')}</p>
        {drafts?.length === 0 && <p>{t('unfinishedNone')}</p>}
        <ul class="notes">
          {drafts?.map(draft => (
            <Unfinished key={draft.id} draft={draft} onKeep={() => void keep(draft)} />
          ))}
        </ul>
      </details>
      <p ref={line} role="status" tabIndex={-1}>
        {outcome}
      </p>
    </section>
  );
}

function Unfinished({ draft, onKeep }: { draft: Draft; onKeep: () => void }) {
  const id = useId();
  const words = subjectWords(draft.subject);
  return (
    <li id={id} class="note" data-testid="unfinished-note">
      <p class="what">
        <OutsideLink url={draft.pageKey}>
          <bdi>{draft.pageKey}</bdi>
        </OutsideLink>
      </p>
      {words !== '' && <blockquote dir="auto">{words}</blockquote>}
      <p class="note-words" dir="auto">
        {draft.text}
      </p>
      <div class="note-foot">
        <button type="button" class="quiet" data-testid="keep-draft" aria-describedby={id} onClick={onKeep}>
          {t('saveAsNew')}
        </button>
      </div>
    </li>
  );
}
