#!/usr/bin/env node
// What `sourcelight` and `npm run sourcelight` start: the built program, or one line on how to build it.

import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/sourcelight.mjs', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('sourcelight: not built yet: run `npm run build` first\n');
  process.exitCode = 1;
}
