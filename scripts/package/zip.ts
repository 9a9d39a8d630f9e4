// Zip archives that come out byte for byte the same from the same files: entries sorted by name, one fixed date. fflate
// packs in JavaScript, so the bytes do not depend on the zlib that a Node.js was built with either.

import { unzipSync, type Zippable, zipSync } from 'fflate';

export type ZipEntry = { readonly name: string; readonly bytes: Buffer };

/** The oldest date that the format knows. Archives hold local time, so it is given in that. */
const fixedDate = new Date(1980, 0, 1);

export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: Zippable = Object.fromEntries(sorted.map(({ name, bytes }) => [name, bytes]));
  return Buffer.from(zipSync(files, { level: 9, mtime: fixedDate }));
}

/** Files of an archive, folders left out. Throws on what is no zip archive. */
export function readZip(archive: Buffer): ZipEntry[] {
  return Object.entries(unzipSync(archive))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
}
