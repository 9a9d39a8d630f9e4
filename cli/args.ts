// The words of a command line as a checked command, or what is wrong with them.

import { parseArgs } from 'node:util';
import { formatNames, isFormatName } from '../src/exchange/all-formats.ts';
import { isReadable, readableFormats } from '../src/exchange/readers.ts';
import { err, ok, type Result } from '../src/result.ts';
import type { Convert } from './convert.ts';
import { isOutputFormat, type OutputFormat, outputFormats } from './output.ts';

export type InputKind = 'auto' | 'html' | 'text';

export type Command =
  | { readonly name: 'help' }
  | {
      readonly name: 'annotate';
      readonly format: OutputFormat;
      readonly input: InputKind;
      /** Address of the pages, for relative links and exports; null where none was given. */
      readonly url: string | null;
      readonly files: readonly string[];
    }
  | Convert
  | { readonly name: 'anchor'; readonly cases: string };

export const usage = `Usage: sourcelight annotate [--format ${outputFormats.join('|')}] [--input auto|html|text] [--url URL] FILE...
Finds the article in each FILE (- for standard input), its quotes and who said them.
json prints one document a line, a line a FILE, in the order given; csv one table, with the FILE or address in each row;
markdown, html and jsonld take one FILE.

       sourcelight convert --from FORMAT --to FORMAT [--out FILE] FILE
Turns one export into another. Every fault of the input is listed with its path; then nothing is written.
--from: ${readableFormats.join(', ')}
--to: ${formatNames.join(', ')}

       sourcelight anchor --cases FILE
Each line of FILE (- for standard input) is {"id", "before", "start", "end", "after"}: the span of the text "before" is
looked for in the text "after". Prints {"id", "kind", "spans"} a line; kind is exact, changed, ambiguous or orphan.
`;

const options = {
  format: { type: 'string' },
  input: { type: 'string' },
  url: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  cases: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @returns the command, or one sentence on what is wrong */
export function readCommand(args: readonly string[]): Result<Command, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok({ name: 'help' });
  const [name, ...files] = positionals;
  if (name === undefined) return err('no command given');
  if (name !== 'annotate' && name !== 'convert' && name !== 'anchor') return err(`unknown command "${name}"`);
  const foreign = Object.keys(values).find(option => !optionsOf[name].has(option));
  if (foreign !== undefined) return err(`--${foreign} is no option of ${name}`);
  if (name === 'anchor') return readAnchor(values, files);
  return name === 'annotate' ? readAnnotate(values, files) : readConvert(values, files);
}

type Values = Readonly<Partial<Record<Exclude<keyof typeof options, 'help'>, string>>>;

const optionsOf = {
  annotate: new Set(['format', 'input', 'url', 'help']),
  convert: new Set(['from', 'to', 'out', 'help']),
  anchor: new Set(['cases', 'help']),
};

function readAnnotate(values: Values, files: readonly string[]): Result<Command, string> {
  const { format = 'json', input = 'auto', url } = values;
  if (!isOutputFormat(format)) return err(wrongFormat(format));
  if (input !== 'auto' && input !== 'html' && input !== 'text') return err(`--input cannot be "${input}"`);
  if (url !== undefined && !isWebAddress(url)) return err(`--url is no http or https address: "${url}"`);
  const wrongFiles = faultOfFiles(files, format);
  return wrongFiles === null
    ? ok({ name: 'annotate', format, input, url: url ?? null, files })
    : err(wrongFiles);
}

function readConvert({ from, to, out }: Values, files: readonly string[]): Result<Command, string> {
  if (from === undefined) return err('--from is missing');
  if (to === undefined) return err('--to is missing');
  if (!isReadable(from)) return err(`--from cannot be "${from}"; there are ${readableFormats.join(', ')}`);
  if (!isFormatName(to)) return err(`--to cannot be "${to}"; there are ${formatNames.join(', ')}`);
  const [file, ...more] = files;
  if (file === undefined) return err('no FILE given');
  if (more.length > 0) return err('convert takes one FILE');
  return ok({ name: 'convert', from, to, file, out: out ?? null });
}

function readAnchor({ cases }: Values, files: readonly string[]): Result<Command, string> {
  if (cases === undefined) return err('--cases is missing');
  return files.length === 0 ? ok({ name: 'anchor', cases }) : err('anchor reads no FILE but --cases');
}

function faultOfFiles(files: readonly string[], format: OutputFormat): string | null {
  if (files.length === 0) return 'no FILE given';
  // A page has one head and a note one front matter: two of them in a stream are read as one broken document.
  if (files.length > 1 && (format === 'html' || format === 'markdown' || format === 'jsonld')) {
    return `--format ${format} writes one document: give one FILE`;
  }
  return files.filter(file => file === '-').length > 1 ? 'standard input (-) can be read only once' : null;
}

function parse(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (fault) {
    // Its messages are one sentence and a hint that is about Node's own option syntax.
    return err(fault instanceof Error ? (fault.message.split('. ')[0] ?? '') : String(fault));
  }
}

function wrongFormat(format: string): string {
  return `--format cannot be "${format}"; there are ${outputFormats.join(', ')}`;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
