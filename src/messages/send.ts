// Sending: the reply's type is derived from the protocol, and "nobody there" is a value, not an exception.

import browser from 'webextension-polyfill';
import { err, ok, type Result } from '../result.ts';
import type {
  Ask,
  PanelToBackground,
  Reply,
  SessionNotice,
  SessionToBackground,
  ToSession,
} from './protocol.ts';

/** The other side is not there, went away while answering, or refused the message. */
export type SendFault = 'no-answer';

type Envelope = { readonly sourcelight: string; readonly ask: unknown };

async function deliver<T>(
  send: (message: Envelope) => Promise<unknown>,
  name: string,
  ask: unknown,
): Promise<Result<T, SendFault>> {
  try {
    const reply = await send({ sourcelight: name, ask });
    // Every handler answers with a value; undefined is what a browser gives when no listener took the message.
    return reply === undefined ? err('no-answer') : ok(reply as T);
  } catch {
    return err('no-answer');
  }
}

type ToBackground = SessionToBackground & PanelToBackground;

export function askBackground<N extends keyof ToBackground & string>(
  name: N,
  ask: Ask<ToBackground, N>,
): Promise<Result<Reply<ToBackground, N>, SendFault>> {
  return deliver(message => browser.runtime.sendMessage(message), name, ask);
}

/** Speaks to the session in the top frame of a tab. */
export function askSession<N extends keyof ToSession & string>(
  tabId: number,
  name: N,
  ask: Ask<ToSession, N>,
): Promise<Result<Reply<ToSession, N>, SendFault>> {
  return deliver(message => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), name, ask);
}

/** Tells every open panel that a session changed. No panel may be open: that is no fault. */
export function notifyPanels<N extends keyof SessionNotice & string>(
  name: N,
  ask: Ask<SessionNotice, N>,
): void {
  void deliver(message => browser.runtime.sendMessage(message), name, ask);
}
