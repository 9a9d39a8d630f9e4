import { beforeEach, expect, test, vi } from 'vitest';
import { askBackground, askSession, notifyPanels } from '../../../src/messages/send.ts';

const fake = vi.hoisted(() => ({ sendMessage: vi.fn(), tabSendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: fake.sendMessage }, tabs: { sendMessage: fake.tabSendMessage } },
}));

beforeEach(() => vi.resetAllMocks());

test('a reply comes back as a value', async () => {
  fake.sendMessage.mockResolvedValue({ ok: true, value: null });
  expect(await askBackground('startSession', { tabId: 3 })).toEqual({
    ok: true,
    value: { ok: true, value: null },
  });
  expect(fake.sendMessage).toHaveBeenCalledWith({ sourcelight: 'startSession', ask: { tabId: 3 } });
});

test('a session is asked in the top frame of its tab only', async () => {
  fake.tabSendMessage.mockResolvedValue(true);
  await askSession(5, 'goToQuote', { quoteId: 'q1' });
  expect(fake.tabSendMessage).toHaveBeenCalledWith(
    5,
    { sourcelight: 'goToQuote', ask: { quoteId: 'q1' } },
    { frameId: 0 },
  );
});

test('nobody there is a value, not an exception', async () => {
  fake.tabSendMessage.mockRejectedValue(
    new Error('Could not establish connection. Receiving end does not exist.'),
  );
  expect(await askSession(5, 'state', { byReader: false })).toEqual({ ok: false, error: 'no-answer' });
});

test('an answer of undefined is no answer', async () => {
  fake.sendMessage.mockResolvedValue(undefined);
  expect(await askBackground('startSession', { tabId: 3 })).toEqual({ ok: false, error: 'no-answer' });
});

test('a notice that nobody hears is no fault', () => {
  fake.sendMessage.mockRejectedValue(new Error('no receiver'));
  expect(() => notifyPanels('sessionChanged', {})).not.toThrow();
});
