// Makes dist/firefox and dist/chrome (the extension, unpacked), dist/cli (the command line) and dist/maps (source maps,
// kept out of what is shipped). The same sources give the same bytes: nothing of the clock or of this machine goes in.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCli, bundleExtension, type OutputFile } from './build/bundle.ts';
import { manifestFor, targets } from './build/manifest.ts';
import { noticesOf } from './build/notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** Copied into the package as they are. */
const staticFiles = [
  '_locales',
  'icons',
  'popup/popup.html',
  'popup/styles',
  'library/library.html',
  'library/styles',
  'LICENSE',
];
/** The trained model, which every target reads from beside its code. */
const MODEL = 'attribution.model';

export async function build(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const extension = await bundleExtension(root);
  const notices = await noticesOf(root, extension.inputs);
  const manifest = JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  if (manifest.version !== version)
    throw new Error(
      `manifest.json says version ${manifest.version}, package.json says ${version}: make them equal`,
    );
  for (const target of targets) {
    const folder = path.join(dist, target);
    await writeAll(folder, extension.files);
    await writeText(
      path.join(folder, 'manifest.json'),
      `${JSON.stringify(manifestFor(target, manifest), null, 2)}\n`,
    );
    await writeText(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), notices);
    await copyStatic(folder);
    await copyModel(folder);
  }
  const cli = await bundleCli(root);
  await writeAll(path.join(dist, 'cli'), cli.files);
  await copyModel(path.join(dist, 'cli'));
  await writeAll(path.join(dist, 'maps'), [...extension.maps, ...cli.maps]);
}

async function copyModel(folder: string): Promise<void> {
  await cp(path.join(root, 'src/attribution', MODEL), path.join(folder, MODEL));
}

async function copyStatic(folder: string): Promise<void> {
  for (const file of staticFiles) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    // The icons' source is a drawing that no browser asks for.
    await cp(path.join(root, file), path.join(folder, file), {
      recursive: true,
      filter: from => !from.endsWith('.svg'),
    });
  }
}

async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const file of files) await writeText(path.join(folder, file.path), file.text);
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
