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

const forNode = {
  ...shared,
  format: 'iife',
  platform: 'node',
  target: 'node20.19',
} satisfies esbuild.BuildOptions;

export async function bundleForNode(file: string): Promise<void> {
  const entryPoints = ['bench/attribution/in-node.ts'];
  await esbuild.build({
    ...forNode,
    format: 'cjs',
    entryPoints,
    outfile: file,
    plugins: [wholeTools(forNode)],
  });
}

export async function bundleForBrowsers(file: string): Promise<void> {
  const entryPoints = ['bench/attribution/in-background.ts'];
  await esbuild.build({ ...forBrowsers, entryPoints, outfile: file, plugins: [wholeTools(forBrowsers)] });
}

/**
 * Gives "tool:NAME", which evaluates a tool's code when it is called. Each is bundled by itself, as it is shipped: in one bundle
 * of several that are evaluated late, what a module declares as constant is a variable, and V8 works more slowly with it.
 */
function wholeTools(options: esbuild.BuildOptions): esbuild.Plugin {
  return {
    name: 'whole tools',
    setup(build) {
      build.onResolve({ filter: /^tool:/ }, ({ path }) => ({
        path: path.slice('tool:'.length),
        namespace: 'tool',
      }));
      build.onLoad({ filter: /./, namespace: 'tool' }, async ({ path }) => ({
        contents: `export function evaluate() {\n${await codeOf(path as ToolName, options)}\nreturn tool;\n}`,
      }));
    },
  };
}

/** Bytes. wink-nlp and compromise hold their models in their code. */
export type Size = { readonly raw: number; readonly gzipped: number };

const imports: Readonly<Record<ToolName, string>> = {
  sourcelight: `export { createEngine } from './src/attribution/attribute.ts';`,
  wink: `export { default } from 'wink-nlp'; export { default as model } from 'wink-eng-lite-web-model';`,
  compromise: `export { default } from 'compromise';`,
};

export async function sizeOfCode(tool: ToolName): Promise<Size> {
  return sizeOf(Buffer.from(await codeOf(tool, forBrowsers)));
}

/** A script that declares `tool` with what the tool exports. */
async function codeOf(tool: ToolName, options: esbuild.BuildOptions): Promise<string> {
  const stdin = { contents: imports[tool], resolveDir: root, loader: 'ts' } as const;
  const { outputFiles } = await esbuild.build({ ...options, stdin, globalName: 'tool', write: false });
  return outputFiles?.[0]?.text ?? '';
}

export async function sizeOfModel(): Promise<Size> {
  return sizeOf(await readFile(modelFile));
}

function sizeOf(bytes: Uint8Array): Size {
  return { raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
