// Work in slices, so that the reader's scrolling and typing get their turn.

import type { Steps } from '../src/article/steps.ts';

/** Half a frame: the page keeps the other half. */
const sliceMs = 8;

/** Does `work` for each item, giving the page a turn after each slice; stops early when `signal` aborts. */
export async function inSlices<T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => void,
): Promise<void> {
  let sliceEnd = performance.now() + sliceMs;
  for (const item of items) {
    if (signal.aborted) return;
    if (performance.now() > sliceEnd) {
      await giveTurn();
      if (signal.aborted) return;
      sliceEnd = performance.now() + sliceMs;
    }
    work(item);
  }
}

/** All that the copying of one page may take, without the turns of the page in between. */
const hardStopMs = 200;

/** No step is begun with less of a slice left: most take a fraction of it. */
const stepMs = 2;

/**
 * Runs `steps` to the end, giving the page a turn after each slice. Each step is told how much of the time is used up; it is
 * for the steps to stop then. Null where `signal` aborts before the end.
 */
export async function runInSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T | null> {
  let spent = 0;
  let begun = performance.now();
  while (!signal.aborted) {
    const slice = performance.now() - begun;
    if (slice > sliceMs - stepMs) {
      spent += slice;
      await giveTurn();
      begun = performance.now();
      if (signal.aborted) return null;
    }
    const step = steps.next((spent + performance.now() - begun) / hardStopMs);
    if (step.done === true) return step.value;
  }
  return null;
}

function giveTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
