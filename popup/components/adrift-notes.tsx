// Notes on this page whose words or source are not on it now: kept, shown with what they were about, and editable.

import { useId } from 'preact/hooks';
import type { Annotation, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useNoteThread } from './note-thread.tsx';

export function AdriftNotes({ notes }: { notes: readonly Annotation[] }) {
  const headingId = useId();
  if (notes.length === 0) return null;
  return (
    <section class="adrift" aria-labelledby={headingId} data-testid="adrift">
      <h2 id={headingId} class="section-title">
        {t('adriftHeading')}
      </h2>
      <p class="aside">{t('adriftHint')}</p>
      <ul>
        {notes.map(note => (
          <AdriftNote key={note.id} annotation={note} />
        ))}
      </ul>
    </section>
  );
}

function AdriftNote({ annotation }: { annotation: Annotation }) {
  const { language } = usePanel();
  const wordsId = useId();
  const { thread } = useNoteThread(annotation.subject, [annotation], wordsId);
  return (
    <li class="adrift-note">
      <p id={wordsId} class="lost-words" dir="auto" lang={language ?? undefined}>
        {wordsOf(annotation.subject)}
      </p>
      {thread}
    </li>
  );
}

/** What the note was about, in the words that the page had when it was written. */
function wordsOf(subject: Subject): string {
  if (subject.kind === 'article') return t('articleNotes');
  if (subject.kind === 'source') return subject.name;
  const words = subject.spans.map(
    selectors => selectors.find(selector => selector.type === 'TextQuoteSelector')?.exact ?? '',
  );
  const said = words.filter(word => word !== '').join(' … ');
  return subject.speaker === null ? said : t('speakerAndWords', subject.speaker, said);
}
