// @vitest-environment jsdom
// The whole panel in a document, over the real notes and a database in memory; tab and session are the test's.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { App } from '../../../popup/app.tsx';
import type { PanelFocus } from '../../../src/messages/session-state.ts';
import { openNotes } from '../../../src/notes/notes.ts';
import { targetPage } from '../../../src/notes/target-page.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { article, ready } from './sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('./fake-browser.ts');
  return { default: fakeBrowser() };
});

const fake = browser as unknown as FakeBrowser;
let session: { state: unknown; focus: PanelFocus | null; isOnPage: boolean };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // jsdom has no layout, so nothing to scroll.
  Element.prototype.scrollIntoView = () => {};
  session = { state: ready, focus: null, isOnPage: true };
  fake.asked.length = 0;
  fake.answers.session = (name, ask) => {
    if (name === 'takeFocus') return session.focus;
    if (name === 'setMarks') session.state = { ...ready, marksOn: (ask as { on: boolean }).on };
    return name.startsWith('goTo') ? session.isOnPage : session.state;
  };
});

afterEach(closePanel);

function closePanel(): void {
  render(null, document.body);
}

async function openPanel(): Promise<void> {
  render(<App />, document.body);
  await vi.waitFor(() => find('[data-testid=state]'));
}

function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`not there: ${selector}`);
  return found;
}

const seen = (selector: string) => vi.waitFor(() => find(selector));
const click = (selector: string) => find(selector).click();
const status = () => find('[data-testid=status]').textContent;
const field = () => vi.waitFor(() => find<HTMLTextAreaElement>('[data-testid=note-text]:enabled'));
const noteTexts = () => [...document.querySelectorAll('.note .note-words')].map(note => note.textContent);

async function type(text: string): Promise<void> {
  const area = await field();
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const firstQuote = '[data-quote-id=q1]';

async function writeNote(text: string): Promise<void> {
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=add-note]`);
  await type(text);
  click('[data-testid=note-save]');
  await vi.waitFor(() => expect(noteTexts()).toContain(text));
}

test('shows the counts, the sources with their quotes, and who is not named', async () => {
  await openPanel();
  await seen('[data-testid=source]');
  expect(find('[data-testid=state]').textContent).toBe('5 quotes, 3 sources, 1 unnamed');
  const ids = [...document.querySelectorAll('[data-testid=quote]')].map(quote =>
    quote.getAttribute('data-quote-id'),
  );
  expect(ids).toEqual(['q1', 'q2', 'q5', 'q3', 'q4']);
  expect(find('[data-source-id=s2]').textContent).toContain('Unnamed source');
});

test('the switch turns the marks off, and the state says so', async () => {
  await openPanel();
  await seen('[data-testid=marks-switch]');
  click('[data-testid=marks-switch]');
  await seen('[data-status=off]');
  expect(find('[data-testid=marks-switch]').getAttribute('aria-checked')).toBe('false');
});

test('a notice of another tab changes nothing, one of ours shows the new state', async () => {
  await openPanel();
  await seen('[data-status=ready]');
  session.state = { status: 'no-article' };
  const notice = { sourcelight: 'sessionChanged', ask: {} };
  const from = (tabId: number) => ({ id: 'sourcelight@test', tab: { id: tabId }, url: ready.url });
  const before = fake.asked.length;
  fake.runtime.onMessage.fire(notice, from(8));
  expect(fake.asked).toHaveLength(before);
  fake.runtime.onMessage.fire(notice, from(7));
  await seen('[data-status=no-article]');
});

test('what was typed is there again after the panel was closed in the middle of it', async () => {
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=add-note]`);
  await type('half a tho');
  await vi.waitFor(async () => expect(await keptDrafts()).toEqual(['half a tho']));
  closePanel();
  await openPanel();
  await vi.waitFor(() => expect(find(firstQuote).textContent).toContain('Continue note'));
  click(`${firstQuote} [data-testid=add-note]`);
  expect((await field()).value).toBe('half a tho');
});

test('Escape closes the editor without closing the popup, and keeps the text', async () => {
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=add-note]`);
  await type('kept');
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  find('[data-testid=note-text]').dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(document.querySelector('[data-testid=note-text]')).toBeNull());
  expect(await keptDrafts()).toEqual(['kept']);
});

test('discarded text can be had back', async () => {
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=add-note]`);
  await type('not sure');
  await seen('[data-testid=note-discard]');
  click('[data-testid=note-discard]');
  await seen('[data-testid=undo]');
  expect(await keptDrafts()).toEqual([]);
  click('[data-testid=undo]');
  expect((await field()).value).toBe('not sure');
});

