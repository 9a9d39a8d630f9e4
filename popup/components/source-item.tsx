// One source: who it is, the reader's notes on it, and what it said.

import { useId } from 'preact/hooks';
import type { Source } from '../../src/attribution/types.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { kindWord } from '../../src/ui/kind-words.ts';
import { namelessWord } from '../../src/ui/source-words.ts';
import { plural, t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import type { SourceEntry } from '../view/overview.ts';
import { subjectOfSource } from '../view/subjects.ts';
import { ItemActions } from './item-actions.tsx';
import { Mark } from './legend.tsx';
import { MergeSource } from './merge-source.tsx';
import { useNoteThread } from './note-thread.tsx';
import { QuoteItems } from './quote-item.tsx';
import { SourceElsewhere } from './source-elsewhere.tsx';

type Props = {
  readonly entry: SourceEntry;
  readonly notes: readonly Annotation[];
  readonly notesOfQuote: (quoteId: string) => readonly Annotation[];
};

export function SourceItem({ entry, notes, notesOfQuote }: Props) {
  const { session, language } = usePanel();
  const { source, quotes } = entry;
  const nameId = useId();
  const { button, thread } = useNoteThread({
    subject: subjectOfSource(source),
    draftsIn: drafts => drafts.bySource.get(source.id) ?? [],
    notes,
    describedBy: nameId,
  });
  return (
    <li class="source" data-testid="source" data-source-id={source.id} aria-labelledby={nameId}>
      <div class="source-head">
        <h3 id={nameId} dir="auto" lang={language ?? undefined}>
          {source.name}
        </h3>
        <span class="count">{plural('quoteCount', quotes.length)}</span>
      </div>
      <div class="item-foot">
        <Who source={source} />
        <ItemActions describedBy={nameId} goTo={() => session.goToSource(source.id)}>
          {button}
        </ItemActions>
      </div>
      <MergeSource source={source} describedBy={nameId} />
      {thread}
      <SourceElsewhere source={source} describedBy={nameId} />
      <QuotedWith entry={entry} />
      <QuoteItems entries={quotes} notesOfQuote={notesOfQuote} />
    </li>
  );
}

function Who({ source }: { source: Source }) {
  const { language } = usePanel();
  const ownWords = [source.role, source.anonymityReason].filter(words => words !== null);
  const nameless = namelessWord(source);
  return (
    <p class="who">
      <span>{nameless === null ? kindWord(source.kind) : <Mark meaning="unclear">{nameless}</Mark>}</span>
      {ownWords.map(words => (
        <span key={words}>
          <bdi lang={language ?? undefined}>{words}</bdi>
        </span>
      ))}
    </p>
  );
}

function QuotedWith({ entry }: { entry: SourceEntry }) {
  if (entry.quotedWith.length === 0) return null;
  const names = entry.quotedWith.map(source => source.name);
  const list = new Intl.ListFormat(t('uiLanguage')).format(names);
  return <p class="aside">{t('quotedWith', list)}</p>;
}
