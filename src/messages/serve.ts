// Serving: who may ask is decided from the sender that the browser vouches for, never from the message, and a payload
// is checked before a handler sees it. What fails either check is not answered at all.

import browser, { type Runtime } from 'webextension-polyfill';
import type { Result } from '../result.ts';
import type { Ask, Protocol, Reply } from './protocol.ts';

/** `session`: our script in a web page, whose process a page may have broken into. `own`: background and our pages. */
export type Caller = 'session' | 'own';

export type Sender = {
  readonly caller: Caller;
  readonly tabId: number | null;
  readonly frameId: number | null;
};

export type Handlers<P extends Protocol> = {
  readonly [N in keyof P & string]: {
    readonly callers: readonly Caller[];
    readonly check: (value: unknown) => Result<Ask<P, N>, string>;
    readonly run: (ask: Ask<P, N>, from: Sender) => Promise<Reply<P, N>> | Reply<P, N>;
  };
};

type Handler = {
  callers: readonly Caller[];
  check: (value: unknown) => Result<unknown, string>;
  run: (ask: unknown, from: Sender) => unknown;
};

/**
 * Answers the messages that `handlers` names until `signal` aborts. Other messages are left to other listeners.
 * @param origin our own, see ownOrigin()
 */
export function serve<P extends Protocol>(handlers: Handlers<P>, origin: string, signal?: AbortSignal): void {
  const table = new Map<string, Handler>(Object.entries(handlers as unknown as Record<string, Handler>));
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const envelope = readEnvelope(message);
    const handler = envelope === null ? undefined : table.get(envelope.name);
    const from = senderOf(sender, origin);
    if (envelope === null || handler === undefined || from === null || !handler.callers.includes(from.caller))
      return undefined;
    const ask = handler.check(envelope.ask);
    if (!ask.ok) return undefined;
    return Promise.resolve(handler.run(ask.value, from));
  };
  // The polyfill's types know only `true` and promises as answers; undefined leaves the message to other listeners.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerAsync);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerAsync),
  );
}

/** Null where the message is not from this extension. */
export function senderOf(sender: Runtime.MessageSender, origin: string): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  const place = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? null };
  if (originOf(sender) === origin) return { caller: 'own', ...place };
  // The background has no address in some browsers; a content script always comes with its tab.
  if (place.tabId === null) return sender.url === undefined ? { caller: 'own', ...place } : null;
  return { caller: 'session', ...place };
}

/** `chrome-extension://…` or `moz-extension://…`, without a path. */
export function ownOrigin(): string {
  return browser.runtime.getURL('').replace(/\/$/, '');
}

function originOf(sender: Runtime.MessageSender): string | null {
  const origin = (sender as { origin?: string }).origin;
  if (origin !== undefined) return origin;
  if (sender.url === undefined) return null;
  try {
    const url = new URL(sender.url);
    // Firefox gives "null" as the origin of moz-extension: addresses.
    return url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin;
  } catch {
    return null;
  }
}

function readEnvelope(message: unknown): { name: string; ask: unknown } | null {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'sourcelight')) return null;
  const { sourcelight: name, ask } = message as { sourcelight: unknown; ask?: unknown };
  return typeof name === 'string' ? { name, ask } : null;
}
