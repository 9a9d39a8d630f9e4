// Makes a test of each row of a table; the form of a table is told in expectation.ts.

import { expect, test } from 'vitest';
import { answerFor, rowsIn } from './expectation.ts';

/**
 * All rows of `table` must hold; those that the engine does not reach yet stand in known-gaps.ts.
 * @param title the behaviour, as a sentence; no other table may have it
 */
export function holds(title: string, table: string): void {
  const rows = rowsIn(table);
  if (rows.length === 0) test.todo(title);
  test.each(rows.map(row => [row.text, row] as const))(`${title}: %s`, (_text, row) => {
    expect(answerFor(row)).toEqual(row.lines);
  });
}
