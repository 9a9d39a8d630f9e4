import { describe, expect, test } from 'vitest';
import {
  boolean,
  count,
  empty,
  matching,
  nullable,
  object,
  oneOf,
  text,
} from '../../../src/messages/checks.ts';

describe('checks', () => {
  test.each([
    ['a boolean', boolean, true, 'true'],
    ['a count', count, 3, -1],
    ['a count that is no fraction', count, 0, 1.5],
    ['a text up to its length', text(3), 'abc', 'abcd'],
    ['a text of a form', matching(/^h[0-9]+$/), 'h1', 'h1 }'],
    ['one of some words', oneOf('next', 'previous'), 'next', 'first'],
    ['null or a text', nullable(text(3)), null, undefined],
    ['an empty object', empty, {}, []],
  ] as const)('%s passes and what is not one is refused', (_, check, good, bad) => {
    expect((check as (value: unknown) => { ok: boolean })(good).ok).toBe(true);
    expect((check as (value: unknown) => { ok: boolean })(bad).ok).toBe(false);
  });

  test('an object is rebuilt: foreign and inherited keys do not come through', () => {
    const check = object({ on: boolean });
    const checked = check(JSON.parse('{"on":true,"extra":1,"__proto__":{"polluted":true}}'));
    expect(checked).toEqual({ ok: true, value: { on: true } });
    expect(check(Object.create({ on: true })).ok).toBe(false);
  });

  test('a fault names the field', () => {
    expect(object({ on: boolean })({ on: 1 })).toEqual({ ok: false, error: 'on: not a boolean' });
  });
});
