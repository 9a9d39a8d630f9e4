// The whole way from a page to who said what, held against the annotation of the sample article by a person.

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../../cli/main.ts';
import { attribute } from '../attribution/engine.ts';

const seed = (name: string) => fileURLToPath(new URL(`../../fixtures/seed/${name}`, import.meta.url));

test('the sample article’s body, quotes and sources are those that a person found', async () => {
  let out = '';
  const io = {
    readFile,
    out: (text: string | Uint8Array) => {
      out += String(text);
    },
    error: (text: string) => expect.fail(text),
    now: () => new Date(0),
  };
  expect(await main(['annotate', '--format', 'json', seed('article.html')], io, attribute)).toBe(0);
  const check = spawnSync(process.execPath, [seed('check.mjs'), '-'], { input: out, encoding: 'utf8' });
  expect(check.stdout).toMatch(/22 of 22 attributions complete/);
  expect(check.stdout).not.toContain('FALLS SHORT');
  expect(check.status).toBe(0);
});
