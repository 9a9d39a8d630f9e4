// The second copy's first page: how many chunks there are, and which state of which database they show.

import { type Check, literal, matching, object, oneOf, wholeNumber } from '../check.ts';
import { id, run, time } from '../parse-annotation.ts';
import type { CopyArea } from './area.ts';

export type CopyHeader = {
  readonly format: 'sourcelight-copy-1';
  readonly databaseId: string;
  /** Counts up with every write; the database remembers the last one that it knows to be complete. */
  readonly generation: number;
  /** Names the chunks: a copy that is made anew is written beside the old one. */
  readonly series: 'a' | 'b';
  readonly chunks: number;
  readonly records: number;
  /** All chunks' hashes, combined by exclusive or: it is wrong where one is missing, old or strange. */
  readonly root: string;
  readonly writtenAt: string;
};

export const headerKey = 'copy';

const count = wholeNumber(0, Number.MAX_SAFE_INTEGER - 1);

export const hash: Check<string> = matching(/^[0-9a-f]{64}$/, ['notHash']);

const header = object<CopyHeader>({
  format: literal('sourcelight-copy-1'),
  databaseId: id,
  generation: count,
  series: oneOf({ a: true, b: true }),
  chunks: wholeNumber(0, 10_000_000),
  records: count,
  root: hash,
  writtenAt: time,
});

/** `none`: nothing was ever copied. `damaged`: something is there that is no header. */
export type FoundHeader = CopyHeader | 'none' | 'damaged';

/** @throws where the area cannot be read */
export async function readHeader(area: CopyArea): Promise<FoundHeader> {
  const { [headerKey]: found } = await area.get([headerKey]);
  if (found === undefined) return 'none';
  const read = run(header, found, headerKey);
  return read.ok ? read.value : 'damaged';
}

export function isHeader(found: FoundHeader): found is CopyHeader {
  return typeof found === 'object';
}

export const emptyRoot = '0'.repeat(64);

/** The root after `hashes` came in or went out, which is the same. */
export function combine(root: string, hashes: readonly string[]): string {
  const digits = Array.from(root, digit => Number.parseInt(digit, 16));
  for (const each of hashes)
    for (let i = 0; i < digits.length; i++)
      digits[i] = (digits[i] as number) ^ Number.parseInt(each[i] as string, 16);
  return digits.map(digit => digit.toString(16)).join('');
}
