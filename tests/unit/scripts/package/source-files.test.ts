// Which files go into the archive of the sources.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles } from '../../../../scripts/package/source-files.ts';

let root = '';
const write = (file: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), file);
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'sourcelight-sources-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('without git it is everything but what is made from the sources', () => {
  const sources = ['.ci/run', '.gitignore', 'package.json', 'scripts/build/a.ts', 'src/b.ts'];
  const made = [
    'dist/firefox/manifest.json',
    'node_modules/x/index.js',
    'packages/a.zip',
    'output/a.png',
    'npm.log',
  ];
  for (const file of [...sources, ...made]) write(file);
  expect(sourceFiles(root)).toEqual(sources);
});

test('with git it is what git knows and what is still there', () => {
  for (const file of ['kept.ts', 'deleted.ts', 'unknown.ts']) write(file);
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', 'kept.ts', 'deleted.ts'], { cwd: root });
  rmSync(path.join(root, 'deleted.ts'));
  expect(sourceFiles(root)).toEqual(['kept.ts']);
});
