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
  const make = maker(document);
  let shown: Quote | null = null;
  const addNote = () => {
    if (shown !== null) actions.addNote(shown);
  };
  const element = make('section', 'card');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', t('cardLabel'));
  // Both are inherited from the page otherwise, through the shadow root and past the reset of its styles.
  element.lang = t('uiLanguage');
  element.dir = t('uiDirection');
  element.tabIndex = -1;
  const [kind, who, role] = [make('p', 'kind'), make('p', 'who'), make('p', 'role')];
  const [lines, place] = [make('div', 'lines'), make('span', 'place')];
  const head = make('div', 'head');
  head.append(kind, button(make, t('cardClose'), '✕', actions.close));
  const foot = make('div', 'foot');
  foot.append(
    button(make, t('cardPrevious'), '‹', () => actions.step('previous')),
    place,
    button(make, t('cardNext'), '›', () => actions.step('next')),
    button(make, t('cardAddNote'), null, addNote),
  );
  element.append(head, who, role, lines, foot);
  return {
    element,
    fill: content => {
      const { quote, source, language } = content;
      shown = quote;
      element.dataset.meaning = meaningOf(quote, source);
      kind.textContent = t(typeKeys[quote.type]);
      who.textContent = source?.name ?? t('unknownSpeaker');
      who.dir = role.dir = 'auto';
      who.lang = source === undefined ? t('uiLanguage') : (language ?? '');
      role.lang = source?.role ? (language ?? '') : t('uiLanguage');
      role.textContent = roleOf(source);
      lines.replaceChildren(...detailsOf(content).map(text => lineOf(make, text)));
      place.textContent = t('cardPosition', content.place.at, content.place.of);
    },
  };
}

type Make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string) => HTMLElementTagNameMap[K];

function maker(document: Document): Make {
  return (tag, className) => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
}

/** @param glyph shown in place of the label, which then is only spoken */
function button(make: Make, label: string, glyph: string | null, run: () => void): HTMLButtonElement {
  const element = make('button', glyph === null ? 'main' : 'icon');
  element.type = 'button';
  element.textContent = glyph ?? label;
  if (glyph !== null) element.setAttribute('aria-label', label);
  element.addEventListener('click', event => {
    // The page can send events of its own making to anything in it: only the reader's own clicks count.
    if (event.isTrusted) run();
  });
  return element;
}

function lineOf(make: Make, text: string): HTMLElement {
  const line = make('p', 'line');
  line.dir = 'auto';
  line.textContent = text;
  return line;
}

function roleOf(source: Source | undefined): string {
  if (source === undefined) return '';
  return [source.role, namelessWord(source)].filter(part => part !== null).join(' · ');
}

function detailsOf({ quote, source, text }: CardContent): string[] {
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
