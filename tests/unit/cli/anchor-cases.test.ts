import { expect, test } from 'vitest';
import { main } from '../../../cli/main.ts';

const before =
  'The bridge is safe, said Olga Rey. “We looked at every bolt,” she added.\n\nIt was closed in May.';
const words = '“We looked at every bolt,”';
const start = before.indexOf(words);
const span = { start, end: start + words.length };

async function run(args: readonly string[], cases: string) {
  const [out, error]: [string[], string[]] = [[], []];
  const io = {
    readFile: async (file: string) => {
      if (file !== 'cases.ndjson') throw new Error(`ENOENT: no such file, open '${file}'`);
      return new TextEncoder().encode(cases);
    },
    out: (text: string | Uint8Array) => void out.push(String(text)),
    error: (text: string) => void error.push(text),
    now: () => new Date(0),
  };
  const code = await main(args, io, () => ({ sources: [], quotes: [], sourcesRead: true }));
  return { code, error: error.join(''), answers: out.map(line => JSON.parse(line)) };
}

test('each case is answered in order with its outcome and spans of the text after', async () => {
  const texts = {
    moved: `News: ${before}`,
    changed: before.replace('every bolt', 'most bolts'),
    gone: before.replace(` ${words} she added.`, ''),
  };
  const cases = Object.entries(texts).map(([id, after]) => JSON.stringify({ id, before, ...span, after }));
  const { code, answers, error } = await run(['anchor', '--cases', 'cases.ndjson'], `${cases.join('\n')}\n`);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(answers).toEqual([
    { id: 'moved', kind: 'exact', spans: [{ start: span.start + 6, end: span.end + 6 }] },
    { id: 'changed', kind: 'changed', spans: [span] },
    { id: 'gone', kind: 'orphan', spans: [] },
  ]);
});

test('a line that is no case is told with its number, and the others are answered', async () => {
  const good = JSON.stringify({ id: 1, before, ...span, after: before });
  const bad = JSON.stringify({ id: 2, before: 'short', start: 3, end: 99, after: '' });
  const { code, answers, error } = await run(['anchor', '--cases', 'cases.ndjson'], `{\n${bad}\n\n${good}`);
  expect(code).toBe(1);
  expect(answers.map(({ id, kind }) => [id, kind])).toEqual([[1, 'exact']]);
  expect(error).toBe(
    'sourcelight: cases.ndjson, line 1: is no JSON\n' +
      'sourcelight: cases.ndjson, line 2: "start" and "end" are no span of "before"\n',
  );
});

test('a file that is not there ends with 1, wrong usage with 2', async () => {
  expect(await run(['anchor', '--cases', 'none'], '')).toMatchObject({ code: 1 });
  for (const args of [['anchor'], ['anchor', '--cases', 'a', 'b'], ['annotate', '--cases', 'a', 'b']])
    expect(await run(args, '')).toMatchObject({ code: 2 });
});
