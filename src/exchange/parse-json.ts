// JSON from a file that somebody else may have made: what is huge, deep or meant to reach into objects is refused in
// words before any of it is used.

import type { Fault } from '../notes/check.ts';
import type { Problem } from '../notes/fault-words.ts';
import { err, ok, type Result } from '../result.ts';

/** In UTF-16 code units: a hundred thousand notes on quotes of three parts, with their articles, take 280 million. */
export const maxFileChars = 400_000_000;

/** Our own files nest 11 deep. */
const maxDepth = 64;

/** The fault of a file as a whole. */
export function fileFault(...problem: Problem): { readonly ok: false; readonly error: readonly Fault[] } {
  return err([{ at: 'file', problem }]);
}

export function parseJson(text: string): Result<unknown, readonly Fault[]> {
  if (text.length > maxFileChars) return fileFault('tooLong', maxFileChars);
  if (isTooDeep(text)) return fileFault('tooDeep', maxDepth);
  const parsed = parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!parsed.ok) return parsed;
  const place = maySetPrototype(text) ? placeOfPrototype(parsed.value) : null;
  return place === null ? parsed : err([{ at: place, problem: ['prototypeKey'] }]);
}

function parse(text: string): Result<unknown, readonly Fault[]> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // Browsers word the reason differently, and quote the file's own text in it.
    return fileFault('notJson');
  }
}

/** Before parsing: some parsers take a level of their own stack for each level of the text. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === quotationMark) inText = !inText;
    else if (inText) {
      if (unit === backslash) i++;
    } else if (unit === bracket || unit === brace) {
      if (++depth > maxDepth) return true;
    } else if (unit === bracket + 2 || unit === brace + 2) depth--;
  }
  return false;
}

const quotationMark = 0x22;
const backslash = 0x5c;
const bracket = 0x5b;
const brace = 0x7b;

/** A key can also be written with escapes. */
function maySetPrototype(text: string): boolean {
  return text.includes('__proto__') || /\\u005f/i.test(text);
}

/** The path of the first own key `__proto__`, or null. */
function placeOfPrototype(root: unknown): string | null {
  const open: (readonly [value: unknown, at: string])[] = [[root, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, at] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const [i, entry] of value.entries()) open.push([entry, `${at}[${i}]`]);
      continue;
    }
    for (const key of Object.keys(value)) {
      const where = at === '' ? key : `${at}.${key}`;
      if (key === '__proto__') return where;
      open.push([(value as Record<string, unknown>)[key], where]);
    }
  }
  return null;
}
