// Compiles the network's inner loops (AssemblyScript) and writes them as text into kernel.ts: `npm run kernel`.
// With --check it only says whether kernel.ts is what the source gives.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src/attribution/network');

const HEAD = `// Made by \`npm run kernel\` from kernel.as.ts: the compiled inner loops. Do not edit.

`;

/** The text of kernel.ts for the source of kernel.as.ts. Throws where the source does not compile. */
export async function kernelModule(source: string): Promise<string> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'kernel.as.ts',
      '-o',
      'kernel.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
      '--noAssert',
    ],
    {
      readFile: name => (name === 'kernel.as.ts' ? source : null),
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') wasm = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || wasm === undefined)
    throw new Error(`kernel.as.ts does not compile: ${stderr.toString()}`);
  const lines = Array.from({ length: Math.ceil(wasm.length / 28) }, (_, line) =>
    [...(wasm as Uint8Array).subarray(line * 28, line * 28 + 28)].join(', '),
  );
  return `${HEAD}export const KERNEL = new Uint8Array([\n${lines.map(line => `  ${line},\n`).join('')}]);\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await kernelModule(readFileSync(path.join(folder, 'kernel.as.ts'), 'utf8'));
  const target = path.join(folder, 'kernel.ts');
  if (!process.argv.includes('--check')) writeFileSync(target, made);
  else if (readFileSync(target, 'utf8') !== made) {
    process.stderr.write('kernel.ts is not what kernel.as.ts gives: run `npm run kernel`\n');
    process.exitCode = 1;
  }
}
