// The few settings: the reader's name as annotator, and when the last backup file was made.

import { err, ok, type Result } from '../result.ts';
import type { Connection } from './connection.ts';
import { enter } from './journal.ts';
import { maxLabelChars } from './limits.ts';
import { type StoreFault, transact } from './transact.ts';

export type Settings = {
  /** Put on every new note; null where the reader gave none. */
  readonly annotator: string | null;
  /** ISO 8601, UTC: when the whole library was last written to a file; null before that. */
  readonly lastBackupAt: string | null;
};

const stores = ['settings', 'journal'] as const;

export function annotatorSetting(stored: unknown): string | null {
  return typeof stored === 'string' && stored !== '' && stored.length <= maxLabelChars ? stored : null;
}

function timeSetting(stored: unknown): string | null {
  return typeof stored === 'string' && !Number.isNaN(Date.parse(stored)) ? stored : null;
}

export function readSettings(connection: Connection): Promise<Result<Settings, StoreFault>> {
  const scope = { stores: ['settings'], mode: 'readonly', durability: 'relaxed' } as const;
  return transact(connection, scope, async tx => {
    const settings = tx.objectStore('settings');
    return {
      annotator: annotatorSetting(await settings.get('annotator')),
      lastBackupAt: timeSetting(await settings.get('lastBackupAt')),
    };
  });
}

/** @returns `too-long` for a name that no record could hold */
export async function saveSetting<K extends keyof Settings>(
  connection: Connection,
  key: K,
  value: Settings[K],
): Promise<Result<null, StoreFault | { readonly kind: 'too-long' }>> {
  if ((value?.length ?? 0) > maxLabelChars) return err({ kind: 'too-long' });
  const saved = await transact(connection, { stores, mode: 'readwrite', durability: 'strict' }, async tx => {
    await tx.objectStore('settings').put(value, key);
    await enter(tx, 'settings', key);
  });
  return saved.ok ? ok(null) : saved;
}
