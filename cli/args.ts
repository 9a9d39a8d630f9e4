// The words of a command line as a checked command, or what is wrong with them.

import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../src/result.ts';
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
    };

export const usage = `Usage: sourcelight annotate [--format ${outputFormats.join('|')}] [--input auto|html|text] [--url URL] FILE...
Finds the article in each FILE (- for standard input), its quotes and who said them.
json prints one document a line, a line a FILE, in the order given; csv one table, with the FILE or address in each row;
markdown and html take one FILE.
`;

const options = {
  format: { type: 'string', default: 'json' },
  input: { type: 'string', default: 'auto' },
  url: { type: 'string' },
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
  if (name !== 'annotate') return err(`unknown command "${name}"`);
  const { format, input, url } = values;
  if (!isOutputFormat(format)) return err(wrongFormat(format));
  if (input !== 'auto' && input !== 'html' && input !== 'text') return err(`--input cannot be "${input}"`);
  if (url !== undefined && !isWebAddress(url)) return err(`--url is no http or https address: "${url}"`);
  const wrongFiles = faultOfFiles(files, format);
  return wrongFiles === null ? ok({ name, format, input, url: url ?? null, files }) : err(wrongFiles);
}

function faultOfFiles(files: readonly string[], format: OutputFormat): string | null {
  if (files.length === 0) return 'no FILE given';
  // A page has one head and a note one front matter: two of them in a stream are read as one broken document.
  if (files.length > 1 && (format === 'html' || format === 'markdown')) {
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
  const known = outputFormats.join(', ');
  if (format === 'jsonld') return `--format jsonld is not available in this version; there are ${known}`;
  return `--format cannot be "${format}"; there are ${known}`;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
