// One quote: its words, what kind it is, and the reader's notes on it.

import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Annotation } from '../../src/notes/types.ts';
import { sureFrom } from '../../src/ui/marks.ts';
import { t } from '../../src/ui/words.ts';
import { usePanel } from '../state/panel-context.ts';
import { typeWord } from '../view/kind-words.ts';
import type { QuoteEntry } from '../view/overview.ts';
import { subjectOfQuote } from '../view/subjects.ts';
import { ItemActions } from './item-actions.tsx';
import { Mark } from './legend.tsx';
import { LongText } from './long-text.tsx';
import { useNoteThread } from './note-thread.tsx';

type Props = { readonly entry: QuoteEntry; readonly notes: readonly Annotation[] };

export function QuoteItem({ entry, notes }: Props) {
  const { session, text, language } = usePanel();
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
      {quote.confidence < sureFrom && <p class="aside">{t('unsure')}</p>}
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
        <ItemActions describedBy={textId} goTo={() => session.goToQuote(quote.id)}>
          {button}
        </ItemActions>
      </div>
      {thread}
    </li>
  );
}

/** Comes into view and takes the focus when the reader asks for this quote in the page. */
function useFocusWish(quoteId: string, write: () => void): RefObject<HTMLLIElement | null> {
  const { focus } = usePanel().session;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focus?.quoteId !== quoteId) return;
    item.current?.scrollIntoView({ block: 'start' });
    item.current?.focus({ preventScroll: true });
    if (focus.write) write();
  }, [focus]);
  return item;
}

function listOf(sources: QuoteEntry['coSpeakers']): string {
  return new Intl.ListFormat(t('uiLanguage')).format(sources.map(source => source.name));
}
