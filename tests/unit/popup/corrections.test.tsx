// @vitest-environment jsdom
// What the reader puts right in the list, labels that a note gets, and what is copied.

import { beforeEach, expect, test } from 'vitest';
import { must } from '../notes/make.ts';
import { soon } from '../soon.ts';
import {
  click,
  closePanel,
  find,
  firstQuote,
  gone,
  noteTexts,
  openPanel,
  pageKey,
  pause,
  readAnew,
  seen,
  session,
  status,
  store,
  type,
  writeNote,
} from './panel.tsx';
import { ready, spanOf, text } from './sample.ts';

let copied: string | null = null;

beforeEach(() => {
  copied = null;
  const writeText = async (words: string) => {
    copied = words;
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});

/** What was chosen is known to the fields once they are drawn anew. */
const drawn = () => pause(50);

function choose(selector: string, value: string): void {
  const field = find<HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function fill(selector: string, value: string): void {
  const field = find<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function open(details: string): Promise<void> {
  await seen(details);
  const element = find<HTMLDetailsElement>(details);
  element.open = true;
  element.dispatchEvent(new Event('toggle'));
}

async function openFirstQuote(): Promise<void> {
  await openPanel();
  await open(`${firstQuote} [data-testid=quote-more]`);
  await seen(`${firstQuote} [data-testid=field-source]`);
}

const quotesOf = (sourceId: string) =>
  find(`[data-source-id=${sourceId}]`).querySelectorAll('[data-testid=quote]').length;

test('another source and kind stay when the panel is opened again, and are taken back by undo', async () => {
  await openFirstQuote();
  choose(`${firstQuote} [data-testid=field-source]`, 'two officials');
  choose(`${firstQuote} [data-testid=field-type]`, 'mixed');
  await drawn();
  click(`${firstQuote} [data-testid=save-attribution]`);
  await seen(`[data-source-id=s2] ${firstQuote} [data-testid=corrected]`);
  closePanel();
  await openPanel();
  await seen(`[data-source-id=s2] ${firstQuote}[data-type=mixed]`);
  for (let left = 2; left > 0; left--) {
    await soon(() => expect(document.querySelectorAll('[data-testid=correction]')).toHaveLength(left));
    click('[data-testid=take-back]');
  }
  await seen(`[data-source-id=s1] ${firstQuote}[data-type=direct]`);
});

test('somebody whom the engine did not find is named', async () => {
  await openFirstQuote();
  choose(`${firstQuote} [data-testid=field-source]`, '\u0000other');
  await seen('[data-testid=field-name]');
  expect(find('[data-testid=save-attribution]')).toHaveProperty('disabled', true);
  fill('[data-testid=field-name]', 'Uma Lind');
  await soon(() => expect(find('[data-testid=save-attribution]')).toHaveProperty('disabled', false));
  click('[data-testid=save-attribution]');
  await soon(() => expect(find('main').textContent).toContain('Uma Lind'));
});

test('what is no quote leaves the list, and comes back by undo', async () => {
  await openFirstQuote();
  click('[data-testid=not-a-quote]');
  await gone(firstQuote);
  await seen('[data-testid=undo]');
  click('[data-testid=undo]');
  await seen(firstQuote);
});

test('the page is marked as the reader has it: without what is no quote, with words that were marked', async () => {
  await openFirstQuote();
  const quotes = () => session.amended?.attributions.quotes.map(({ id }) => id);
  await soon(() => expect(session.amended).toMatchObject({ revision: 1, own: [] }));
  expect(quotes()).toContain('q1');
  click('[data-testid=not-a-quote]');
  await soon(() => expect(quotes()).not.toContain('q1'));
  const span = spanOf('reads on the wall');
  session.selected = { ...span, words: text.slice(span.start, span.end) };
  click('[data-testid=mark-selection]');
  await soon(() => expect(session.amended?.own).toEqual([span]));
  expect(quotes()).not.toContain('q1');
});

test('a page that is loaded anew, with the panel open, is marked as the reader has it again', async () => {
  await openFirstQuote();
  click('[data-testid=not-a-quote]');
  const quotes = () => session.amended?.attributions.quotes.map(({ id }) => id);
  await soon(() => expect(quotes()).not.toContain('q1'));
  session.amended = null;
  // The new session counts its readings from the beginning again.
  session.state = structuredClone(ready);
  readAnew();
  await soon(() => expect(session.amended).toMatchObject({ revision: 1 }));
  expect(quotes()).not.toContain('q1');
});

test('two sources are put together, with the notes on them', async () => {
  await openPanel();
  await seen('[data-source-id=s2]');
  click('[data-source-id=s2] > .item-foot [data-testid=add-note]');
  await type('who are they?');
  click('[data-testid=note-save]');
  await soon(() => expect(noteTexts()).toContain('who are they?'));
  await open('[data-source-id=s2] [data-testid=source-more]');
  await seen('[data-testid=same-as]');
  const before = quotesOf('s1');
  choose('[data-testid=same-as]', 'Ada Lindqvist');
  await soon(() => expect(find('[data-testid=merge-sources]')).toHaveProperty('disabled', false));
  click('[data-testid=merge-sources]');
  await gone('[data-source-id=s2]');
  expect(quotesOf('s1')).toBe(before + 1);
  expect(find('[data-source-id=s1]').textContent).toContain('who are they?');
  expect(document.querySelector('[data-testid=adrift]')).toBeNull();
});

test('a missed quote is added from what is selected, with the article’s words kept', async () => {
  await openPanel();
  await seen('[data-testid=add-missed-quote]');
  const span = spanOf('reads on the wall');
  session.selected = { ...span, words: text.slice(span.start, span.end) };
  click('[data-testid=add-missed-quote]');
  await seen('[data-testid=taken-words]');
  click('.selection-tools [data-testid=save-attribution]');
  await soon(() => expect(find('main').textContent).toContain('Corrected by you'));
  const notes = await store();
  const kept = await notes.articleOf(pageKey);
  notes.close();
  expect(kept.ok && kept.value?.text).toBe(text);
});

test('a note on selected words is written and listed', async () => {
  await openPanel();
  await seen('[data-testid=note-on-selection]');
  const span = spanOf('reads on the wall');
  session.selected = { ...span, words: text.slice(span.start, span.end) };
  click('[data-testid=note-on-selection]');
  await seen('.selection-tools [data-testid=note-text]:enabled');
  const area = find<HTMLTextAreaElement>('.selection-tools [data-testid=note-text]');
  area.value = 'which wall?';
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await soon(() => expect(find('[data-testid=note-save]')).toHaveProperty('disabled', false));
  click('[data-testid=note-save]');
  await seen('[data-testid=elsewhere] [data-testid=note]');
  expect(find('[data-testid=elsewhere]').textContent).toContain('reads on the wall');
  await gone('[data-testid=taken-words]');
});

test('a quote is marked as to be checked without a note, once', async () => {
  await openFirstQuote();
  click(`${firstQuote} [data-testid=to-check]`);
  await seen(`${firstQuote} [data-testid=note-labels]`);
  await gone(`${firstQuote} [data-testid=to-check]`);
  const notes = await store();
  const kept = must(await notes.annotationsFor(pageKey));
  notes.close();
  expect(kept).toMatchObject([{ note: '', factCheck: { status: 'to-check', evidenceUrl: null } }]);
  click('[data-testid=undo]');
  await seen(`${firstQuote} [data-testid=to-check]`);
});

test('tags and a check are saved with the note; an address that is none is refused', async () => {
  await openPanel();
  await writeNote('to look up');
  await open('[data-testid=note-more]');
  await seen('[data-testid=field-tags]');
  fill('[data-testid=field-tags]', 'bridges, towns , bridges');
  choose('[data-testid=field-check]', 'wrong');
  await seen('[data-testid=field-evidence]');
  fill('[data-testid=field-evidence]', 'javascript:alert(1)');
  await soon(() => expect(find('[data-testid=save-details]')).toHaveProperty('disabled', true));
  fill('[data-testid=field-evidence]', 'https://news.example/facts');
  await soon(() => expect(find('[data-testid=save-details]')).toHaveProperty('disabled', false));
  click('[data-testid=save-details]');
  await seen('[data-testid=note-labels]');
  const notes = await store();
  const kept = await notes.annotationsFor(pageKey);
  notes.close();
  expect(kept.ok && kept.value[0]).toMatchObject({
    note: 'to look up',
    tags: ['bridges', 'towns'],
    factCheck: { status: 'wrong', evidenceUrl: 'https://news.example/facts' },
  });
});

test('tags that are being typed stay when the note is changed in another window', async () => {
  await openPanel();
  await writeNote('to look up');
  await open('[data-testid=note-more]');
  await seen('[data-testid=field-tags]');
  fill('[data-testid=field-tags]', 'half a ta');
  const notes = await store();
  const [note] = must(await notes.annotationsFor(pageKey));
  if (note === undefined) throw new Error('no note');
  must(await notes.save({ ...note, note: 'looked up' }, note.rev));
  notes.close();
  await soon(() => expect(find('[data-testid=note]').textContent).toContain('looked up'));
  expect(find('[data-testid=field-tags]')).toHaveProperty('value', 'half a ta');
  click('[data-testid=save-details]');
  await soon(() => expect(find('[data-testid=note-labels]').textContent).toBe('half a ta'));
  expect(find('[data-testid=note]').textContent).toContain('looked up');
});

test.each([
  ['plain', 'Ada Lindqvist'],
  ['apa', '(2026, March 2)'],
  ['chicago', 'Jo Writer'],
])('a quote is copied as %s, with a link to its words', async (style, expected) => {
  await openFirstQuote();
  click(`[data-testid=copy-${style}]`);
  await soon(() => expect(status()).toContain('Quote copied'));
  expect(copied).toContain('The bridge is safe');
  expect(copied).toContain(expected);
  expect(copied).toContain('#:~:text=');
});

test('all notes of the article are copied as Markdown; where that is not allowed it is said', async () => {
  await openPanel();
  await writeNote('first');
  click('[data-testid=copy-notes]');
  await soon(() => expect(status()).toBe('Copied as Markdown.'));
  expect(copied).toContain('first');
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  click('[data-testid=copy-notes]');
  await soon(() => expect(status()).toContain('Nothing was copied'));
});
