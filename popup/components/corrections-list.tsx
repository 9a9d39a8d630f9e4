// What the reader put right on this article, each with its way back.

import { useId } from 'preact/hooks';
import { savedWords } from '../../src/anchoring/saved-words.ts';
import type { Change, Correction } from '../../src/notes/library.ts';
import { typeWord } from '../../src/ui/kind-words.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { useCorrections } from '../state/use-corrections.ts';
import { shorten } from '../view/shorten.ts';

export function CorrectionsList() {
  const { corrections } = usePanel().notesData;
  if (corrections.length === 0) return null;
  return (
    <details class="deleted" data-testid="corrections">
      <summary>{t('correctionsHeading', corrections.length)}</summary>
      <ul class="notes">
        {corrections.map(correction => (
          <OneCorrection key={correction.id} correction={correction} />
        ))}
      </ul>
    </details>
  );
}

function OneCorrection({ correction }: { correction: Correction }) {
  const { language } = usePanel();
  const { takeBack } = useCorrections();
  const id = useId();
  const { change } = correction;
  return (
    <li class="deleted-note" data-testid="correction">
      {change.kind !== 'merge-sources' && (
        <p class="lost-words" dir="auto" lang={language ?? undefined}>
          {wordsOf(change)}
        </p>
      )}
      <p id={id}>{changeWord(change)}</p>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          data-testid="take-back"
          aria-describedby={id}
          onClick={() => void takeBack(correction)}
        >
          {t('takeBack')}
        </button>
      </div>
    </li>
  );
}

/** A quote may be long, and is known by its beginning. */
const maxChars = 120;

function wordsOf({ spans }: Exclude<Change, { kind: 'merge-sources' }>): string {
  const words = spans.map(savedWords).join(' … ');
  return shorten(words, maxChars) ?? words;
}

function changeWord(change: Change): string {
  switch (change.kind) {
    case 'source':
      return t('correctedSource', change.source?.name ?? t('unknownSpeaker'));
    case 'type':
      return t('correctedType', typeWord(change.type));
    case 'not-a-quote':
      return t('correctedNotAQuote');
    case 'merge-sources':
      return t('correctedMerge', change.name, change.into);
    case 'add-quote':
      return t('correctedAdded', change.source?.name ?? t('unknownSpeaker'));
  }
}
