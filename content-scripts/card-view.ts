// The card's elements. Built node by node and filled by textContent: page text is hostile, and goes through no parser.

import type { Quote, QuoteType, Source } from '../src/attribution/types.ts';
import { textOf } from '../src/text/span.ts';
import { meaningOf, sureFrom } from '../src/ui/marks.ts';
import { namelessWord } from '../src/ui/source-words.ts';
import { t } from '../src/ui/words.ts';

export type CardContent = {
  readonly quote: Quote;
  readonly source: Source | undefined;
  /** The article's text. */
  readonly text: string;
  /** Of the article, for screen readers. */
  readonly language: string | null;
  readonly place: { readonly at: number; readonly of: number };
};

export type CardActions = {
  step(direction: 'next' | 'previous'): void;
  addNote(quote: Quote): void;
  close(): void;
};

export type CardView = { readonly element: HTMLElement; fill(content: CardContent): void };

const typeKeys = {
  direct: 'typeDirect',
  mixed: 'typeMixed',
  indirect: 'typeIndirect',
} as const satisfies Record<QuoteType, string>;

export function buildCard(document: Document, actions: CardActions): CardView {
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    className: string,
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
  let shown: Quote | null = null;
  // The page can send events of its own making to anything in it: only the reader's own clicks count.
  const button = (
    className: string,
    label: string,
    glyph: string | null,
    run: () => void,
  ): HTMLButtonElement => {
    const element = make('button', className);
    element.type = 'button';
    element.textContent = glyph ?? label;
    if (glyph !== null) element.setAttribute('aria-label', label);
    element.addEventListener('click', event => {
      if (event.isTrusted) run();
    });
    return element;
  };

  const element = make('section', 'card');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', t('cardLabel'));
  element.tabIndex = -1;
  const kind = make('p', 'kind');
  const who = make('p', 'who');
  const role = make('p', 'role');
  const lines = make('div', 'lines');
  const place = make('span', 'place');
  const head = make('div', 'head');
  head.append(kind, button('icon', t('cardClose'), '✕', actions.close));
  const foot = make('div', 'foot');
  foot.append(
    button('icon', t('cardPrevious'), '‹', () => actions.step('previous')),
    place,
    button('icon', t('cardNext'), '›', () => actions.step('next')),
    button('main', t('cardAddNote'), null, () => {
      if (shown !== null) actions.addNote(shown);
    }),
  );
  element.append(head, who, role, lines, foot);

  const line = (text: string): HTMLElement => {
    const made = make('p', 'line');
    made.dir = 'auto';
    made.textContent = text;
    return made;
  };

  return {
    element,
    fill: ({ quote, source, text, language, place: { at, of } }) => {
      shown = quote;
      element.dataset.meaning = meaningOf(quote, source);
      kind.textContent = t(typeKeys[quote.type]);
      who.textContent = source?.name ?? t('unknownSpeaker');
      who.dir = role.dir = 'auto';
      who.lang = source === undefined ? '' : (language ?? '');
      role.textContent = [source?.role, source === undefined ? null : namelessWord(source)]
        .filter(part => part !== null && part !== undefined)
        .join(' · ');
      lines.replaceChildren(...detailsOf(quote, source, text).map(line));
      place.textContent = t('cardPosition', at, of);
    },
  };
}

function detailsOf(quote: Quote, source: Source | undefined, text: string): string[] {
  const cue = textOf(text, quote.cue);
  // A phrase that holds the name, such as "Ada Lind, the mayor,", says nothing that name and role do not.
  const phrase = textOf(text, quote.source).replace(/,$/, '');
  const isNews = source === undefined || !phrase.includes(source.name);
  const details: string[] = [];
  if (phrase !== '' && isNews) details.push(t('cardAs', phrase));
  if (cue !== '') details.push(t('cardCue', cue));
  if (quote.confidence < sureFrom) details.push(t('unsure'));
  return details;
}
