// What can be done with words that the reader selected in the page: marking them, a note on them, or saying that they are
// a quote that was missed.

import { useEffect, useId, useState } from 'preact/hooks';
import { describeSpan } from '../../src/anchoring/describe-span.ts';
import { savedWords } from '../../src/anchoring/saved-words.ts';
import { fitSubject } from '../../src/notes/fit-subject.ts';
import type { Spans, Subject } from '../../src/notes/types.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useCorrections } from '../state/use-corrections.ts';
import { useMarking } from '../state/use-marking.ts';
import { useSelectedSpan } from '../state/use-selected-span.ts';
import { AttributionFields } from './attribution-fields.tsx';
import { useNoteThread } from './note-thread.tsx';

type Taken = { readonly spans: Spans; readonly for: 'note' | 'quote' };

export function SelectionTools() {
  const { text } = usePanel();
  const selectedSpan = useSelectedSpan();
  const keep = useMarking();
  const [taken, setTaken] = useState<Taken | null>(null);
  const take = async (purpose: Taken['for']) => {
    const span = await selectedSpan();
    if (span !== null) setTaken({ spans: [describeSpan(text, span)], for: purpose });
  };
  const mark = async () => {
    const span = await selectedSpan();
    if (span !== null) await keep(fitSubject({ kind: 'selection', spans: [describeSpan(text, span)] }));
  };
  return (
    <div class="selection-tools">
      <div class="actions">
        <button type="button" class="quiet" data-testid="mark-selection" onClick={() => void mark()}>
          {t('markSelected')}
        </button>
        <button type="button" class="quiet" data-testid="note-on-selection" onClick={() => void take('note')}>
          {t('noteOnSelected')}
        </button>
        <button type="button" class="quiet" data-testid="add-missed-quote" onClick={() => void take('quote')}>
          {t('addMissedQuote')}
        </button>
      </div>
      {taken?.for === 'note' && (
        <NoteOnWords key={keyOf(taken)} taken={taken} onDone={() => setTaken(null)} />
      )}
      {taken?.for === 'quote' && (
        <MissedQuote key={keyOf(taken)} taken={taken} onDone={() => setTaken(null)} />
      )}
    </div>
  );
}

function keyOf({ spans }: Taken): string {
  return JSON.stringify(spans);
}

type TakenProps = { readonly taken: Taken; readonly onDone: () => void };

/** Opens the editor at once; what is typed there is kept, and stands with the other notes when this closes. */
function NoteOnWords({ taken, onDone }: TakenProps) {
  const wordsId = useId();
  const [hasOpened, setOpened] = useState(false);
  const subject: Subject = { kind: 'selection', spans: taken.spans };
  const { thread, isOpen, write } = useNoteThread({
    subject,
    draftsIn: () => [],
    notes: [],
    describedBy: wordsId,
  });
  useEffect(write, []);
  useEffect(() => {
    if (isOpen) setOpened(true);
    else if (hasOpened) onDone();
  }, [isOpen]);
  return (
    <>
      <TakenWords id={wordsId} taken={taken} />
      {thread}
    </>
  );
}

function MissedQuote({ taken, onDone }: TakenProps) {
  const { make } = useCorrections();
  const wordsId = useId();
  return (
    <>
      <TakenWords id={wordsId} taken={taken} />
      <AttributionFields
        given={{ type: 'direct', source: null }}
        saveLabel={t('addQuote')}
        onSave={({ type, source }) => {
          const fitting = fitSubject({ kind: 'selection', spans: taken.spans });
          const spans = fitting.kind === 'selection' ? fitting.spans : taken.spans;
          void make([{ kind: 'add-quote', spans, type, source }]).then(onDone);
        }}
      />
    </>
  );
}

function TakenWords({ id, taken }: { id: string; taken: Taken }) {
  const { language } = usePanel();
  return (
    <p id={id} class="lost-words" dir="auto" lang={language ?? undefined} data-testid="taken-words">
      {taken.spans.map(savedWords).join(' … ')}
    </p>
  );
}
