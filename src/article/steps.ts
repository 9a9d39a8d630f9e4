// Reading in steps: the page's own scripts, scrolling and typing get their turn between two of them.

/**
 * Work that pauses after each small part. What it is handed when it goes on is the share of its time that is used up, 0 to
 * 1 and more; nothing where time does not matter.
 */
export type Steps<T> = Generator<undefined, T, number | undefined>;

/** Where nobody waits for a turn: a file is read. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
