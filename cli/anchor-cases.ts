// Spans of one text looked for in another, as a note is on a page that was edited: one case a line, one answer a line.

import { anchor } from '../src/anchoring/anchor.ts';
import { describeSpan } from '../src/anchoring/describe-span.ts';
import { decodeText } from '../src/decode-text.ts';
import { err, ok, type Result } from '../src/result.ts';
import type { Io } from './io.ts';

type Case = {
  readonly id: string | number;
  readonly before: string;
  readonly start: number;
  readonly end: number;
  readonly after: string;
};

/** A line that is no case gets one line on stderr, the others are answered. Empty lines are left out. */
export async function anchorCases(file: string, io: Io): Promise<0 | 1> {
  const lines = await readLines(file, io);
  if (!lines.ok) {
    io.error(`sourcelight: ${file}: ${lines.error}\n`);
    return 1;
  }
  let isAllRead = true;
  for (const [index, line] of lines.value.entries()) {
    if (line.trim() === '') continue;
    const given = readCase(line);
    if (given.ok) io.out(`${JSON.stringify(answer(given.value))}\n`);
    else {
      io.error(`sourcelight: ${file}, line ${index + 1}: ${given.error}\n`);
      isAllRead = false;
    }
  }
  return isAllRead ? 0 : 1;
}

async function readLines(file: string, io: Io): Promise<Result<readonly string[], string>> {
  try {
    const text = decodeText(await io.readFile(file));
    return text.ok ? ok(text.value.split('\n')) : err('is no text');
  } catch (fault) {
    return err((fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '');
  }
}

function answer({ id, before, start, end, after }: Case) {
  const found = anchor(after, describeSpan(before, { start, end }), before);
  if (found.kind === 'orphan') return { id, kind: found.kind, spans: [] };
  return { id, kind: found.kind, spans: found.kind === 'ambiguous' ? found.spans : [found.span] };
}

function readCase(line: string): Result<Case, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err('is no JSON');
  }
  if (typeof value !== 'object' || value === null) return err('is no object');
  const { id, before, start, end, after } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return err('"id" is no text');
  if (typeof before !== 'string' || typeof after !== 'string')
    return err('"before" and "after" are not both texts');
  if (!isOffset(start) || !isOffset(end) || start >= end || end > before.length)
    return err('"start" and "end" are no span of "before"');
  return ok({ id, before, start, end, after });
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
