// The store as one script, to be run in a page of the extension: tests and benchmarks then use the very code and the
// very storage that the extension uses, without a view in between.

import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param entry a file that puts what it offers on globalThis */
export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome130', 'firefox142'],
    logLevel: 'warning',
  });
  return (outputFiles[0] as esbuild.OutputFile).text;
}
