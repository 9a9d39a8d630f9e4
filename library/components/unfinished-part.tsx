// Text that was begun on any page and not saved. It is continued there; where its page is gone it is kept from here.

import { useId } from 'preact/hooks';
import { subjectWords } from '../../src/exchange/passages.ts';
import type { Draft } from '../../src/notes/types.ts';
import { OutsideLink } from '../../src/ui/outside-link.tsx';
import { t } from '../../src/ui/words.ts';
import { keepDraft } from '../state/keep-draft.ts';
import { useStore } from '../state/library-context.ts';
import { FoldedList } from './folded-list.tsx';

export function UnfinishedPart() {
  const { library } = useStore();
  const keep = async (draft: Draft, tell: (outcome: string, isGone: boolean) => void) => {
    const kept = library.notes && (await keepDraft(library.notes, draft));
    tell(kept?.ok ? t('noteSaved') : t('draftNotKept'), kept?.ok === true);
  };
  return (
    <FoldedList
      heading={t('unfinishedHeading')}
      hint={t('unfinishedHint')}
      none={t('unfinishedNone')}
      testId="unfinished"
      read={() => library.notes?.allDrafts()}
      entry={(draft, tell) => (
        <Unfinished key={draft.id} draft={draft} onKeep={() => void keep(draft, tell)} />
      )}
    />
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
