import { beforeEach, describe, expect, test, vi } from 'vitest';
import { object, text } from '../../../src/messages/checks.ts';
import { type Handlers, senderOf, serve } from '../../../src/messages/serve.ts';

const origin = 'chrome-extension://own';
const listeners = vi.hoisted(() => new Set<(message: unknown, sender: unknown) => unknown>());

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own-id',
      onMessage: {
        addListener: (listener: never) => listeners.add(listener),
        removeListener: (listener: never) => listeners.delete(listener),
      },
    },
  },
}));

const page = {
  id: 'own-id',
  url: 'https://news.example/a',
  origin: 'https://news.example',
  tab: { id: 7 },
  frameId: 0,
};
const popup = { id: 'own-id', url: `${origin}/popup/popup.html`, origin };
const panelTab = { ...popup, tab: { id: 8 }, frameId: 0 };

type Echo = {
  echo: { ask: { words: string }; reply: string };
  secret: { ask: { words: string }; reply: string };
};
const check = object({ words: text(10) });
const handlers: Handlers<Echo> = {
  echo: {
    callers: ['session', 'own'],
    check,
    run: ({ words }, from) => `${words} from ${from.caller} ${from.tabId}`,
  },
  secret: { callers: ['own'], check, run: ({ words }) => words },
};

async function deliver(message: unknown, sender: unknown): Promise<unknown> {
  const [listener] = [...listeners];
  return await listener?.(message, sender);
}

describe('serve', () => {
  beforeEach(() => {
    listeners.clear();
    serve(handlers, origin);
  });

  test('answers a message that is meant for it, with who asked', async () => {
    expect(await deliver({ sourcelight: 'echo', ask: { words: 'hello' } }, page)).toBe(
      'hello from session 7',
    );
    expect(await deliver({ sourcelight: 'echo', ask: { words: 'hello' } }, popup)).toBe(
      'hello from own null',
    );
  });

  test('a script in a web page cannot ask what only our own pages may', async () => {
    expect(await deliver({ sourcelight: 'secret', ask: { words: 'hello' } }, page)).toBeUndefined();
    expect(await deliver({ sourcelight: 'secret', ask: { words: 'hello' } }, panelTab)).toBe('hello');
  });

  test('a message of another extension is not answered', async () => {
    expect(
      await deliver({ sourcelight: 'echo', ask: { words: 'hello' } }, { ...popup, id: 'other' }),
    ).toBeUndefined();
  });

  test.each([
    ['no envelope', 'echo'],
    ['null', null],
    ['an unknown name', { sourcelight: 'nothing', ask: {} }],
    ['a name that every object has', { sourcelight: 'constructor', ask: { words: 'x' } }],
    ['a payload of the wrong type', { sourcelight: 'echo', ask: { words: 7 } }],
    ['a payload that is too long', { sourcelight: 'echo', ask: { words: 'x'.repeat(11) } }],
    ['no payload', { sourcelight: 'echo' }],
    ['an inherited envelope', Object.create({ sourcelight: 'echo', ask: { words: 'x' } })],
  ])('%s is not answered', async (_, message) => {
    expect(await deliver(message, popup)).toBeUndefined();
  });

  test('after its signal aborts nothing is answered', () => {
    listeners.clear();
    const life = new AbortController();
    serve(handlers, origin, life.signal);
    expect(listeners.size).toBe(1);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('senderOf', () => {
  test('knows our pages by their origin, with or without a tab, also where the browser gives only an address', () => {
    const { origin: _, ...addressOnly } = panelTab;
    for (const sender of [popup, panelTab, addressOnly])
      expect(senderOf(sender as never, origin)?.caller).toBe('own');
  });

  test('a page address that merely begins like ours is a web page', () => {
    const sender = { ...page, url: `${origin}.evil.example/`, origin: `${origin}.evil.example` };
    expect(senderOf(sender as never, origin)?.caller).toBe('session');
  });
});
