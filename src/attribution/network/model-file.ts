// The model file: a header (magic, version, checksum), a list of tables, then their numbers. Read without copying, so
// that opening a model costs the checksum and nothing else.
//
//   0  8 bytes  "SLMODEL" and a zero        8  u32  version          12  u32  checksum of all behind byte 16
//  16  u32      number of tables, then for each: 24 bytes name (ASCII, zeros behind), u32 type (0 int8, 1 float32,
//      2 uint32), u32 rows, u32 columns, u32 offset of its first number from the start of the file (a multiple of 4)

import { err, ok, type Result } from '../../result.ts';

export const MODEL_VERSION = 3;
const MAGIC = 'SLMODEL\0';
const HEADER_BYTES = 16;
const ENTRY_BYTES = 40;
const NAME_BYTES = 24;

export type ModelFault = 'not a model file' | 'a model of another version' | 'a damaged model file';

export type Numbers = Int8Array | Float32Array | Uint32Array;
export type Table = { readonly rows: number; readonly columns: number; readonly numbers: Numbers };
export type Tables = ReadonlyMap<string, Table>;

const TYPES = [Int8Array, Float32Array, Uint32Array] as const;

/** The tables of a model file, as views into `bytes`. */
export function readModel(bytes: Uint8Array): Result<Tables, ModelFault> {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const buffer = aligned.buffer as ArrayBuffer;
  if (aligned.length < HEADER_BYTES + 4 || ascii(aligned, 0, 8) !== MAGIC) return err('not a model file');
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (view.getUint32(8, true) !== MODEL_VERSION) return err('a model of another version');
  if (view.getUint32(12, true) !== checksum(aligned.subarray(HEADER_BYTES)))
    return err('a damaged model file');
  const tables = new Map<string, Table>();
  const count = view.getUint32(16, true);
  if (HEADER_BYTES + 4 + count * ENTRY_BYTES > aligned.length) return err('a damaged model file');
  for (let index = 0; index < count; index++) {
    const at = HEADER_BYTES + 4 + index * ENTRY_BYTES;
    const [type, rows, columns, offset] = [0, 4, 8, 12].map(step =>
      view.getUint32(at + NAME_BYTES + step, true),
    );
    const Numbers = TYPES[type as number];
    const length = (rows as number) * (columns as number);
    const end = (offset as number) + length * (Numbers?.BYTES_PER_ELEMENT ?? 0);
    if (Numbers === undefined || end > aligned.length || (offset as number) % 4 !== 0)
      return err('a damaged model file');
    const numbers = new Numbers(buffer, aligned.byteOffset + (offset as number), length);
    const name = ascii(aligned, at, NAME_BYTES).replace(/\0+$/, '');
    tables.set(name, { rows: rows as number, columns: columns as number, numbers });
  }
  return ok(tables);
}

/** The bytes of a model file; the same tables in the same order give the same bytes. */
export function writeModel(tables: Tables): Uint8Array {
  let size = HEADER_BYTES + 4 + tables.size * ENTRY_BYTES;
  const places = [...tables].map(([name, table]) => {
    const offset = size;
    size += Math.ceil(table.numbers.byteLength / 4) * 4;
    return { name, table, offset };
  });
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  putAscii(bytes, 0, MAGIC);
  view.setUint32(8, MODEL_VERSION, true);
  view.setUint32(16, tables.size, true);
  places.forEach(({ name, table, offset }, index) => {
    if (name.length > NAME_BYTES)
      throw new Error(`a table's name has at most ${NAME_BYTES} letters: ${name}`);
    const at = HEADER_BYTES + 4 + index * ENTRY_BYTES;
    putAscii(bytes, at, name);
    const type = TYPES.findIndex(Numbers => table.numbers instanceof Numbers);
    [type, table.rows, table.columns, offset].forEach((value, step) => {
      view.setUint32(at + NAME_BYTES + step * 4, value, true);
    });
    const { buffer, byteOffset, byteLength } = table.numbers;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
  });
  view.setUint32(12, checksum(bytes.subarray(HEADER_BYTES)), true);
  return bytes;
}

/** FNV-1a over 32-bit words, then over the bytes left: finds damage, keeps nobody out, and takes under 1 ms a megabyte. */
export function checksum(bytes: Uint8Array): number {
  let value = 2166136261;
  const whole = bytes.length & ~3;
  const words =
    bytes.byteOffset % 4 === 0
      ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole / 4)
      : new Uint32Array(bytes.slice(0, whole).buffer);
  for (let at = 0; at < words.length; at++) {
    value = Math.imul(value ^ (words[at] as number), 16777619);
    value ^= value >>> 15;
  }
  for (let at = whole; at < bytes.length; at++) value = Math.imul(value ^ (bytes[at] as number), 16777619);
  return value >>> 0;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function putAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}
