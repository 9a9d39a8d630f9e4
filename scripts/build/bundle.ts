// Bundles by esbuild, unminified: reviewers of the stores, and readers, can read what runs.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

export type OutputFile = { readonly path: string; readonly text: string };
/** `inputs` are paths of the sources that went in, relative to the root. */
export type Bundle = { readonly files: OutputFile[]; readonly maps: OutputFile[]; readonly inputs: string[] };

/** Entry by where it lands in the package. */
const entries = {
  'background/background': 'background/background.ts',
  'content-scripts/session': 'content-scripts/session.ts',
  'popup/popup': 'popup/main.tsx',
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
    plugins: [withoutHtmlSink],
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

/**
 * Preact can set innerHTML for dangerouslySetInnerHTML, which nothing here uses. Taken out, so that no HTML sink is in
 * the package and the store's linter has nothing to warn of. Fails where Preact changed its code.
 */
const withoutHtmlSink: esbuild.Plugin = {
  name: 'without-html-sink',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      const contents = code.replace(/\b\w+\.innerHTML=(?!=)[^,;)]+/g, 'void 0');
      if (contents === code)
        throw new Error(`${file} no longer assigns innerHTML in the known form: look again`);
      return { contents, loader: 'js' };
    });
  },
};
