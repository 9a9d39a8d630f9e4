// The reader's notes on the article as a whole.

import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { useNoteThread } from './note-thread.tsx';
import { SelectionTools } from './selection-tools.tsx';

type Props = { readonly place: RefObject<HTMLElement | null>; readonly notes: readonly Annotation[] };

export function ArticleNotes({ place, notes }: Props) {
  const headingId = useId();
  const { button, thread } = useNoteThread({
    subject: { kind: 'article' },
    draftsIn: drafts => drafts.article,
    notes,
    describedBy: headingId,
    testId: 'add-article-note',
    label: t('addArticleNote'),
  });
  return (
    <section ref={place} class="article-notes" tabIndex={-1} aria-labelledby={headingId}>
      <h2 id={headingId} class="out-of-sight">
        {t('articleNotes')}
      </h2>
      <div class="actions">{button}</div>
      {thread}
      <SelectionTools />
    </section>
  );
}
