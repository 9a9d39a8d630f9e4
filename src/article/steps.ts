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

/** Shares of the time after which a part of the work stops where it is, so that there is time for what comes after. */
export const shareOfWalk = 0.5;
export const shareOfBlocks = 0.9;

/** Items between two pauses, for work of a few microseconds an item. */
const itemsAStep = 50;

/** As Array.from() with a function, in steps. */
export function* mapInSteps<T, U>(items: readonly T[], work: (item: T, index: number) => U): Steps<U[]> {
  const done: U[] = [];
  for (let i = 0; i < items.length; i += 1) {
    if (i % itemsAStep === itemsAStep - 1) yield;
    done.push(work(items[i] as T, i));
  }
  return done;
}
