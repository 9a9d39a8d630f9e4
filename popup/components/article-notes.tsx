// The reader's notes on the article as a whole.

import { useId } from 'preact/hooks';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { useNoteThread } from './note-thread.tsx';

export function ArticleNotes({ notes }: { notes: readonly Annotation[] }) {
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
    <section class="article-notes" aria-labelledby={headingId}>
      <h2 id={headingId} class="out-of-sight">
        {t('articleNotes')}
      </h2>
      <div class="actions">{button}</div>
      {thread}
    </section>
  );
}
