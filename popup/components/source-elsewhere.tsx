// What the reader wrote in other articles on the same source, and on what it said there.

import { useEffect, useState } from 'preact/hooks';
import type { Source } from '../../src/attribution/types.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { OutsideLink } from '../../src/ui/outside-link.tsx';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { subjectWords } from '../view/subject-words.ts';

/** The last ones; the library has all. */
const maxShown = 20;

type Props = { readonly source: Source; readonly describedBy: string };

export function SourceElsewhere({ source, describedBy }: Props) {
  const found = useNotesElsewhere(source);
  if (found.length === 0) return null;
  return (
    <details class="item-more" data-testid="source-elsewhere">
      <summary aria-describedby={describedBy}>{t('notesInOtherArticles', found.length)}</summary>
      <ul class="notes">
        {found.slice(0, maxShown).map(note => (
          <NoteElsewhere key={note.id} note={note} />
        ))}
      </ul>
    </details>
  );
}

/** "Officials" of another article are others: only a name is the same everywhere. */
function useNotesElsewhere({ name, named }: Source): readonly Annotation[] {
  const { notes, notesData } = usePanel();
  const [found, setFound] = useState<readonly Annotation[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void (named ? notes.onSourceElsewhere(name) : Promise.resolve([])).then(all => {
      if (isCurrent) setFound(all);
    });
    return () => {
      isCurrent = false;
    };
  }, [notes, name, named, notesData.annotations]);
  return found;
}

function NoteElsewhere({ note }: { note: Annotation }) {
  const { page, subject } = note;
  return (
    <li class="deleted-note" data-testid="note-elsewhere">
      <p class="what">
        <OutsideLink url={page.url}>
          <bdi lang={page.language ?? undefined}>{page.title || page.url}</bdi>
        </OutsideLink>
      </p>
      {subject.kind === 'quote' && (
        <p class="lost-words" dir="auto" lang={page.language ?? undefined}>
          {subjectWords(subject)}
        </p>
      )}
      {note.note !== '' && (
        <p class="note-words" dir="auto">
          {note.note}
        </p>
      )}
    </li>
  );
}
