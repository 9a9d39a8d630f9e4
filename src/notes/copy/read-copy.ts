// The second copy read whole, chunk by chunk, for mending the database, for checking, and for a file of what is left
// where the database does not open.

import type { CopyArea } from './area.ts';
import { type CopyRecord, chunkKey, openChunk } from './chunk.ts';
import { combine, emptyRoot, isHeader, readHeader } from './header.ts';
import { chunkKeys } from './rebuild-copy.ts';

export type CopyPart = {
  /** The number of its chunk; null where no header says which chunks belong to the copy. */
  readonly chunk: number | null;
  readonly records: readonly CopyRecord[];
  /** Lines or whole chunks that could not be read. */
  readonly unreadable: number;
};

/** Chunks asked for at once: a megabyte. */
const atOnce = 16;

/**
 * Gives what can be read, also of a copy that is damaged.
 * @returns whether the copy is whole: every chunk is there and is what was written last
 * @throws where the area cannot be read
 */
export async function* readCopy(area: CopyArea): AsyncGenerator<CopyPart, boolean> {
  const header = await readHeader(area);
  if (!isHeader(header)) {
    yield* readLoose(area);
    return false;
  }
  let root = emptyRoot;
  let isWhole = true;
  for (let from = 0; from < header.chunks; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, header.chunks - from) }, (_, i) => from + i);
    const keys = numbers.map(number => chunkKey(header.series, number));
    const stored = await area.get(keys);
    for (const [i, key] of keys.entries()) {
      const chunk = await openChunk(stored[key]);
      if (chunk === null || !chunk.isSound) isWhole = false;
      if (chunk !== null) root = combine(root, [chunk.hash]);
      const unreadable = chunk === null ? 1 : chunk.unreadable;
      yield {
        chunk: chunk?.isSound ? (numbers[i] as number) : null,
        records: chunk?.records ?? [],
        unreadable,
      };
    }
  }
  return isWhole && root === header.root;
}

/** Without a header both series may be there, an old and a new one: all is given, and the later revision counts. */
async function* readLoose(area: CopyArea): AsyncGenerator<CopyPart, void> {
  for (const key of await chunkKeys(area)) {
    const chunk = await openChunk((await area.get([key]))[key]);
    yield { chunk: null, records: chunk?.records ?? [], unreadable: chunk?.unreadable ?? 1 };
  }
}
