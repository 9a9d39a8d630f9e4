// The whole panel in a document, over the real notes and a database in memory; the browser, its tab and the session are
// the test's. A test file imports this before anything else of ours: it mocks the browser.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { App } from '../../../popup/app.tsx';
import type { Amendment, PanelFocus, SelectedWords } from '../../../src/messages/session-state.ts';
import { type Notes, openNotes } from '../../../src/notes/notes.ts';
import { targetPage } from '../../../src/notes/target-page.ts';
import { soon } from '../soon.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { article, ready } from './sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('./fake-browser.ts');
  return { default: fakeBrowser() };
});

export const fake = browser as unknown as FakeBrowser;
export const { key: pageKey } = targetPage(article, ready.url);
export const firstQuote = '[data-quote-id=q1]';
export const problem = '[data-testid=note-problem]';

/** What the page's session answers; set anew before each test. */
export const session: {
  state: unknown;
  focus: PanelFocus | null;
  isOnPage: boolean;
  selected: SelectedWords | null;
  /** What it was last asked to mark. */
  amended: Amendment | null;
} = { state: ready, focus: null, isOnPage: true, selected: null, amended: null };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // The second copy goes with the database, or each test would have the notes of the one before.
  fake.storage.local.items.clear();
  // jsdom has no layout, so nothing to scroll.
  Element.prototype.scrollIntoView = () => {};
  Object.assign(session, { state: ready, focus: null, isOnPage: true, selected: null, amended: null });
  fake.asked.length = 0;
  fake.answers.session = (name, ask) => {
    if (name === 'takeFocus') return session.focus;
    if (name === 'selectedWords') return session.selected;
    if (name === 'amend') session.amended = ask as Amendment;
    if (name === 'setMarks') session.state = { ...ready, marksOn: (ask as { on: boolean }).on };
    return name.startsWith('goTo') ? session.isOnPage : session.state;
  };
});

const panels: HTMLElement[] = [];

export const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

afterEach(() => {
  vi.restoreAllMocks();
  while (panels.length > 0) closePanel();
});

/** Preact's timer for effects outlives what it was set for, and fails where the document is gone. */
afterAll(() => pause(100));

const noSpace = () => {
  throw new DOMException('no space', 'QuotaExceededError');
};
/** Until it is restored. */
export const fillDisk = () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(noSpace);
/** For the next write only. */
export const fillDiskOnce = () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(noSpace);

/** Until it is restored. */
export const refuseDatabase = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });

/** The page's session has another state now, and says so. */
export function readAnew(): void {
  const from = { id: fake.runtime.id, tab: { id: 7 }, url: ready.url };
  fake.runtime.onMessage.fire({ sourcelight: 'sessionChanged', ask: {} }, from);
}

/** Resolves to the element that it is in, for tests with more than one panel. */
export async function openPanel(): Promise<HTMLElement> {
  const place = document.createElement('div');
  panels.push(place);
  document.body.append(place);
  render(<App />, place);
  await seen('[data-testid=state]', place);
  return place;
}

/** @param place the panel opened last where none is given */
export function closePanel(place = panels.at(-1)): void {
  if (place === undefined) return;
  panels.splice(panels.indexOf(place), 1);
  render(null, place);
  place.remove();
}

export function find<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (found === null) throw new Error(`not there: ${selector}`);
  return found;
}

export const seen = (selector: string, within?: ParentNode) => soon(() => find(selector, within));
export const click = (selector: string, within?: ParentNode) => find(selector, within).click();
export const status = () => find('[data-testid=status]').textContent;
export const noteTexts = () =>
  [...document.querySelectorAll('.note .note-words')].map(note => note.textContent);

export const field = (within?: ParentNode) =>
  soon(() => find<HTMLTextAreaElement>('[data-testid=note-text]:enabled', within));

export const gone = (selector: string, within: ParentNode = document) =>
  soon(() => expect(within.querySelector(selector)).toBeNull());

export async function type(text: string, within?: ParentNode): Promise<void> {
  const area = await field(within);
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Opens the editor on the first quote and types there. */
export async function begin(text: string, within?: ParentNode): Promise<void> {
  await seen(firstQuote, within);
  click(`${firstQuote} [data-testid=add-note]`, within);
  await type(text, within);
}

/** Resolves once the note is in the list and its editor is closed: the status line then says that it is saved. */
export async function writeNote(text: string): Promise<void> {
  await begin(text);
  const area = await field();
  click('[data-testid=note-save]');
  await soon(() => expect([noteTexts().includes(text), area.isConnected]).toEqual([true, false]));
}

export function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  find('[data-testid=note-text]').dispatchEvent(event);
  return event;
}

export async function store(): Promise<Notes> {
  const opened = await openNotes();
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

export async function keptDrafts(): Promise<string[]> {
  const notes = await store();
  const drafts = await notes.draftsFor(pageKey);
  notes.close();
  return drafts.ok ? drafts.value.map(draft => draft.text) : [];
}

export const draftsToBe = (texts: readonly string[]) =>
  soon(async () => expect((await keptDrafts()).sort()).toEqual([...texts].sort()));
