// What a reader is told where nothing can be listed.

import { expect, test, vi } from 'vitest';
import type { PageView } from '../../../../popup/state/watch-session.ts';
import { situation, statusOf } from '../../../../popup/view/problem-words.ts';
import { ready } from '../sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

const failed = (problem: 'page-unreadable' | 'text-too-long' | 'engine-failed' | 'no-answer'): PageView => ({
  kind: 'session',
  state: { status: 'failed', problem },
});

test('an article that was read is no situation, with its marks on or off', () => {
  expect(situation({ kind: 'session', state: ready })).toBeNull();
  expect(statusOf({ kind: 'session', state: ready })).toBe('ready');
  expect(statusOf({ kind: 'session', state: { ...ready, marksOn: false } })).toBe('off');
});

const troubles: PageView[] = [
  { kind: 'refused', fault: 'page-not-allowed' },
  { kind: 'refused', fault: 'not-granted' },
  { kind: 'refused', fault: 'tab-gone' },
  { kind: 'refused', fault: 'no-answer' },
  failed('text-too-long'),
  failed('page-unreadable'),
  failed('engine-failed'),
  failed('no-answer'),
  { kind: 'session', state: { status: 'no-article', isInForeignFrame: false } },
  { kind: 'session', state: { status: 'no-article', isInForeignFrame: true } },
  { kind: 'idle' },
];

test('each trouble has words of its own, and says what to do', () => {
  const told = troubles.map(view => situation(view));
  expect(told.every(now => now?.title && now.advice)).toBe(true);
  // The page that does not answer is the same trouble from both sides.
  expect(new Set(told.map(now => now?.title)).size).toBe(troubles.length - 1);
});

test('a button is offered only where it can help', () => {
  expect(situation({ kind: 'idle' })?.remedy).toBe('start');
  expect(situation({ kind: 'refused', fault: 'no-answer' })?.remedy).toBe('retry');
  expect(situation(failed('no-answer'))?.remedy).toBeNull();
  expect(situation({ kind: 'refused', fault: 'not-granted' })?.remedy).toBeNull();
});
