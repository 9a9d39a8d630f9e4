// What comes of putting the session into a tab, in the words of the browsers.

import { expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { startSession } from '../../../background/start-session.ts';
import { err, ok } from '../../../src/result.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: { executeScript: vi.fn() },
    tabs: { get: vi.fn(async () => ({ url: 'https://a.example/' })) },
  },
}));

const executeScript = vi.mocked(browser.scripting.executeScript);

test('a page that ran the script has a session', async () => {
  executeScript.mockResolvedValue([{ frameId: 0, documentId: 'd', result: undefined }]);
  expect(await startSession(7)).toEqual(ok(null));
});

test('a page where the browser ran nothing, without refusing, is one that may not be read', async () => {
  // Firefox, on some of its own pages.
  executeScript.mockResolvedValue([null] as never);
  expect(await startSession(7)).toEqual(err('page-not-allowed'));
});

test('a page that the reader has not allowed is told apart from one that nobody may read', async () => {
  executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
  expect(await startSession(7)).toEqual(err('not-granted'));
  executeScript.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
  expect(await startSession(7)).toEqual(err('page-not-allowed'));
});
