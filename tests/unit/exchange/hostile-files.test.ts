import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { readHypothesisJson } from '../../../src/exchange/read-hypothesis-json.ts';
import { readLibraryJson } from '../../../src/exchange/read-library-json.ts';
import { readReadwiseCsv } from '../../../src/exchange/read-readwise-csv.ts';
import { readZip } from '../../../src/exchange/read-zip.ts';
import { toZip } from '../../../src/exchange/zip.ts';
import { maxFaults } from '../../../src/notes/check.ts';
import { problemInEnglish } from '../../../src/notes/fault-words.ts';
import { libraryWith } from './make.ts';

const good = toLibraryJson(libraryWith());

// What is done to a file in these tests fits no type: that is what they are about.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Any = any;

/** The example's file with something in it changed. */
function changed(change: (document: Any) => void): string {
  const document = JSON.parse(good);
  change(document);
  return JSON.stringify(document);
}

function faultsOf(text: string) {
  const read = readLibraryJson(text);
  if (read.ok) throw new Error('was read');
  return read.error.map(({ at, problem }) => `${at}: ${problemInEnglish(problem)}`);
}

describe('every fault is listed with its path:', () => {
  test.each<[string, (document: Any) => void, string[]]>([
    ['a wrong type', d => (d.articles[0].page.title = 7), ['articles[0].page.title: not a text']],
    ['a list that is none', d => (d.articles = {}), ['articles: not a list']],
    ['nothing', d => (d.articles[0] = null), ['articles[0]: not an object']],
    ['a missing key', d => delete d.exportedAt, [expect.stringMatching(/^exportedAt: not a time/)]],
    [
      'several',
      d => {
        d.articles[0].annotations[0].id = 'x';
        d.articles[0].annotations[1].rev = -1;
        d.articles[0].quotes[2].type = '__proto__';
      },
      [
        'articles[0].quotes[2].type: not one of direct, mixed, indirect',
        'articles[0].annotations[0].id: not a UUID',
        expect.stringMatching(/^articles\[0\]\.annotations\[1\]\.rev: not a whole number/),
      ],
    ],
    [
      'a span outside of the text',
      d => (d.articles[0].quotes[0].content[0].end = 1e6),
      ['articles[0].quotes[0].content[0]: not inside the article’s text'],
    ],
    [
      'a source that is not there',
      d => (d.articles[0].quotes[0].sourceId = 's99'),
      ['articles[0].quotes[0].sourceId: not the id of a source'],
    ],
    [
      'a note that is there twice',
      d => d.articles[0].annotations.push(d.articles[0].annotations[0]),
      ['articles[0].annotations[4].id: there twice'],
    ],
    [
      'an article that is there twice',
      d => d.articles.push({ ...d.articles[0], annotations: [] }),
      ['articles[1].page.key: there twice'],
    ],
    [
      'a note of another article',
      d => (d.articles[0].annotations[0].page.key = 'https://else.example/'),
      ['articles[0].annotations[0].page.key: not the key of its article'],
    ],
    [
      'a note longer than a book',
      d => (d.articles[0].annotations[0].note = 'x'.repeat(100_001)),
      ['articles[0].annotations[0].note: longer than 100000 characters'],
    ],
    [
      'a newer version',
      d => (d.schemaVersion = 3),
      ['file: written by a newer version of Sourcelight: update this one, then import again'],
    ],
    ['no version', d => delete d.schemaVersion, ['schemaVersion: not a whole number from 1 to 2']],
    ['another program’s file', d => (d.format = 'x'), ['file: not an export of Sourcelight']],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(changed(change))).toEqual(faults);
  });
});

