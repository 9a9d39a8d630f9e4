// What has to be undone before the process ends, however it ends: by itself, by Ctrl-C, or because the terminal closed.

export type Cleanup = {
  /** Adds something to undo. What was added last is undone first. */
  add(undo: () => Promise<void>): void;
  /** Undoes everything, once; a second call waits for the first. A failure does not keep the rest from being undone. */
  run(): Promise<void>;
  readonly isRunning: () => boolean;
};

/** Exit statuses as shells give them: 128 and the number of the signal. */
const endings = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export function createCleanup(): Cleanup {
  const undos: (() => Promise<void>)[] = [];
  let running: Promise<void> | null = null;
  const undoAll = async () => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) await undo().catch(() => undefined);
  };
  return {
    add: undo => void undos.push(undo),
    run() {
      running ??= undoAll();
      return running;
    },
    isRunning: () => running !== null,
  };
}

const parentCheckMs = 500;

/**
 * From now on a signal runs `cleanup` and then ends the process; further signals do not cut it short. So does the death
 * of the process that started this one: npm, when it alone is told to stop, takes its shell with it but not us.
 */
export function cleanUpOnStop(cleanup: Cleanup): void {
  const stop = (status: number) => void cleanup.run().then(() => process.exit(status));
  for (const [signal, status] of Object.entries(endings)) process.on(signal, () => stop(status));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(endings.SIGTERM), parentCheckMs).unref();
}
