// Tells when a file has arrived in the folder of downloads. Neither browser says so in a way that both share, so the
// folder is watched.

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { waitFor } from './wait.ts';

/** How the browsers call files that are still on their way. */
const unfinished = /\.(part|crdownload|tmp)$|^\.|^Unconfirmed /;

/** Runs `start` and resolves to the path of the file that is in `folder` after it, and was not before. */
export async function awaitDownload(folder: string, start: () => Promise<void>): Promise<string> {
  const before = await finishedFiles(folder);
  await start();
  const file = await waitFor(`a download in ${folder}`, async () => {
    const now = await finishedFiles(folder);
    return [...now].find(([name, stamp]) => before.get(name) !== stamp)?.[0] ?? null;
  });
  return path.join(folder, file);
}

/** Names with a stamp that changes when a file of the same name is written again. */
async function finishedFiles(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder);
  const files = new Map<string, string>();
  // Firefox reserves the name with an empty file and fills a .part beside it.
  const arriving = new Set(
    names.filter(name => unfinished.test(name)).map(name => name.replace(/\..*$/, '')),
  );
  for (const name of names) {
    if (unfinished.test(name) || arriving.has(name.replace(/\..*$/, ''))) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found?.isFile() && found.size > 0) files.set(name, `${found.size} ${found.mtimeMs}`);
  }
  return files;
}
