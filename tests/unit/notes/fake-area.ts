// storage.local for tests: in memory, with the two properties that the second copy relies on. What is stored is a copy,
// and a call of set() is stored as a whole or not at all.

import type { CopyArea } from '../../../src/notes/copy/area.ts';

export type FakeArea = CopyArea & {
  readonly items: Map<string, unknown>;
  /** Refuses every write from now on, as a full disk does. */
  isFull: boolean;
  /** Answers no question, as a browser does whose own file cannot be opened. */
  isUnreadable: boolean;
};

export function fakeArea(): FakeArea {
  const items = new Map<string, unknown>();
  const area: FakeArea = {
    items,
    isFull: false,
    isUnreadable: false,
    async get(keys) {
      if (area.isUnreadable) throw new Error('An unexpected error occurred');
      const wanted = keys ?? [...items.keys()];
      return structuredClone(
        Object.fromEntries(wanted.filter(key => items.has(key)).map(key => [key, items.get(key)])),
      );
    },
    async set(given) {
      if (area.isFull) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, value] of Object.entries(structuredClone(given))) items.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
  return area;
}
