import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../cli/main.ts';
import { formatNames } from '../../../src/exchange/all-formats.ts';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { readableFormats } from '../../../src/exchange/readers.ts';
import { libraryWith } from '../exchange/make.ts';

const json = toLibraryJson(libraryWith());
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'convert-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], input: string | Uint8Array = json) {
  const parts: (string | Uint8Array)[] = [];
  let error = '';
  const code = await main(
    ['convert', ...args],
    {
      readFile: async () => Buffer.from(input),
      out: part => void parts.push(part),
      error: text => {
        error += text;
      },
      now: () => new Date('2026-11-24T02:00:00Z'),
    },
    () => ({ quotes: [], sources: [], sourcesRead: true }),
  );
  return { code, out: Buffer.concat(parts.map(part => Buffer.from(part))), error };
}

test.each(formatNames)('our JSON becomes %s, with the words of the notes', async to => {
  const { code, out, error } = await run(['--from', 'library-json', '--to', to, 'a.json']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  if (to !== 'zip') expect(out.toString()).toContain('Twice by whom?');
});

describe('what can be read becomes our JSON again', () => {
  test.each(['library-json', 'zip'])('%s as the same bytes', async format => {
    const there = await run(['--from', 'library-json', '--to', format, 'a']);
    const back = await run(['--from', format, '--to', 'library-json', 'a'], there.out);
    expect(back.out.toString()).toBe(json);
  });

  test.each(readableFormats)('%s with every note', async format => {
    const there = await run(['--from', 'library-json', '--to', format, 'a']);
    const back = await run(['--from', format, '--to', 'library-json', 'a'], there.out);
    const notes = JSON.parse(back.out.toString()).articles[0].annotations.map(
      ({ note }: { note: string }) => note,
    );
    for (const note of ['Since 2019.', 'Compare with last year.', 'Was cut.']) expect(notes).toContain(note);
  });
});

test('--out writes the file and prints nothing', async () => {
  const file = path.join(folder, 'library.zip');
  const { code, out } = await run(['--from', 'library-json', '--to', 'zip', '--out', file, 'a.json']);
  expect({ code, length: out.length }).toEqual({ code: 0, length: 0 });
  const back = await run(['--from', 'zip', '--to', 'library-json', file], await readFile(file));
  expect(back.out.toString()).toBe(json);
});

/** Latin letters are one byte in older encodings, and none in UTF-8. */
function damaged(text: string): Uint8Array {
  return Buffer.concat([Buffer.from(text), Buffer.from([0xe9])]);
}

describe('a faulty input is told with its paths, status 1, and nothing is written:', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'library-json',
      'one fault',
      json.replace('"rev": 1', '"rev": 0'),
      /^sourcelight: a: articles\[0\]\.annotations\[0\]\.rev: not a whole number/,
    ],
    ['library-json', 'no JSON', 'x', /^sourcelight: a: file: not JSON, or cut off\n$/],
    ['library-json', 'no text', new Uint8Array([0, 1]), /^sourcelight: a: file: is no text, or damaged\n$/],
    ['library-json', 'a damaged byte', damaged(json), /^sourcelight: a: file: is no text, or damaged\n$/],
    ['zip', 'no zip', json, /^sourcelight: a: file: not a zip archive\n$/],
    ['hypothesis-json', 'our JSON', json, /^sourcelight: a: file: not an export of Hypothesis/],
    ['web-annotation', 'our JSON', json, /^sourcelight: a: file: no Web Annotations/],
    ['readwise-csv', 'our JSON', json, /^sourcelight: a: file: not a table of Readwise/],
  ])('%s, %s', async (from, _, input, words) => {
    const file = path.join(folder, 'never');
    const { code, out, error } = await run(['--from', from, '--to', 'csv', '--out', file, 'a'], input);
    expect({ code, length: out.length }).toEqual({ code: 1, length: 0 });
    expect(error).toMatch(words);
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  });

  test('many faults are told by the first fifty', async () => {
    const library = JSON.parse(json);
    library.articles[0].annotations = Array(80).fill(7);
    const { error } = await run(['--from', 'library-json', '--to', 'csv', 'a'], JSON.stringify(library));
    const lines = error.trimEnd().split('\n');
    expect(lines).toHaveLength(51);
    expect(lines[50]).toBe('sourcelight: a: and 30 more');
  });
});
