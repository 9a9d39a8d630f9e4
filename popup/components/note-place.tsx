// What became of the words that a note is on, and what the reader can do about it.

import { useId } from 'preact/hooks';
import type { Whereabouts } from '../../src/anchoring/whereabouts.ts';
import type { Annotation } from '../../src/notes/types.ts';
import type { Span } from '../../src/text/span.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { type Reattach, useReattach } from '../state/use-reattach.ts';
import { inContext, placeWord } from '../view/place-words.ts';
import { GoToSpans } from './go-to-spans.tsx';
import { OldAndNew } from './old-and-new.tsx';

type Props = { readonly annotation: Annotation; readonly describedBy: string };

export function NotePlace({ annotation, describedBy }: Props) {
  const found = usePanel().placed.whereabouts.get(annotation);
  const reattach = useReattach(annotation);
  if (found === undefined) return null;
  return (
    <div class="note-place" data-testid="note-place" data-place={placeOf(found)}>
      <p class="aside">{placeWord(found)}</p>
      {found.kind === 'changed' && <OldAndNew parts={found.parts} />}
      {found.kind === 'ambiguous' && <Choices choices={found.choices} reattach={reattach} />}
      {found.kind !== 'exact' && (
        <div class="actions">
          {found.kind === 'changed' && <GoToSpans spans={found.spans} describedBy={describedBy} />}
          {found.kind === 'changed' && (
            <button
              type="button"
              class="quiet"
              data-testid="take-new-words"
              aria-describedby={describedBy}
              onClick={() => void reattach.to(found.spans)}
            >
              {t('takeNewWords')}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            data-testid="attach-to-selection"
            aria-describedby={describedBy}
            onClick={() => void reattach.toSelection()}
          >
            {t('attachToSelection')}
          </button>
        </div>
      )}
    </div>
  );
}

/** As tests know it. */
function placeOf(found: Whereabouts): string {
  return found.kind === 'exact' && found.moved ? 'moved' : found.kind;
}

type ChoicesProps = { readonly choices: readonly (readonly Span[])[]; readonly reattach: Reattach };

function Choices({ choices, reattach }: ChoicesProps) {
  return (
    <ol class="choices" aria-label={t('choicesLabel')}>
      {choices.map(spans => (
        <Choice key={spans[0]?.start} spans={spans} reattach={reattach} />
      ))}
    </ol>
  );
}

function Choice({ spans, reattach }: { spans: readonly Span[]; reattach: Reattach }) {
  const { text, language } = usePanel();
  const id = useId();
  const { before, words, after } = inContext(text, spans);
  return (
    <li data-testid="choice">
      <p id={id} class="lost-words" dir="auto" lang={language ?? undefined}>
        {before}
        <strong>{words}</strong>
        {after}
      </p>
      <div class="actions">
        <GoToSpans spans={spans} describedBy={id} />
        <button
          type="button"
          class="quiet"
          data-testid="choose"
          aria-describedby={id}
          onClick={() => void reattach.to(spans)}
        >
          {t('chooseThis')}
        </button>
      </div>
    </li>
  );
}
