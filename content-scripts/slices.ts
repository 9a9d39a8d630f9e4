// Work in slices, so that the reader's scrolling and typing get their turn.

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
      await new Promise(resolve => setTimeout(resolve, 0));
      if (signal.aborted) return;
      sliceEnd = performance.now() + sliceMs;
    }
    work(item);
  }
}
