// Adds up what the test runner reports and says it in the one line that `npm test` ends with.

import { err, ok, type Result } from '../../src/result.ts';

export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noTests: Totals = { passed: 0, failed: 0, skipped: 0 };

/** The fields of vitest's JSON report that are read here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly Outcome[] }[];
};
type Outcome = { readonly status: string };

/**
 * Totals of one run of vitest from its JSON report. A file that broke before or after its tests counts as one failure,
 * although none of its tests failed. The error says why the text is no such report.
 */
export function totalsOf(text: string): Result<Totals, string> {
  const report = parse(text);
  if (report === null) return err('the test runner left no readable report');
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(outcome => outcome.status === 'failed'),
  );
  return ok({
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

export function addTotals(one: Totals, other: Totals): Totals {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** `12 passed, 0 failed`, with `, 1 skipped` where some were. */
export function summaryLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function parse(text: string): Report | null {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : null;
  } catch {
    return null;
  }
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  const counts = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests'];
  return counts.every(name => typeof record[name] === 'number') && Array.isArray(record.testResults);
}
