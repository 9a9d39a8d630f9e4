// A chunk of the second copy: some records, a line each, under one hash. Small enough to be written anew at every save,
// and large enough that a big library has not too many.

import { object, text } from '../check.ts';
import { journalKey } from '../journal.ts';
import { run } from '../parse-annotation.ts';
import type { CopiedStore, DraftKey, StoredBody } from '../schema.ts';
import { hash } from './header.ts';
import { parseStored } from './stored-record.ts';

/** In UTF-16 code units. A chunk that has reached it gets no new records. */
export const fullChunkChars = 64 * 1024;

export type CopyRecord = {
  readonly store: CopiedStore;
  readonly key: string | DraftKey;
  readonly value: unknown;
};

export type StoredChunk = { readonly hash: string; readonly text: string };

/** Lines by the journalKey() of their record. */
export type Chunk = Map<string, string>;

export type ReadChunk = {
  readonly records: readonly CopyRecord[];
  readonly lines: Chunk;
  readonly hash: string;
  /** How many lines could not be read as a record of ours. */
  readonly unreadable: number;
  /** False where the hash is another: what can be read of it may be old or strange, but is better than nothing. */
  readonly isSound: boolean;
};

export function chunkKey(series: 'a' | 'b', number: number): string {
  return `copy ${series} ${number}`;
}

const chunkForm = object<StoredChunk>({ hash, text: text(Number.MAX_SAFE_INTEGER) });

export function lineOf({ store, key, value }: CopyRecord): string {
  const { packed } = value as Partial<StoredBody>;
  const plain = store === 'bodies' && packed ? { ...(value as StoredBody), packed: toBase64(packed) } : value;
  return JSON.stringify([store, key, plain]);
}

export async function sealChunk(lines: Chunk): Promise<StoredChunk> {
  const whole = [...lines.values()].join('\n');
  return { hash: await hashOf(whole), text: whole };
}

export function sizeOf(lines: Chunk): number {
  let size = 0;
  for (const line of lines.values()) size += line.length + 1;
  return size;
}

/** Null where there is nothing that looks like a chunk. */
export async function openChunk(stored: unknown): Promise<ReadChunk | null> {
  const form = run(chunkForm, stored, 'chunk');
  if (!form.ok) return null;
  const { text: whole, hash: written } = form.value;
  const lines = whole === '' ? [] : whole.split('\n');
  const records = lines.map(readLine);
  const sound = records.filter(record => record !== null);
  const isSound = sound.length === lines.length && (await hashOf(whole)) === written;
  const byKey = new Map(
    records.flatMap((record, i) => (record ? [[journalKey(record), lines[i] as string]] : [])),
  );
  return { records: sound, lines: byKey, hash: written, unreadable: lines.length - sound.length, isSound };
}

function readLine(line: string): CopyRecord | null {
  try {
    const [store, key, value] = JSON.parse(line) as [CopiedStore, string | DraftKey, unknown];
    const { packed } = (value ?? {}) as { packed?: unknown };
    const whole =
      store === 'bodies' && typeof packed === 'string'
        ? { ...(value as object), packed: fromBase64(packed) }
        : value;
    const record = parseStored(store, key, whole);
    return record.ok ? { store, key, value: record.value } : null;
  } catch {
    return null;
  }
}

async function hashOf(whole: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function fromBase64(encoded: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(encoded), char => char.charCodeAt(0));
}
