// The list of an article that was read: the notes on it, its sources with what they said, the notes that could not be
// placed, and those that were deleted.

import { useRef } from 'preact/hooks';
import { usePanel } from '../state/panel-context.ts';
import type { Overview } from '../view/overview.ts';
import { AdriftNotes, NotesElsewhere } from './adrift-notes.tsx';
import { ArticleNotes } from './article-notes.tsx';
import { CorrectionsList } from './corrections-list.tsx';
import { DeletedNotes } from './deleted-notes.tsx';
import { Legend } from './legend.tsx';
import { NotesProblem } from './notes-problem.tsx';
import { QuoteLists } from './quote-lists.tsx';

export function ArticleBody({ list }: { list: Overview }) {
  const { notes, notesData, placed } = usePanel();
  const ownNotes = useRef<HTMLElement>(null);
  return (
    <>
      <NotesProblem
        phase={notesData.phase}
        onRetry={() => notes.reopen()}
        onReached={() => ownNotes.current?.focus()}
      />
      {list.counts.quotes > 0 && <Legend />}
      <ArticleNotes place={ownNotes} notes={placed.article} />
      <QuoteLists list={list} placed={placed} />
      <NotesElsewhere />
      <AdriftNotes />
      <CorrectionsList />
      <DeletedNotes />
    </>
  );
}
