// The engine's place: here, not in the page, so that the reader's scrolling never waits for it. The model is read from
// the extension's own package when the first text comes, and goes when the browser stops the background.

import browser from 'webextension-polyfill';
import { createEngine, type Engine } from '../src/attribution/attribute.ts';
import type { Attributions } from '../src/attribution/types.ts';
import type { AttributeFault } from '../src/messages/session-state.ts';
import { err, ok, type Result } from '../src/result.ts';

/** A long book has about this many characters; a text beyond it is no article and would hold the background up. */
export const maxTextLength = 2_000_000;

const MODEL_PATH = 'attribution.model';

let loading: Promise<Engine> | undefined;

export async function runEngine(
  text: string,
  language: string | null,
): Promise<Result<Attributions, AttributeFault>> {
  if (text.length > maxTextLength) return err('text-too-long');
  try {
    loading ??= loadEngine();
    const engine = await loading;
    return ok(engine(text, { language }));
  } catch {
    // The outermost catch of this context: neither a bug in the engine nor a model that cannot be read may leave the
    // page waiting. The next text tries again.
    loading = undefined;
    return err('engine-failed');
  }
}

async function loadEngine(): Promise<Engine> {
  const response = await fetch(browser.runtime.getURL(MODEL_PATH));
  const engine = createEngine(new Uint8Array(await response.arrayBuffer()));
  if (!engine.ok) throw new Error(engine.error);
  return engine.value;
}
