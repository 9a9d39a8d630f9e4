// The far end in a Node process of its own, started with --expose-gc. Steps come from the parent process.

import { readFile } from 'node:fs/promises';
import { createAnswerer } from './answer.ts';
import type { Memory, Step } from './steps.ts';

const [, , modelFile = ''] = process.argv;

const answer = createAnswerer({ readModel: () => readFile(modelFile), memory });

process.on('message', async (step: Step) => {
  process.send?.(await answer(step));
});

function memory(): Memory {
  // The second one takes what the first one's finalizers let go.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, external };
}
