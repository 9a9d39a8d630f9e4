// One note with what it is on: the article, the words, who said them; what the reader put on it.

import { useId } from 'preact/hooks';
import { subjectWords } from '../../src/exchange/passages.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { checkWord } from '../../src/ui/check-words.ts';
import { dayOf } from '../../src/ui/day.ts';
import { typeWord } from '../../src/ui/kind-words.ts';
import { OutsideLink } from '../../src/ui/outside-link.tsx';
import { t } from '../../src/ui/words.ts';

type Props = { readonly note: Annotation; readonly onDelete: () => void };

export function NoteEntry({ note, onDelete }: Props) {
  const { page, subject, tags, factCheck, annotator } = note;
  const [subjectId, wordsId] = [useId(), useId()];
  const words = subjectWords(subject);
  return (
    <li class="note" data-testid="note" data-note-id={note.id}>
      <h3>
        <OutsideLink url={page.url}>
          <bdi lang={page.language ?? undefined}>{page.title || page.url}</bdi>
        </OutsideLink>
      </h3>
      <p class="what">
        {[page.siteName, page.byline].filter(Boolean).map(part => (
          <bdi key={part}>{part}</bdi>
        ))}
        <time dateTime={note.updatedAt}>{dayOf(note.updatedAt)}</time>
      </p>
      {words !== '' && (
        <blockquote id={subjectId} dir="auto" lang={page.language ?? undefined}>
          {words}
        </blockquote>
      )}
      {subject.kind === 'quote' && (
        <p class="what">
          <bdi>{subject.speaker ?? t('unknownSpeaker')}</bdi>
          {subject.speakerRole !== null && <bdi>{subject.speakerRole}</bdi>}
          <span>{typeWord(subject.type)}</span>
        </p>
      )}
      {note.note !== '' && (
        <p id={wordsId} class="note-words" dir="auto">
          {note.note}
        </p>
      )}
      {(tags.length > 0 || factCheck !== null || annotator !== null) && (
        <p class="what">
          {factCheck !== null && <strong>{checkWord(factCheck.status)}</strong>}
          {factCheck?.evidenceUrl && <OutsideLink url={factCheck.evidenceUrl}>{t('evidence')}</OutsideLink>}
          {tags.map(tag => (
            <bdi key={tag} class="tag">
              {tag}
            </bdi>
          ))}
          {annotator !== null && <bdi>{t('writtenBy', annotator)}</bdi>}
        </p>
      )}
      <div class="note-foot">
        <button
          type="button"
          class="quiet"
          data-testid="note-delete"
          aria-describedby={note.note === '' ? subjectId : wordsId}
          onClick={onDelete}
        >
          {t('deleteNote')}
        </button>
      </div>
    </li>
  );
}
