// Compiles the network's inner loops (AssemblyScript) and writes them as text into kernel.ts: `npm run kernel`.
// With --check it only says whether kernel.ts is what the source gives.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src/attribution/network');

const PLAIN = ['--enable', 'simd'];
const RELAXED = [...PLAIN, '--enable', 'relaxed-simd'];

const MODULES = [
  { name: 'KERNEL', sources: ['product.as.ts', 'kernel.as.ts'], features: PLAIN },
  { name: 'RECUR', sources: ['recur.as.ts'], features: PLAIN },
  { name: 'RELAXED_RECUR', sources: ['recur.as.ts'], features: RELAXED },
];

const HEAD =
  '// Made by `npm run kernel` from product.as.ts, kernel.as.ts and recur.as.ts: the compiled inner loops. Do not edit.\n';

/** The text of kernel.ts for its sources as they stand. Throws where they do not compile. */
export async function kernelModule(): Promise<string> {
  let text = HEAD;
  for (const module of MODULES) {
    const wasm = await compiled(module);
    const lines = Array.from({ length: Math.ceil(wasm.length / 28) }, (_, line) =>
      [...wasm.subarray(line * 28, line * 28 + 28)].join(', '),
    );
    text += `\nexport const ${module.name} = new Uint8Array([\n${lines.map(line => `  ${line},\n`).join('')}]);\n`;
  }
  return text;
}

async function compiled({ name, sources, features }: (typeof MODULES)[number]): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined;
  const output = ['-o', 'kernel.wasm', '-O3', '--runtime', 'stub', '--importMemory', '--noAssert'];
  const { error, stderr } = await asc.main([...sources, ...features, ...output], {
    readFile: file => (sources.includes(file) ? readFileSync(path.join(folder, file), 'utf8') : null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') wasm = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || wasm === undefined) throw new Error(`${name} does not compile: ${stderr.toString()}`);
  return wasm;
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
