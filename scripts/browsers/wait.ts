// Waiting for something that gives no sign of its own: asked again and again, up to a limit.

import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 50;

/**
 * Resolves to the first answer that is not null.
 * @param what names the thing in the error that is thrown when `timeoutMs` is over
 */
export async function waitFor<T>(what: string, ask: () => Promise<T | null>, timeoutMs = 20_000): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}, in vain.`);
    await sleep(pauseMs);
  }
}
