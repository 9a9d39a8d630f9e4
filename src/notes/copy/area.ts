// Where the second copy lives: the extension's own storage.local, which no fault of IndexedDB takes along. What is used
// of it is little enough for a test to stand in for it.

import { err, ok, type Result } from '../../result.ts';

/** As browser.storage.local. One call of `set` is written as a whole or not at all, in both browsers. */
export type CopyArea = {
  /** All there is where `keys` is null. */
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};

/** The browser refused: no space is left, or its own file is damaged. */
export type AreaFault = 'copy-unavailable';

export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, AreaFault>> {
  try {
    return ok(await work());
  } catch {
    return err('copy-unavailable');
  }
}
