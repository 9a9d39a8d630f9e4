// Zip archives that come out byte for byte the same from the same files: entries sorted by name, one fixed date, no
// permissions. After PKWARE's APPNOTE 6.3; no zip64, so nothing near 4 GiB.

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type ZipEntry = { readonly name: string; readonly bytes: Buffer };

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const sizes = { local: 30, central: 46, end: 22 };
const deflated = 8;
/** 1 January 1980, 00:00: the oldest date that the format knows. */
const fixedDate = 0x0021;
/** Bit 11: names are UTF-8. */
const utf8Names = 0x0800;
const version = 20;

export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of sorted) {
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(entry.bytes, { level: 9 });
    const facts = factsOf(entry.bytes, packed, name);
    const local = Buffer.alloc(sizes.local);
    local.writeUInt32LE(signatures.local, 0);
    facts.copy(local, 4);
    files.push(local, name, packed);
    directory.push(directoryEntry(facts, offset), name);
    offset += local.length + name.length + packed.length;
  }
  return Buffer.concat([...files, ...directory, endRecord(sorted.length, directory, offset)]);
}

/** What the header in front of a file and the directory say alike: 26 bytes from "version needed" on. */
function factsOf(bytes: Buffer, packed: Buffer, name: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(version, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(deflated, 4);
  facts.writeUInt16LE(fixedDate, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function directoryEntry(facts: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(sizes.central);
  entry.writeUInt32LE(signatures.central, 0);
  entry.writeUInt16LE(version, 4);
  facts.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endRecord(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Files of an archive, folders left out. Throws on what is no zip archive, or on a file whose checksum is wrong. */
export function readZip(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('not a zip archive');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + sizes.central, at + sizes.central + nameLength);
    if (!name.endsWith('/')) entries.push({ name, bytes: contentAt(archive, at, name) });
    at += sizes.central + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param at where the file's entry in the directory starts */
function contentAt(archive: Buffer, at: number, name: string): Buffer {
  const local = archive.readUInt32LE(at + 42);
  const start = local + sizes.local + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  const bytes = archive.readUInt16LE(at + 10) === deflated ? inflateRawSync(packed) : Buffer.from(packed);
  if (crc32(bytes) !== archive.readUInt32LE(at + 16)) throw new Error(`${name}: the checksum is wrong`);
  return bytes;
}
