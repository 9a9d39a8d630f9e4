// Everyone who speaks in the article, then what nobody could be given for.

import { useId } from 'preact/hooks';
import type { NotePlacement } from '../../src/anchoring/place-notes.ts';
import { t } from '../../src/ui/words.ts';
import type { Overview } from '../view/overview.ts';
import { keysOf, subjectOfSource } from '../view/subjects.ts';
import { QuoteItems } from './quote-item.tsx';
import { SourceItem } from './source-item.tsx';

type Props = { readonly list: Overview; readonly placed: NotePlacement };

export function QuoteLists({ list, placed }: Props) {
  const sourcesId = useId();
  const unattributedId = useId();
  const sourceKeys = keysOf(list.sources.map(({ source }) => subjectOfSource(source)));
  const notesOfQuote = (id: string) => placed.byQuote.get(id) ?? [];
  return (
    <>
      {list.sources.length > 0 && (
        <section aria-labelledby={sourcesId}>
          <h2 id={sourcesId} class="section-title">
            {t('sourcesHeading')}
          </h2>
          <ul class="sources">
            {list.sources.map((entry, i) => (
              <SourceItem
                key={sourceKeys[i]}
                entry={entry}
                notes={placed.bySource.get(entry.source.id) ?? []}
                notesOfQuote={notesOfQuote}
              />
            ))}
          </ul>
        </section>
      )}
      {list.unattributed.length > 0 && (
        <section aria-labelledby={unattributedId}>
          <h2 id={unattributedId} class="section-title">
            {t('unattributedHeading')}
          </h2>
          <p class="aside">{t('unattributedHint')}</p>
          <QuoteItems entries={list.unattributed} notesOfQuote={notesOfQuote} />
        </section>
      )}
    </>
  );
}
