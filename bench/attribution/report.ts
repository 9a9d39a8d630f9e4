// Figures as tables for the terminal.

import type { Size } from './bundles.ts';
import { type Figures, type Growth, median } from './measure.ts';
import type { Start, ToolName } from './steps.ts';
import { toolNames } from './steps.ts';

const labels: Readonly<Record<ToolName, string>> = {
  sourcelight: 'Sourcelight',
  wink: 'wink-nlp, all stages',
  compromise: 'compromise, quotations and people',
};

/** @param words in all texts together */
export function placeReport(title: string, figures: Figures, words: number): string {
  const parts = [speedTable(figures, words), startTable(figures), memoryLine(figures), growthTables(figures)];
  return [title, ...parts].join('\n\n');
}

function speedTable({ rounds }: Figures, words: number): string {
  const per = (ms: number) => ((1000 * ms) / words).toFixed(2);
  const ours = rounds.get('sourcelight') ?? [];
  const rows = toolNames.map(tool => {
    const times = rounds.get(tool) ?? [];
    const [middle, lowest] = [median(times), Math.min(...times)];
    const ratios = [besides(tool, median(ours), middle), besides(tool, Math.min(...ours), lowest)];
    return [
      labels[tool],
      per(middle),
      ratios[0] ?? '',
      per(lowest),
      ratios[1] ?? '',
      per(Math.max(...times)),
    ];
  });
  const head = ['warm, ms per 1,000 words', 'median', 'ours / theirs', 'lowest', 'ours / theirs', 'highest'];
  return table(head, rows);
}

function startTable({ starts }: Figures): string {
  const spans: readonly ((start: Start) => number)[] = [
    start => start.readyMs,
    start => start.codeMs + start.readyMs,
    start => start.articleMs,
  ];
  const rows = toolNames.map(tool => [
    labels[tool],
    ...spans.flatMap(span => {
      const [ours, theirs] = [medianOf(starts, 'sourcelight', span), medianOf(starts, tool, span)];
      return [theirs.toFixed(1), besides(tool, ours, theirs)];
    }),
  ]);
  const head = [
    'first time, ms',
    'start-up',
    'ours / theirs',
    'with code',
    'ours / theirs',
    'first article',
    'ours / theirs',
  ];
  return table(head, rows);
}

function medianOf(starts: Figures['starts'], tool: ToolName, of: (start: Start) => number): number {
  return median((starts.get(tool) ?? []).map(of));
}

/** Ours as a share of theirs, in the rows of the others. */
function besides(tool: ToolName, ours: number, theirs: number): string {
  return tool === 'sourcelight' ? '' : ratio(ours, theirs);
}

function memoryLine({ starts }: Figures): string {
  const lines = toolNames.flatMap(tool => {
    const all = starts.get(tool) ?? [];
    const wasm = median(all.map(start => start.wasmBytes));
    const held = all.flatMap(({ memory }) => memory ?? []);
    if (held.length === 0) return wasm > 0 ? [[labels[tool], '', '', megabytes(wasm), '']] : [];
    const heap = median(held.map(memory => memory.heap));
    const external = median(held.map(memory => memory.external));
    const other = megabytes(Math.max(0, external - wasm));
    return [[labels[tool], megabytes(heap), other, megabytes(wasm), megabytes(heap + external)]];
  });
  return table(['memory once ready, MB', 'heap', 'other buffers', 'WebAssembly', 'together'], lines);
}

function growthTables({ repeated, doubled }: Figures): string {
  const first = repeated[0] as Growth;
  const times = repeated.map(({ chars, ms }) => [
    `one article ${chars / first.chars} times`,
    ms.toFixed(1),
    (ms / (chars / first.chars) / first.ms).toFixed(2),
  ]);
  const sizes = doubled.map(({ chars, ms }, index) => [
    `${(chars / 1000).toLocaleString('en')},000 characters`,
    ms.toFixed(1),
    index === 0 ? '' : ratio(ms, doubled[index - 1]?.ms ?? Number.NaN),
  ]);
  return [
    table(['growth', 'ms', 'time an article / of one'], times),
    table(['growth', 'ms', 'time(2n) / time(n)'], sizes),
  ].join('\n\n');
}

export function sizeReport(model: Size, code: ReadonlyMap<ToolName, Size>): string {
  const rows = [['Sourcelight, model', kilobytes(model.raw), kilobytes(model.gzipped)]];
  for (const [tool, { raw, gzipped }] of code)
    rows.push([`${labels[tool].split(',')[0]}, code`, kilobytes(raw), kilobytes(gzipped)]);
  const ours = code.get('sourcelight');
  if (ours !== undefined)
    rows.push([
      'Sourcelight, both',
      kilobytes(model.raw + ours.raw),
      kilobytes(model.gzipped + ours.gzipped),
    ]);
  return table(['size, kB', 'raw', 'gzip'], rows);
}

function ratio(ours: number, theirs: number): string {
  return (ours / theirs).toFixed(2);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(0);
}

/** The first column to the left, numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)));
  return all
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
