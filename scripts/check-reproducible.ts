// Proves that the same sources give the same bytes: built twice here, and once from the unpacked source archive in
// another folder with packages installed afresh.

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { thisMachine } from './browsers/machine.ts';
import { build } from './build.ts';
import { sourceZip } from './package/source-zip.ts';
import { readZip } from './package/zip.ts';
import { runNpm } from './run-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await build();
const first = await hashes(path.join(root, 'dist'));
await build();
report('built twice', first, await hashes(path.join(root, 'dist')));
const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'sourcelight-source-'));
try {
  await unpack(sourceZip(root), elsewhere);
  for (const command of [['ci'], ['run', 'build']]) await npmIn(elsewhere, command);
  report('built from the source archive', first, await hashes(path.join(elsewhere, 'dist')));
} finally {
  await rm(elsewhere, { recursive: true, force: true });
}

function report(
  what: string,
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): void {
  const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
  const different = names.filter(name => expected.get(name) !== found.get(name));
  if (different.length === 0) {
    thisMachine.say(`${what}: ${names.length} files, all byte-equal`);
  } else {
    process.stderr.write(`${what}: different ${different.join(', ')}\n`);
    process.exitCode = 1;
  }
}

/** SHA-256 of every file, by its path below `folder`. */
async function hashes(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  const found = new Map<string, string>();
  for (const file of files)
    found.set(
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  return found;
}

async function unpack(archive: Buffer, folder: string): Promise<void> {
  for (const { name, bytes } of readZip(archive)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function npmIn(folder: string, command: readonly string[]): Promise<void> {
  // npm tells what it runs where the project is; taken over, it would build here instead of there.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package_|config_local_prefix)/.test(name)),
  );
  const status = await runNpm(command, { cwd: folder, env });
  if (status !== 0)
    throw new Error(`"npm ${command.join(' ')}" in the unpacked sources ended with ${status}`);
}
