// The command line from its words to its exit status: 0 where every file was read, 1 where one was not, 2 for usage.

import { err, ok, type Result } from '../src/result.ts';
import { anchorCases } from './anchor-cases.ts';
import { type Command, readCommand, usage } from './args.ts';
import { convert } from './convert.ts';
import type { Engine, Io } from './io.ts';
import { maxNesting } from './nesting.ts';
import { type Annotated, write } from './output.ts';
import { type InputFault, readInput } from './read-input.ts';

const faults: Readonly<Record<InputFault, string>> = {
  'not-text': 'is no text',
  'too-deep': `nests its elements more than ${maxNesting} deep`,
};

type Annotate = Extract<Command, { name: 'annotate' }>;

export async function main(args: readonly string[], io: Io, engine: Engine): Promise<0 | 1 | 2> {
  const command = readCommand(args);
  if (!command.ok) {
    io.error(`sourcelight: ${command.error}\n${usage}`);
    return 2;
  }
  if (command.value.name === 'help') {
    io.out(usage);
    return 0;
  }
  if (command.value.name === 'convert') return convert(command.value, io);
  if (command.value.name === 'anchor') return anchorCases(command.value.cases, io);
  return annotate(command.value, io, engine);
}

async function annotate(command: Annotate, io: Io, engine: Engine): Promise<0 | 1> {
  let printed = 0;
  for (const file of command.files) {
    const annotated = await annotateFile(file, command, { io, engine });
    if (annotated.ok) {
      io.out(write(command.format, annotated.value, printed === 0));
      printed += 1;
    } else {
      io.error(`sourcelight: ${file}: ${annotated.error}\n`);
    }
  }
  return printed === command.files.length ? 0 : 1;
}

/** What stopped it is said on one line. */
async function annotateFile(
  file: string,
  { input: kind, url }: Annotate,
  { io, engine }: { io: Io; engine: Engine },
): Promise<Result<Annotated, string>> {
  try {
    const read = readInput(await io.readFile(file), { file, kind, url });
    if (!read.ok) return err(faults[read.error]);
    const article = read.value;
    const attributions = engine(article.text, { language: article.language });
    return ok({ file, article, attributions, url, at: io.now().toISOString() });
  } catch (fault) {
    // One broken file must not keep the others from being printed.
    return err((fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '');
  }
}
