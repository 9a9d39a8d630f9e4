// What was mended, for the reader to be told of until they have seen it.

import { type Check, object, oneOf, wholeNumber } from '../check.ts';
import { run, time } from '../parse-annotation.ts';
import { attempt, type CopyArea } from './area.ts';

export type RecoveryReason =
  /** The database was gone, or empty where it should not be. */
  | 'missing'
  /** Parts of the database were gone. */
  | 'broken'
  /** The database was an older state of itself. */
  | 'outdated'
  /** Single records could not be read. */
  | 'damaged-records';

export type RecoveryNotice = {
  readonly at: string;
  readonly reason: RecoveryReason;
  readonly restored: number;
  /** Records of which neither database nor copy has a readable state. */
  readonly unreadable: number;
};

const noticeKey = 'recovery';
const count: Check<number> = wholeNumber(0, Number.MAX_SAFE_INTEGER - 1);

const notice = object<RecoveryNotice>({
  at: time,
  reason: oneOf({ missing: true, broken: true, outdated: true, 'damaged-records': true }),
  restored: count,
  unreadable: count,
});

export async function leaveNotice(area: CopyArea, left: RecoveryNotice): Promise<void> {
  await attempt(() => area.set({ [noticeKey]: left }));
}

/** Null where there is nothing to be told. */
export async function readNotice(area: CopyArea): Promise<RecoveryNotice | null> {
  const found = await attempt(() => area.get([noticeKey]));
  const read = found.ok ? run(notice, found.value[noticeKey], noticeKey) : null;
  return read?.ok ? read.value : null;
}

export async function dropNotice(area: CopyArea): Promise<void> {
  await attempt(() => area.remove([noticeKey]));
}
