// Checks that turn an unknown value into a known one: rebuilt field by field, so that foreign keys are dropped, and with
// every fault listed with its path, so that a reader can mend a file. Nothing here throws, whatever the value is.

import type { Problem } from './fault-words.ts';

export type Fault = { readonly at: string; readonly problem: Problem };

/** Gives the checked value, or undefined after adding to `faults`. */
export type Check<T> = (value: unknown, at: string, faults: Fault[]) => T | undefined;

/** One check a key: adding a field to the type fails to compile until it is checked here. */
export type Fields<T> = { readonly [K in keyof T]-?: Check<T[K]> };

/** More than anybody reads; a hostile file could have millions. */
export const maxFaults = 1000;

function refuse(at: string, problem: Problem, faults: Fault[]): undefined {
  faults.push({ at, problem });
}

/** @param max in UTF-16 code units */
export function text(max: number, min = 0): Check<string> {
  return (value, at, faults) => {
    if (typeof value !== 'string') return refuse(at, ['notText'], faults);
    if (value.length > max) return refuse(at, ['tooLong', max], faults);
    if (value.length < min) return refuse(at, ['empty'], faults);
    return value;
  };
}

export function matching(pattern: RegExp, otherwise: Problem): Check<string> {
  return (value, at, faults) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(at, otherwise, faults);
}

export function wholeNumber(min: number, max: number): Check<number> {
  return (value, at, faults) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? value
      : refuse(at, ['notWhole', min, max], faults);
}

export const flag: Check<boolean> = (value, at, faults) =>
  typeof value === 'boolean' ? value : refuse(at, ['notFlag'], faults);

/** The keys of `allowed` are the values allowed: a Record over the union, so that none can be forgotten. */
export function oneOf<T extends string>(allowed: Readonly<Record<T, true>>): Check<T> {
  return (value, at, faults) =>
    typeof value === 'string' && Object.hasOwn(allowed, value)
      ? (value as T)
      : refuse(at, ['notOneOf', Object.keys(allowed).join(', ')], faults);
}

/** Exactly this value: the key that tells one kind of a union from the others. */
export function literal<T extends string>(expected: T): Check<T> {
  return (value, at, faults) => (value === expected ? expected : refuse(at, ['not', expected], faults));
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, at, faults) => (value === null ? null : check(value, at, faults));
}

/** For a key that older records do not have. */
export function orElse<T>(check: Check<T>, fallback: T): Check<T> {
  return (value, at, faults) => (value === undefined ? fallback : check(value, at, faults));
}

export function list<T>(item: Check<T>, max: number, min = 0): Check<readonly T[]> {
  return (value, at, faults) => {
    if (!Array.isArray(value)) return refuse(at, ['notList'], faults);
    if (value.length > max) return refuse(at, ['tooMany', max], faults);
    if (value.length < min) return refuse(at, ['noEntries'], faults);
    const before = faults.length;
    const items: (T | undefined)[] = [];
    // Holes are refused as what they are, undefined. A list that is wrong throughout is told by its beginning.
    for (let i = 0; i < value.length && faults.length < maxFaults; i++)
      items.push(item(value[i] as unknown, `${at}[${i}]`, faults));
    return faults.length === before ? (items as T[]) : undefined;
  };
}

export function object<T extends object>(fields: Fields<T>): Check<T> {
  return (value, at, faults) => {
    if (!isRecord(value)) return refuse(at, ['notObject'], faults);
    const before = faults.length;
    const rebuilt: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const checked = fields[key](own(value, key), `${at}.${key}`, faults);
      if (checked !== undefined) rebuilt[key] = checked;
    }
    return faults.length === before ? (rebuilt as T) : undefined;
  };
}

/** Picks the check by the value's own `tag` key. */
export function union<T extends object>(tag: string, kinds: Readonly<Record<string, Check<T>>>): Check<T> {
  return (value, at, faults) => {
    if (!isRecord(value)) return refuse(at, ['notObject'], faults);
    const kind = own(value, tag);
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (check === undefined)
      return refuse(`${at}.${tag}`, ['notOneOf', Object.keys(kinds).join(', ')], faults);
    return check(value, at, faults);
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Inherited keys do not count: `{}` has no `constructor` of its own. */
function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
