// Undoing at the end of the process.

import { expect, test } from 'vitest';
import { createCleanup } from '../../../../scripts/start/cleanup.ts';

test('what was added last is undone first, also when something before it fails', async () => {
  const undone: string[] = [];
  const cleanup = createCleanup();
  cleanup.add(async () => void undone.push('folder'));
  cleanup.add(() => Promise.reject(new Error('the server is gone already')));
  cleanup.add(async () => void undone.push('browser'));
  await cleanup.run();
  expect(undone).toEqual(['browser', 'folder']);
});

test('a second call waits for the first instead of undoing twice', async () => {
  let count = 0;
  const cleanup = createCleanup();
  cleanup.add(async () => {
    await new Promise(resolve => setTimeout(resolve, 5));
    count += 1;
  });
  expect(cleanup.isRunning()).toBe(false);
  const first = cleanup.run();
  expect(cleanup.isRunning()).toBe(true);
  await Promise.all([first, cleanup.run()]);
  expect(count).toBe(1);
});
