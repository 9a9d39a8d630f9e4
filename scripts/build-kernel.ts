// Compiles the network's inner loops (AssemblyScript) and writes them as text into kernel.ts: `npm run kernel`.
// With --check it only says whether kernel.ts is what the source gives.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src/attribution/network');

const SOURCES = ['product.as.ts', 'kernel.as.ts'];

const HEAD = `// Made by \`npm run kernel\` from product.as.ts and kernel.as.ts: the compiled inner loops. Do not edit.

`;

/** The text of kernel.ts for its sources as they stand. Throws where they do not compile. */
export async function kernelModule(): Promise<string> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      ...SOURCES,
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
      readFile: name => (SOURCES.includes(name) ? readFileSync(path.join(folder, name), 'utf8') : null),
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') wasm = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || wasm === undefined)
    throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  const lines = Array.from({ length: Math.ceil(wasm.length / 28) }, (_, line) =>
    [...(wasm as Uint8Array).subarray(line * 28, line * 28 + 28)].join(', '),
  );
  return `${HEAD}export const KERNEL = new Uint8Array([\n${lines.map(line => `  ${line},\n`).join('')}]);\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await kernelModule();
  const target = path.join(folder, 'kernel.ts');
  if (!process.argv.includes('--check')) writeFileSync(target, made);
  else if (readFileSync(target, 'utf8') !== made) {
    process.stderr.write('kernel.ts is not what its sources give: run `npm run kernel`\n');
    process.exitCode = 1;
  }
}
