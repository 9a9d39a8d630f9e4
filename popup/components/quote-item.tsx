// Quotes, and each of them: its words, what kind it is, and the reader's notes on it.

import type { RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { PanelFocus } from '../../src/messages/session-state.ts';
import type { Annotation } from '../../src/notes/types.ts';
import { typeWord } from '../../src/ui/kind-words.ts';
import { sureFrom } from '../../src/ui/marks.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import type { QuoteEntry } from '../view/overview.ts';
import { keysOf, subjectOfQuote } from '../view/subjects.ts';
import { ItemActions } from './item-actions.tsx';
import { Mark } from './legend.tsx';
import { LongText } from './long-text.tsx';
import { useNoteThread } from './note-thread.tsx';
import { QuoteMore } from './quote-more.tsx';

type ListProps = {
  readonly entries: readonly QuoteEntry[];
  readonly notesOfQuote: (quoteId: string) => readonly Annotation[];
};

export function QuoteItems({ entries, notesOfQuote }: ListProps) {
  const { text } = usePanel();
  const keys = useMemo(() => keysOf(entries.map(entry => subjectOfQuote(text, entry))), [text, entries]);
  return (
    <ul class="quotes">
      {entries.map((entry, i) => (
        <QuoteItem key={keys[i]} entry={entry} notes={notesOfQuote(entry.quote.id)} />
      ))}
    </ul>
  );
}

type Props = { readonly entry: QuoteEntry; readonly notes: readonly Annotation[] };

function QuoteItem({ entry, notes }: Props) {
  const { session, text, language, corrected } = usePanel();
  const { quote, coSpeakers } = entry;
  const textId = useId();
  const { button, thread, write } = useNoteThread({
    subject: subjectOfQuote(text, entry),
    draftsIn: drafts => drafts.byQuote.get(quote.id) ?? [],
    notes,
    describedBy: textId,
  });
  const item = useFocusWish(quote.id, write);
  return (
    <li
      ref={item}
      class="quote"
      tabIndex={-1}
      data-testid="quote"
      data-quote-id={quote.id}
      data-type={quote.type}
    >
      <LongText id={textId} text={entry.text} language={language} />
      {corrected.has(quote.id) && (
        <p class="aside" data-testid="corrected">
          {t('correctedByYou')}
        </p>
      )}
      {quote.confidence < sureFrom && !corrected.has(quote.id) && <p class="aside">{t('unsure')}</p>}
      {coSpeakers.length > 0 && <p class="aside">{t('spokenWith', listOf(coSpeakers))}</p>}
      <div class="item-foot">
        <p class="what">
          <Mark meaning={entry.meaning}>{typeWord(quote.type)}</Mark>
          {entry.cue !== '' && (
            <bdi class="cue" lang={language ?? undefined}>
              {entry.cue}
            </bdi>
          )}
        </p>
        <ItemActions
          describedBy={textId}
          goTo={async () => (await session.goToQuote(quote.id)) || session.goToSpans(quote.content)}
        >
          {button}
        </ItemActions>
      </div>
      <QuoteMore entry={entry} notes={notes} describedBy={textId} />
      {thread}
    </li>
  );
}

/** A wish is met once: a quote that is drawn anew later, with the number of that one, does not take the focus too. */
const metWishes = new WeakSet<PanelFocus>();

/** Comes into view and takes the focus when the reader asks for this quote in the page. */
function useFocusWish(quoteId: string, write: () => void): RefObject<HTMLLIElement | null> {
  const { focus } = usePanel().session;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focus?.quoteId !== quoteId || metWishes.has(focus)) return;
    metWishes.add(focus);
    item.current?.scrollIntoView({ block: 'start' });
    item.current?.focus({ preventScroll: true });
    if (focus.write) write();
  }, [focus]);
  return item;
}

function listOf(sources: QuoteEntry['coSpeakers']): string {
  return new Intl.ListFormat(t('uiLanguage')).format(sources.map(source => source.name));
}