describe('a hostile file is refused in words:', () => {
  test.each<[string, string, RegExp]>([
    ['no JSON', 'Dear reader', /^file: not JSON/],
    ['cut off', good.slice(0, -20), /^file: not JSON, or cut off$/],
    ['empty', '', /^file: not JSON/],
    ['a list', '[]', /^file: not an export/],
    [
      'a million lists in one another',
      '['.repeat(1e6),
      /^file: lists and objects are nested more than 64 deep/,
    ],
    ['as many objects', '{"a":'.repeat(1e6), /nested more than 64 deep/],
    [
      'a key that reaches into objects',
      good.replace('"page": {', '"page": {"__proto__": {"admin": true},'),
      /^articles\[0\]\.page\.__proto__: a key that would change how objects work$/,
    ],
    [
      'the same, written with escapes',
      good.replace('"page": {', '"page": {"\\u005f_proto__": {"admin": true},'),
      /^articles\[0\]\.page\.__proto__: /,
    ],
  ])('%s', (_, text, words) => {
    const faults = faultsOf(text);
    expect(faults).toEqual([expect.stringMatching(words)]);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('a list of a hundred thousand wrong entries, by its beginning', () => {
    const faults = faultsOf(changed(d => (d.articles[0].annotations = new Array(100_000).fill({}))));
    expect(faults.length).toBeLessThan(2_000);
    expect(faults[0]).toBe('articles[0].annotations[0].id: not a UUID');
  });

  test('ten thousand places outside of the text, by the first of them', () => {
    const faults = faultsOf(
      changed(d => (d.articles[0].quotes[0].cue = Array(10_000).fill({ start: 9e6, end: 9e6 + 1 }))),
    );
    expect(faults).toHaveLength(maxFaults);
  });

  test('other programs’ files that are wrong throughout, by their beginning', () => {
    const context = { now: '2026-03-02T10:00:00.000Z', pageKey: (url: string) => url };
    const hypothesis = readHypothesisJson(`{"annotations":[${Array(5_000).fill('{}')}]}`, context);
    const readwise = readReadwiseCsv(`Highlight,URL\n${'a,b,c\n'.repeat(5_000)}`, context);
    for (const read of [hypothesis, readwise]) {
      if (read.ok) throw new Error('was read');
      expect(read.error.length).toBeGreaterThanOrEqual(maxFaults);
      expect(read.error.length).toBeLessThan(maxFaults + 20);
    }
  });

  test('brackets inside of texts are no depth', () => {
    const text = changed(d => (d.articles[0].annotations[0].note = '["\\'.repeat(1000)));
    expect(readLibraryJson(text).ok).toBe(true);
  });

  test('a note may be about __proto__', () => {
    const text = changed(d => (d.articles[0].annotations[0].note = 'What is "__proto__": a key?'));
    expect(readLibraryJson(text).ok).toBe(true);
  });
});

describe('an archive is refused in words:', () => {
  const words = (bytes: Uint8Array) => {
    const read = readZip(bytes);
    return read.ok
      ? 'was read'
      : read.error.map(({ at, problem }) => `${at}: ${problemInEnglish(problem)}`).join('\n');
  };
  const zip = toZip(libraryWith());

  test('no zip, an empty one, another program’s', () => {
    expect(words(strToU8(good))).toBe('file: not a zip archive');
    expect(words(new Uint8Array())).toBe('file: not a zip archive');
    expect(words(zipSync({ 'notes.txt': strToU8('x') }))).toMatch(/^file: no library\.json in the archive/);
  });

  test('cut off inside of the library', () => {
    expect(words(zip.subarray(0, 400))).toBe('file: the archive is damaged or cut off');
  });

  test('a library that has faults has their paths', () => {
    const wrong = zipSync({ 'library.json': strToU8(changed(d => (d.articles[0].text = 1))) });
    expect(words(wrong)).toBe('articles[0].text: not a text');
  });

  test('one that unpacks to more than a library can be', () => {
    const bomb = zipSync({ 'library.json': new Uint8Array(30_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(500_000);
    const read = readZip(bomb, 20_000_000);
    expect(read.ok ? [] : read.error).toEqual([{ at: 'file', problem: ['libraryTooLarge', 'library.json'] }]);
  });

  test('damaged bytes never become other words', () => {
    let refused = 0;
    for (let at = 0; at < zip.length; at += 7) {
      const damaged = zip.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const read = readZip(damaged);
      if (!read.ok) refused++;
      else expect(toLibraryJson(read.value)).toBe(good);
    }
    expect(refused).toBeGreaterThan(50);
  });
});
