import { expect, test } from 'vitest';
import { readFile } from '../../../library/state/read-file.ts';
import { toLibraryJson } from '../../../src/exchange/library-json.ts';
import { libraryWith } from '../exchange/make.ts';

const now = '2026-11-24T02:00:00.000Z';
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

function read(...bytes: number[]) {
  return readFile(new File([new Uint8Array(bytes)], 'notes'), now);
}

test('a table that a spreadsheet wrote anew, in what older systems write, is read with its letters', async () => {
  const head = bytesOf('Highlight,Title,URL\r\n');
  const cell = [...bytesOf('Caf'), 0xe9];
  const table = await read(...head, ...cell, ...bytesOf(',Mill,https://valley.example/mill\r\n'));
  expect(JSON.stringify(table)).toContain('Café');
});

test('of our own file a damaged byte is told, and no word becomes another', async () => {
  const json = toLibraryJson(libraryWith());
  expect((await read(...bytesOf(json))).ok).toBe(true);
  const [before, after] = json.split('Since 2019');
  const damaged = await read(...bytesOf(before ?? ''), 0xe9, ...bytesOf(after ?? ''));
  expect(damaged).toEqual({ ok: false, error: [{ at: 'file', problem: ['notUtf8'] }] });
});
