import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { withoutHtmlSinks } from '../../../../scripts/build/html-sinks.ts';

const bundle = (contents: string) =>
  esbuild.build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [withoutHtmlSinks],
  });

test('what is bundled of the libraries assigns no innerHTML', async () => {
  const { outputFiles } = await bundle('export { render } from "preact";');
  expect(outputFiles[0]?.text).toContain('createElement');
  expect(outputFiles[0]?.text).not.toMatch(/\.innerHTML\s*=(?!=)/);
});

test('a library’s file that is not found by its name fails the build', async () => {
  await expect(bundle('export const nothing = 0;')).rejects.toThrow('preact');
});
