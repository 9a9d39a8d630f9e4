// Waits for what comes a moment later.

import { vi } from 'vitest';

// vitest's own second is too short where other tests share the processor; what comes at once is not held up by it.
const TIMEOUT_MS = 20_000;

/** The first answer of `look` that does not throw. Throws what it threw last where none comes in time. */
export function soon<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: TIMEOUT_MS, interval: 20 });
}
