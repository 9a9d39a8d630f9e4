// What a record of each copied store must look like. A record that is read is checked by this before it is relied on:
// disks and other programs damage files.

import { err, ok, type Result } from '../../result.ts';
import { type Check, type Fault, flag, nullable, object, text } from '../check.ts';
import { maxLabelChars } from '../limits.ts';
import { annotation, page, parseDraft, run, time, url } from '../parse-annotation.ts';
import { correction } from '../parse-library.ts';
import {
  type CopiedStore,
  type DraftKey,
  draftKey,
  type StoredArticle,
  type StoredBody,
  type StoredCorrection,
} from '../schema.ts';

const article = object<StoredArticle>({ page, readAt: nullable(time), sourcesRead: flag });

const packed: Check<Uint8Array<ArrayBuffer>> = (value, at, faults) => {
  if (value instanceof Uint8Array) return value as Uint8Array<ArrayBuffer>;
  faults.push({ at, problem: ['noBytes'] });
  return undefined;
};

const body = object<StoredBody>({ pageKey: url, packed });
const setting = nullable(text(maxLabelChars));

const storedCorrection: Check<StoredCorrection> = (value, at, faults) => {
  const fields = correction(value, at, faults);
  const pageKey = url((value as { pageKey?: unknown } | null)?.pageKey, `${at}.pageKey`, faults);
  return fields && pageKey !== undefined ? { ...fields, pageKey } : undefined;
};

const wrongKey: Result<never, readonly Fault[]> = err([{ at: 'key', problem: ['notOwnKey'] }]);

/** The record rebuilt, where it is one of this store and stands under its own key. */
export function parseStored(
  store: CopiedStore,
  key: IDBValidKey,
  value: unknown,
): Result<unknown, readonly Fault[]> {
  if (store === 'settings') return typeof key === 'string' ? run(setting, value, store) : wrongKey;
  if (store === 'drafts') {
    const draft = parseDraft(value, store);
    return !draft.ok || sameKey(key, draftKey(draft.value)) ? draft : wrongKey;
  }
  const record = parseKeyed(store, value);
  return !record.ok || record.value.key === key ? (record.ok ? ok(record.value.value) : record) : wrongKey;
}

function parseKeyed(
  store: Exclude<CopiedStore, 'settings' | 'drafts'>,
  value: unknown,
): Result<{ key: string; value: unknown }, readonly Fault[]> {
  switch (store) {
    case 'annotations':
      return keyed(run(annotation, value, store), ({ id }) => id);
    case 'corrections':
      return keyed(run(storedCorrection, value, store), ({ id }) => id);
    case 'articles':
      return keyed(run(article, value, store), ({ page: { key } }) => key);
    case 'bodies':
      return keyed(run(body, value, store), ({ pageKey }) => pageKey);
    default:
      return err([{ at: 'store', problem: ['notStore'] }]);
  }
}

function keyed<T>(record: Result<T, readonly Fault[]>, keyOf: (value: T) => string) {
  return record.ok ? ok({ key: keyOf(record.value), value: record.value }) : record;
}

function sameKey(key: IDBValidKey, [pageKey, id]: DraftKey): boolean {
  return Array.isArray(key) && key.length === 2 && key[0] === pageKey && key[1] === id;
}
