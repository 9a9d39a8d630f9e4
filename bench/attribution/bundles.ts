// Everything that esbuild makes for a bench, unminified as in the extension: the far ends, and each tool alone for its
// size.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import type { ToolName } from './steps.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const modelFile = path.join(root, 'src/attribution/attribution.model');

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies esbuild.BuildOptions;

const forBrowsers = {
  ...shared,
  format: 'iife',
  target: ['chrome130', 'firefox142'],
} satisfies esbuild.BuildOptions;

export async function bundleForNode(file: string): Promise<void> {
  const entryPoints = ['bench/attribution/in-node.ts'];
  await esbuild.build({
    ...shared,
    entryPoints,
    outfile: file,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
  });
}

export async function bundleForBrowsers(file: string): Promise<void> {
  await esbuild.build({ ...forBrowsers, entryPoints: ['bench/attribution/in-background.ts'], outfile: file });
}

/** Bytes. wink-nlp and compromise hold their models in their code. */
export type Size = { readonly raw: number; readonly gzipped: number };

const imports: Readonly<Record<ToolName, string>> = {
  sourcelight: `export { createEngine } from './src/attribution/attribute.ts';`,
  wink: `export { default } from 'wink-nlp'; export { default as model } from 'wink-eng-lite-web-model';`,
  compromise: `export { default } from 'compromise';`,
};

export async function sizeOfCode(tool: ToolName): Promise<Size> {
  const stdin = { contents: imports[tool], resolveDir: root, loader: 'ts' } as const;
  const options = { ...forBrowsers, stdin, globalName: 'tool', write: false } as const;
  const { outputFiles } = await esbuild.build(options);
  return sizeOf((outputFiles[0] as esbuild.OutputFile).contents);
}

export async function sizeOfModel(): Promise<Size> {
  return sizeOf(await readFile(modelFile));
}

function sizeOf(bytes: Uint8Array): Size {
  return { raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