test('a note is saved with Ctrl+Enter, edited, deleted, and brought back by undo', async () => {
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=add-note]`);
  await type('first');
  find('[data-testid=note-text]').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }),
  );
  await vi.waitFor(() => expect(noteTexts()).toEqual(['first']));
  expect(status()).toBe('Saved.');
  click('[data-testid=note-edit]');
  await type('second');
  click('[data-testid=note-save]');
  await vi.waitFor(() => expect(noteTexts()).toEqual(['second']));
  click('[data-testid=note-delete]');
  await seen('[data-testid=undo]');
  expect(noteTexts()).toEqual([]);
  click('[data-testid=undo]');
  await vi.waitFor(() => expect(noteTexts()).toEqual(['second']));
});

test('when somebody else changed the note, both texts are shown, and both can be kept', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('mine');
  await changeElsewhere('theirs');
  click('[data-testid=note-save]');
  await seen('[data-testid=note-theirs]');
  expect(find('[data-testid=note-theirs]').textContent).toBe('theirs');
  expect((await field()).value).toBe('mine');
  click('[data-testid=conflict-both]');
  await vi.waitFor(() => expect(noteTexts().sort()).toEqual(['mine', 'theirs']));
});

test('a change made elsewhere is shown while the editor is still open, and the field keeps its text', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('mine');
  await changeElsewhere('theirs');
  await seen('[data-testid=note-theirs]');
  expect((await field()).value).toBe('mine');
  await vi.waitFor(async () => expect(await keptDrafts()).toEqual(['mine']));
  click('[data-testid=conflict-mine]');
  await vi.waitFor(() => expect(noteTexts()).toEqual(['mine']));
});

test('text that a save elsewhere overtook while the panel was closed comes back as a conflict', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('mine');
  await vi.waitFor(async () => expect(await keptDrafts()).toEqual(['mine']));
  closePanel();
  await changeElsewhere('theirs');
  await openPanel();
  await seen('[data-testid=note]');
  click('[data-testid=note-edit]');
  await seen('[data-testid=note-theirs]');
  expect((await field()).value).toBe('mine');
  click('[data-testid=note-save]');
  await seen('[data-testid=note-theirs]');
  expect(noteTexts()).not.toContain('mine');
});

test('a note whose words are gone is listed apart, with the words it was about', async () => {
  await openPanel();
  await writeNote('about the bridge');
  closePanel();
  session.state = {
    ...ready,
    article: { ...article, text: 'All of it is new.' },
    attributions: { quotes: [], sources: [] },
  };
  await openPanel();
  await seen('[data-testid=adrift]');
  expect(find('[data-testid=adrift]').textContent).toContain('“The bridge is safe,”');
  expect(noteTexts()).toEqual(['about the bridge']);
});

test('what the reader asked for in the page comes into focus, with its editor open', async () => {
  session.focus = { quoteId: 'q3', write: true };
  await openPanel();
  await field();
  expect(find('[data-quote-id=q3]').contains(document.activeElement)).toBe(true);
});

test('says so when the words to go to are gone', async () => {
  session.isOnPage = false;
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=go-to]`);
  await vi.waitFor(() => expect(status()).toBe('These words are no longer on the page.'));
});

test('the export holds the note that was just written', async () => {
  const files: Blob[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  URL.createObjectURL = file => `blob:${files.push(file as Blob)}`;
  await openPanel();
  await writeNote('for the file');
  click('[data-testid=export-markdown]');
  await vi.waitFor(() => expect(status()).toBe('Saved as Old bridge to close.md in your downloads.'));
  expect(await textOf(files[0])).toContain('for the file');
  vi.restoreAllMocks();
});

/** jsdom's blobs have no text(). */
function textOf(file: Blob | undefined): Promise<unknown> {
  const reader = new FileReader();
  return new Promise(resolve => {
    reader.onload = () => resolve(reader.result);
    reader.readAsText(file ?? new Blob());
  });
}

async function store() {
  const opened = await openNotes();
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const { key: pageKey } = targetPage(article, ready.url);

async function keptDrafts(): Promise<string[]> {
  const notes = await store();
  const drafts = await notes.draftsFor(pageKey);
  notes.close();
  return drafts.ok ? drafts.value.map(draft => draft.text) : [];
}

async function changeElsewhere(note: string): Promise<void> {
  const notes = await store();
  const kept = await notes.annotationsFor(pageKey);
  const [first] = kept.ok ? kept.value : [];
  if (first === undefined) throw new Error('no note to change');
  await notes.save({ ...first, note }, first.rev);
  notes.close();
}
