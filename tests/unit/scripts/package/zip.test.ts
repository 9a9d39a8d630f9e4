// Archives that other programs can read, and that are the same whenever their files are.

import { expect, test } from 'vitest';
import { readZip, writeZip } from '../../../../scripts/package/zip.ts';

const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const files = [entry('b/ö.txt', 'zwei'), entry('a.txt', 'eins '.repeat(500)), entry('empty', '')];

test('what was written is read again, sorted by name', () => {
  const read = readZip(writeZip(files));
  expect(read.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
    ['a.txt', 'eins '.repeat(500)],
    ['b/ö.txt', 'zwei'],
    ['empty', ''],
  ]);
});

test('the order in which files are given does not change a byte', () => {
  expect(writeZip([...files].reverse()).equals(writeZip(files))).toBe(true);
});

test('what is no archive is noticed', () => {
  expect(() => readZip(Buffer.from('no archive'))).toThrow();
});

/** Written by Python's zipfile to a stream: a folder, a stored and a packed file, their sizes behind them. */
const foreign = [
  'UEsDBBQACAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAZm9sZGVyL1BLBwgAAAAAAAAAAAAAAABQSwMEFAAIAAAAAAAhAA',
  'AAAAAAAAAAAAAAABEAAABmb2xkZXIvc3RvcmVkLnR4dGtlcHQgYXMgaXQgaXNQSwcIDzaiJg0AAAANAAAAUEsDBBQA',
  'CAAIAAAAIQAAAAAAAAAAAAAAAAAKAAAAcGFja2VkLnR4dEtMT8zMU0jMS1FIHNIsAFBLBwgfqHSVDwAAAMgAAABQSw',
  'ECFAMUAAgAAAAAACEAAAAAAAAAAAAAAAAABwAAAAAAAAAAAAAAgAEAAAAAZm9sZGVyL1BLAQIUAxQACAAAAAAAIQAP',
  'NqImDQAAAA0AAAARAAAAAAAAAAAAAACAATUAAABmb2xkZXIvc3RvcmVkLnR4dFBLAQIUAxQACAAIAAAAIQAfqHSVDw',
  'AAAMgAAAAKAAAAAAAAAAAAAACAAYEAAABwYWNrZWQudHh0UEsFBgAAAAADAAMArAAAAMgAAAAAAA==',
].join('');

test('an archive of another program is read, its folders left out', () => {
  const read = readZip(Buffer.from(foreign, 'base64'));
  expect(read.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
    ['folder/stored.txt', 'kept as it is'],
    ['packed.txt', 'again and '.repeat(20)],
  ]);
});
