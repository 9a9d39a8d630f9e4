// The licences of the packages whose code is in the extension: they ask to be named wherever their code goes.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** @param inputs source paths relative to `root`, as esbuild lists them */
export async function noticesOf(root: string, inputs: readonly string[]): Promise<string> {
  const names = new Set(inputs.map(packageOf).filter(name => name !== null));
  const parts = await Promise.all(
    [...names].sort().map(name => noticeOf(path.join(root, 'node_modules', name), name)),
  );
  return `Sourcelight contains code of these packages.\n\n${parts.join('\n')}`;
}

function packageOf(input: string): string | null {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null;
}

async function noticeOf(folder: string, name: string): Promise<string> {
  const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${(await readFile(path.join(folder, file), 'utf8')).trim()}\n`;
  return `== ${name} ${version} (${license})\n${text}`;
}
