// Learning what a tab's session knows.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { type PageView, SessionWatch } from '../../../../popup/state/watch-session.ts';
import type { FakeBrowser } from '../fake-browser.ts';
import { ready } from '../sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

const { answers, asked } = browser as unknown as FakeBrowser;
const shown: PageView[] = [];
let life: AbortController;

beforeEach(() => {
  shown.length = 0;
  asked.length = 0;
  life = new AbortController();
  answers.session = () => undefined;
  answers.background = () => undefined;
});

afterEach(() => life.abort());

function watch() {
  const show = (view: PageView) => shown.push(view);
  return new SessionWatch({ tabId: 7, show, signal: life.signal, pollMs: 1, answerLimitMs: 20 });
}

const working = { status: 'working' } as const;

test('a session that is ready is shown, and nothing is started', async () => {
  answers.session = () => ready;
  await watch().look(true);
  expect(shown).toEqual([{ kind: 'session', state: ready }]);
  expect(asked).toEqual(['state']);
});

test('the first opening starts the session and waits until it is ready', async () => {
  const states: unknown[] = [undefined, working, working, ready];
  answers.session = () => states.shift();
  answers.background = () => ({ ok: true, value: null });
  await watch().look(true);
  expect(asked).toEqual(['state', 'startSession', 'state', 'state', 'state']);
  expect(shown.at(-1)).toEqual({ kind: 'session', state: ready });
});

test('without the reader’s act no session is started', async () => {
  await watch().look(false);
  expect(shown).toEqual([{ kind: 'idle' }]);
  expect(asked).toEqual(['state']);
});

test.each(['page-not-allowed', 'not-granted', 'tab-gone'] as const)('a refusal is told: %s', async fault => {
  answers.background = () => ({ ok: false, error: fault });
  await watch().look(true);
  expect(shown).toEqual([{ kind: 'refused', fault }]);
});

test('a session that never speaks is given up', async () => {
  answers.background = () => ({ ok: true, value: null });
  await watch().look(true);
  expect(shown.at(-1)).toEqual({ kind: 'refused', fault: 'no-answer' });
});

test('an answer that the browser lost is asked for again', async () => {
  const lost = new Promise(() => {});
  const states: unknown[] = [lost, working, lost, ready];
  answers.session = () => states.shift();
  await watch().look(false);
  expect(asked).toEqual(['state', 'state', 'state', 'state']);
  expect(shown.map(view => view.kind === 'session' && view.state.status)).toEqual(['working', 'ready']);
});

test('a page that finishes loading meanwhile does not take back the reader’s act', async () => {
  let isStarted = false;
  answers.session = () => (isStarted ? ready : undefined);
  answers.background = () => {
    isStarted = true;
    return { ok: true, value: null };
  };
  const current = watch();
  await Promise.all([current.look(true), current.look(false)]);
  expect(shown.at(-1)).toEqual({ kind: 'session', state: ready });
});

test('an act that was refused is not repeated by itself', async () => {
  answers.background = () => ({ ok: false, error: 'not-granted' });
  const current = watch();
  await current.look(true);
  await current.look(false);
  expect(asked.filter(name => name === 'startSession')).toHaveLength(1);
  expect(shown.at(-1)).toEqual({ kind: 'idle' });
});

test('nothing is shown any more once the panel has moved on', async () => {
  answers.session = () => ready;
  const looking = watch().look(true);
  life.abort();
  await looking;
  expect(shown).toEqual([]);
});
