// One entry of a zip archive, found through the archive's directory and unpacked up to a given size, its checksum
// compared: damaged bytes would otherwise become other words. After PKWARE's APPNOTE 6.3.10, without zip64.

import { Inflate } from 'fflate';
import { err, ok, type Result } from '../result.ts';

export type EntryFault = 'no-zip' | 'no-entry' | 'too-large' | 'damaged';

type Entry = { readonly method: number; readonly crc: number; readonly data: Uint8Array };

const stored = 0;
const deflated = 8;

/** Deflate gives at most 1,032 bytes for one: what one step can give is bounded. */
const stepBytes = 1 << 16;

/** @param isWanted by the entry's name, of which only ASCII is told apart; the first entry counts */
export function readEntry(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  maxBytes: number,
): Result<Uint8Array, EntryFault> {
  const entry = findEntry(archive, isWanted);
  if (!entry.ok) return entry;
  const { method, crc, data } = entry.value;
  if (method !== stored && method !== deflated) return err('damaged');
  const unpacked = method === stored ? ok(data) : inflate(data, maxBytes);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.length > maxBytes) return err('too-large');
  return crc32(unpacked.value) === crc ? unpacked : err('damaged');
}

function findEntry(archive: Uint8Array, isWanted: (name: string) => boolean): Result<Entry, EntryFault> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (view.byteLength < 22 || view.getUint32(0, true) !== 0x04034b50) return err('no-zip');
  const end = endOfDirectory(view);
  if (end === null) return err('damaged');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return err('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...archive.subarray(at + 46, at + 46 + nameLength));
    if (isWanted(name)) return entryAt(archive, view, at);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return err('no-entry');
}

/** A comment of up to 65,535 bytes may follow it. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/** @param at where the directory tells of it */
function entryAt(archive: Uint8Array, view: DataView, at: number): Result<Entry, EntryFault> {
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength) return err('damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > view.byteLength) return err('damaged');
  const data = archive.subarray(start, start + size);
  return ok({ method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), data });
}

function inflate(data: Uint8Array, maxBytes: number): Result<Uint8Array, EntryFault> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate(part => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
  });
  try {
    for (let at = 0; at < data.length && size <= maxBytes; at += stepBytes)
      stream.push(data.subarray(at, at + stepBytes), at + stepBytes >= data.length);
  } catch {
    return err('damaged');
  }
  return size > maxBytes ? err('too-large') : ok(joined(parts, size));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Of ISO 3309, as zip uses it. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
