// Bundles by esbuild, unminified: reviewers of the stores, and readers, can read what runs.

import path from 'node:path';
import * as esbuild from 'esbuild';
import { withoutHtmlSinks } from './html-sinks.ts';

export type OutputFile = { readonly path: string; readonly text: string };
/** `inputs` are paths of the sources that went in, relative to the root. */
export type Bundle = { readonly files: OutputFile[]; readonly maps: OutputFile[]; readonly inputs: string[] };

/** Entry by where it lands in the package. */
const entries = {
  'background/background': 'background/background.ts',
  'content-scripts/session': 'content-scripts/session.ts',
  'popup/popup': 'popup/main.tsx',
  'library/library': 'library/main.tsx',
};

const shared = {
  bundle: true,
  write: false,
  metafile: true,
  sourcemap: 'external',
  sourcesContent: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies esbuild.BuildOptions;

export function bundleExtension(root: string): Promise<Bundle> {
  return run(root, {
    ...shared,
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'out',
    format: 'iife',
    target: ['chrome130', 'firefox142'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [withoutHtmlSinks],
  });
}

export function bundleCli(root: string): Promise<Bundle> {
  return run(root, {
    ...shared,
    absWorkingDir: root,
    entryPoints: { sourcelight: 'cli/sourcelight.ts' },
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // jsdom reads files of its own at run time, so it stays a package.
    external: ['jsdom'],
  });
}

async function run(root: string, options: esbuild.BuildOptions & typeof shared): Promise<Bundle> {
  const result = await esbuild.build(options);
  const outputs = result.outputFiles.map(file => ({
    path: path.relative(path.join(root, 'out'), file.path),
    text: file.text,
  }));
  const isMap = (file: OutputFile) => file.path.endsWith('.map');
  return {
    files: outputs.filter(file => !isMap(file)),
    maps: outputs.filter(isMap),
    inputs: Object.keys(result.metafile.inputs),
  };
}
