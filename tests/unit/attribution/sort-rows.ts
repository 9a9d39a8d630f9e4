// Prints which rows of the tables fail and which known gaps hold, with the engine's answers; with --write it moves both
// to where they belong. For use after a new model: npx tsx tests/unit/attribution/sort-rows.ts [--write]

import { readFileSync, writeFileSync } from 'node:fs';
import { answerFor, isHeld, type Row, rowsIn, tableOf } from './expectation.ts';
import { KNOWN_GAPS } from './known-gaps.ts';
import { readTables, withTable } from './tables.ts';

const tables = readTables();
const gaps = new Map<string, readonly Row[]>();
let held = 0;
let all = 0;

for (const { file, title, rows } of tables) {
  const known = rowsIn(KNOWN_GAPS[title] ?? '');
  const both = [...rows, ...known];
  const kept = both.filter(isHeld);
  const missed = both.filter(row => !isHeld(row));
  held += kept.length;
  all += both.length;
  print(`${kept.length}/${both.length} ${title}`);
  for (const row of known.filter(isHeld)) print(`  holds now: ${tableOf([{ ...row, lines: [] }])}`);
  for (const row of missed) {
    print(`  ${rows.includes(row) ? 'fails now' : 'known gap'}: ${tableOf([{ ...row, lines: [] }])}`);
    for (const line of row.lines) print(`      wanted ${line}`);
    for (const line of answerFor(row)) print(`      is     ${line}`);
  }
  if (missed.length > 0) gaps.set(title, missed);
  if (process.argv.includes('--write'))
    writeFileSync(file, withTable(readFileSync(file, 'utf8'), title, tableOf(kept)));
}
print(`${held} of ${all} rows hold`);
if (process.argv.includes('--write')) writeGaps();

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function writeGaps(): void {
  const file = new URL('known-gaps.ts', import.meta.url);
  const [head = ''] = readFileSync(file, 'utf8').split('export const');
  const entries = [...gaps].map(([title, rows]) => `  '${title}': \`\n${tableOf(rows)}\n\`,\n`);
  const body = entries.length === 0 ? '{}' : `{\n${entries.join('')}}`;
  writeFileSync(file, `${head}export const KNOWN_GAPS: Readonly<Record<string, string>> = ${body};\n`);
}
