// What is done with a quote more seldom: copying it, and putting right what was detected of it.

import { useState } from 'preact/hooks';
import type { Change, NamedSource } from '../../src/notes/library.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useCorrections } from '../state/use-corrections.ts';
import { useMarking } from '../state/use-marking.ts';
import type { QuoteEntry } from '../view/overview.ts';
import { subjectOfQuote } from '../view/subjects.ts';
import { type Attribution, AttributionFields } from './attribution-fields.tsx';
import { CopyQuote } from './copy-quote.tsx';

type Props = { readonly entry: QuoteEntry; readonly describedBy: string };
type MoreProps = Props & { readonly notes: readonly Annotation[] };

/** @param props.notes those on this quote */
export function QuoteMore({ entry, notes, describedBy }: MoreProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="item-more" data-testid="quote-more" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary aria-describedby={describedBy}>{t('more')}</summary>
      {isOpen && (
        <>
          <CopyQuote quoteId={entry.quote.id} describedBy={describedBy} />
          {notes.every(({ factCheck }) => factCheck === null) && (
            <ToCheck entry={entry} describedBy={describedBy} />
          )}
          <CorrectQuote entry={entry} describedBy={describedBy} />
        </>
      )}
    </details>
  );
}

/** What was found out is said at the mark that this makes. */
function ToCheck({ entry, describedBy }: Props) {
  const { text } = usePanel();
  const mark = useMarking();
  return (
    <button
      type="button"
      class="quiet"
      data-testid="to-check"
      aria-describedby={describedBy}
      onClick={() => void mark(subjectOfQuote(text, entry), { status: 'to-check', evidenceUrl: null })}
    >
      {t('markToCheck')}
    </button>
  );
}

function CorrectQuote({ entry, describedBy }: Props) {
  const { text } = usePanel();
  const { make } = useCorrections();
  const subject = subjectOfQuote(text, entry);
  if (subject.kind !== 'quote') return null;
  const { spans } = subject;
  const { quote, speaker } = entry;
  const source = speaker && { name: speaker.name, kind: speaker.kind, role: speaker.role };
  const save = (wanted: Attribution) => {
    const changes: Change[] = [];
    if (wanted.type !== quote.type) changes.push({ kind: 'type', spans, type: wanted.type });
    if (nameOf(wanted.source) !== nameOf(source))
      changes.push({ kind: 'source', spans, source: wanted.source });
    void make(changes);
  };
  return (
    <>
      <AttributionFields given={{ type: quote.type, source }} saveLabel={t('saveCorrection')} onSave={save} />
      <button
        type="button"
        class="quiet"
        data-testid="not-a-quote"
        aria-describedby={describedBy}
        onClick={() => void make([{ kind: 'not-a-quote', spans }])}
      >
        {t('notAQuote')}
      </button>
    </>
  );
}

function nameOf(source: NamedSource | null): string | null {
  return source?.name ?? null;
}
