// The engine's place: here, not in the page, so that the reader's scrolling never waits for it.

import { attribute } from '../src/attribution/attribute.ts';
import type { Attributions } from '../src/attribution/types.ts';
import type { AttributeFault } from '../src/messages/session-state.ts';
import { err, ok, type Result } from '../src/result.ts';

/** A long book has about this many characters; a text beyond it is no article and would hold the background up. */
export const maxTextLength = 2_000_000;

export function runEngine(text: string, language: string | null): Result<Attributions, AttributeFault> {
  if (text.length > maxTextLength) return err('text-too-long');
  try {
    return ok(attribute(text, { language }));
  } catch {
    // The outermost catch of this context: a bug in the engine must not leave the page waiting.
    return err('engine-failed');
  }
}
