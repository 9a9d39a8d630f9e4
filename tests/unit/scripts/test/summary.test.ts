// The last line of `npm test`.

import { expect, test } from 'vitest';
import { addTotals, summaryLine, totalsOf } from '../../../../scripts/test/summary.ts';

type File = { status: string; assertionResults: { status: string }[] };

const report = (counts: Record<string, number>, testResults: File[] = []) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...counts,
  });

test('counts are those of the runner', () => {
  const text = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(totalsOf(text)).toEqual({ ok: true, value: { passed: 7, failed: 2, skipped: 2 } });
});

test('a file that broke without a failed test counts as a failure, one with a failed test not twice', () => {
  const text = report({ numPassedTests: 1, numFailedTests: 1 }, [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]);
  expect(totalsOf(text)).toEqual({ ok: true, value: { passed: 1, failed: 2, skipped: 0 } });
});

test.each(['', 'Segmentation fault', '{}', 'null', '{"numPassedTests":3}'])(
  'output %j is no report, not a run without failures',
  text => {
    expect(totalsOf(text).ok).toBe(false);
  },
);

test('the line names what was skipped only where something was', () => {
  const all = addTotals({ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 });
  expect(summaryLine(all)).toBe('7 passed, 1 failed');
  expect(summaryLine({ ...all, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
});
