// @vitest-environment jsdom
// The panel reminds of a backup file while there is none, and makes one.

import { expect, test, vi } from 'vitest';
import { must } from '../notes/make.ts';
import { soon } from '../soon.ts';
import { click, gone, openPanel, pause, seen, status, store, writeNote } from './panel.tsx';

const reminder = '[data-testid=backup-reminder]';

test('a reader with notes and no backup file is reminded until one is made', async () => {
  const made = vi.fn((_: Blob) => 'blob:own');
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await openPanel();
  await pause(50);
  expect(document.querySelector(reminder)).toBeNull();
  await writeNote('mine');
  await seen(reminder);
  click(`${reminder} [data-testid=back-up]`);
  await gone(reminder);
  await soon(() => expect(status()).toContain('1 note'));
  expect(made).toHaveBeenCalledTimes(1);
  const notes = await store();
  expect(Date.parse(must(await notes.settings()).lastBackupAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  notes.close();
});
