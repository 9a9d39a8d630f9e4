// Payload checks: unknown in, checked value out, rebuilt so that foreign keys are dropped.

import { err, ok, type Result } from '../result.ts';

export type Check<T> = (value: unknown) => Result<T, string>;
type Fields<T> = { readonly [K in keyof T]: Check<T[K]> };

export const empty: Check<Record<string, never>> = value => (isRecord(value) ? ok({}) : err('not an object'));

export const boolean: Check<boolean> = value =>
  typeof value === 'boolean' ? ok(value) : err('not a boolean');

/** Tab ids and the like: whole and not negative. */
export const count: Check<number> = value =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? ok(value)
    : err('not a whole number');

/** @param maxLength in UTF-16 code units */
export function text(maxLength: number): Check<string> {
  return value =>
    typeof value === 'string' && value.length <= maxLength ? ok(value) : err('not a text, or too long');
}

export function matching(pattern: RegExp): Check<string> {
  return value =>
    typeof value === 'string' && pattern.test(value) ? ok(value) : err('not of the form asked for');
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return value => (value === null ? ok(null) : check(value));
}

export function oneOf<T extends string>(...values: readonly T[]): Check<T> {
  return value => (values.includes(value as T) ? ok(value as T) : err('not one of the values allowed'));
}

/** @param max entries */
export function list<T>(item: Check<T>, max: number): Check<readonly T[]> {
  return value => {
    if (!Array.isArray(value) || value.length > max) return err('not a list, or too long');
    const items: T[] = [];
    for (const given of value as unknown[]) {
      const checked = item(given);
      if (!checked.ok) return checked;
      items.push(checked.value);
    }
    return ok(items);
  };
}

export function object<T extends object>(fields: Fields<T>): Check<T> {
  return value => {
    if (!isRecord(value)) return err('not an object');
    const rebuilt: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const field = fields[key](Object.hasOwn(value, key) ? value[key] : undefined);
      if (!field.ok) return err(`${key}: ${field.error}`);
      rebuilt[key] = field.value;
    }
    return ok(rebuilt as T);
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
