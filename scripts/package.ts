// `npm run package`: the archives for the stores, made by web-ext, and the archive of the sources, into packages/.
// Fails when the linter of Firefox's store has any remark, or when something is inside that must not be.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { thisMachine } from './browsers/machine.ts';
import { targets } from './build/manifest.ts';
import { build } from './build.ts';
import { fixtureWords, inspectPackage } from './package/inspect.ts';
import { lintRemarks } from './package/lint-remarks.ts';
import { sourceFiles } from './package/source-files.ts';
import { sourceZip } from './package/source-zip.ts';
import { readZip, writeZip } from './package/zip.ts';
import { runTool } from './run-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = path.join(root, 'packages');
/** Code of a test is no text that anybody wrote for a newspaper. */
const isArticleText = (file: string) => /^tests\/fixtures\/.*\.(html|txt|json)$/.test(file);

await build();
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
await rm(packages, { recursive: true, force: true });
await mkdir(packages, { recursive: true });
const faults = await lint(path.join(root, 'dist/firefox'));
for (const target of targets) faults.push(...(await packStore(target)));
await save('source', sourceZip(root));
for (const fault of faults) process.stderr.write(`npm run package: ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;

async function lint(folder: string): Promise<string[]> {
  let report = '';
  await webExt(['lint', '--source-dir', folder, '--output', 'json'], text => {
    report += text;
  });
  return lintRemarks(report);
}

/** One line a fault that the archive has. */
async function packStore(target: (typeof targets)[number]): Promise<string[]> {
  const file = fileOf(target);
  const names = ['--artifacts-dir', packages, '--filename', path.basename(file), '--overwrite-dest'];
  const status = await webExt(['build', '--source-dir', path.join(root, 'dist', target), ...names], () => {});
  if (status !== 0) return [`web-ext build of ${target} ended with ${status}`];
  const entries = readZip(await readFile(file));
  // web-ext stores dates, and files in the order in which the disk answered: packed anew, bytes can be compared.
  await save(target, writeZip(entries));
  const texts = sourceFiles(root).filter(isArticleText);
  const fixtures = await Promise.all(texts.map(text => readFile(path.join(root, text), 'utf8')));
  return inspectPackage(entries, fixtures.map(fixtureWords)).map(fault => `${target}: ${fault}`);
}

async function save(name: string, archive: Buffer): Promise<void> {
  await writeFile(fileOf(name), archive);
  thisMachine.say(`${path.relative(root, fileOf(name))}  ${(archive.length / 1024).toFixed(0)} KiB`);
}

function fileOf(name: string): string {
  return path.join(packages, `sourcelight-${name}-${version}.zip`);
}

function webExt(args: readonly string[], onOutput: (text: string) => void): Promise<number> {
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  return runTool('web-ext', [...args, '--no-input', '--no-config-discovery'], { env, onOutput });
}
