// The program: main.ts with the real files, streams, clock and engine.

import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { createEngine } from '../src/attribution/attribute.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

const io: Io = {
  readFile: file => (file === '-' ? buffer(process.stdin) : readFile(file)),
  out: content => void process.stdout.write(content),
  error: text => void process.stderr.write(text),
  now: () => new Date(),
};

// A reader of our output that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', fault => {
  if ((fault as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
  throw fault;
});

// A file that is missing is told like one that is damaged.
const bytes = await readFile(new URL('./attribution.model', import.meta.url)).catch(() => new Uint8Array());
const model = createEngine(bytes);
if (model.ok) process.exitCode = await main(process.argv.slice(2), io, model.value);
else {
  io.error(`sourcelight: attribution.model is ${model.error}: run \`npm run build\` again\n`);
  process.exitCode = 1;
}
