// A browser object for tests of the panel: real words from _locales, and messages answered by what a test sets.

import { vi } from 'vitest';
import en from '../../../_locales/en/messages.json' with { type: 'json' };
import { fakeArea } from '../notes/fake-area.ts';

type Answer = (name: string, ask: unknown) => unknown;
type Listener = (...values: never[]) => unknown;

const event = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...values: unknown[]) => [...listeners].map(listener => listener(...(values as never[]))),
    size: () => listeners.size,
  };
};

type Envelope = { sourcelight: string; ask: unknown };

/** Undefined stands for "nobody there", as in a browser. */
export function fakeBrowser() {
  const answers: { session: Answer; background: Answer } = {
    session: () => undefined,
    background: () => undefined,
  };
  const asked: string[] = [];
  const note = (name: string) => {
    asked.push(name);
  };
  return {
    answers,
    asked,
    i18n: { getMessage: vi.fn(message), getUILanguage: () => 'en' },
    runtime: {
      id: 'sourcelight@test',
      getURL: (path: string) => `moz-extension://own/${path}`,
      onMessage: event(),
      sendMessage: async ({ sourcelight, ask }: Envelope) => {
        note(sourcelight);
        return answers.background(sourcelight, ask);
      },
    },
    storage: { local: fakeArea() },
    tabs: {
      onActivated: event(),
      onUpdated: event(),
      query: vi.fn(async (): Promise<{ id: number }[]> => [{ id: 7 }]),
      sendMessage: async (_tabId: number, { sourcelight, ask }: Envelope) => {
        note(sourcelight);
        return answers.session(sourcelight, ask);
      },
    },
  };
}

function message(key: string, values: string | string[] = []): string {
  const text = (en as Record<string, { message: string }>)[key]?.message ?? '';
  const all = typeof values === 'string' ? [values] : values;
  return text.replace(/\$(\d)/g, (_, digit: string) => all[Number(digit) - 1] ?? '');
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
