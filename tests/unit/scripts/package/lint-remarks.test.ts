// Reading the report of the store's linter.

import { expect, test } from 'vitest';
import { lintRemarks } from '../../../../scripts/package/lint-remarks.ts';

test('a report without remarks is clean', () => {
  expect(lintRemarks('{"errors":[],"warnings":[],"notices":[],"summary":{}}')).toEqual([]);
});

test('a remark of any weight counts', () => {
  const remark = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment', file: 'popup.js' };
  const report = JSON.stringify({
    errors: [],
    warnings: [remark],
    notices: [{ code: 'N', message: 'note' }],
  });
  expect(lintRemarks(report)).toEqual([
    'lint warnings: UNSAFE_VAR_ASSIGNMENT popup.js Unsafe assignment',
    'lint notices: N  note',
  ]);
});

test('silence is not clean', () => {
  expect(lintRemarks('')).toEqual(['web-ext lint gave no report']);
  expect(lintRemarks('{"errors":[]}')).toEqual([
    'web-ext lint reports no warnings, not even none',
    'web-ext lint reports no notices, not even none',
  ]);
});
