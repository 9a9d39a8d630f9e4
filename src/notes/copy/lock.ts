// One writer at a time, over all pages and the background: the second copy, and a database that is being mended.

export type LockName = 'sourcelight copy' | 'sourcelight recovery';

/** Where there are no locks (outside of browsers), those of one process still wait for one another. */
const queues = new Map<LockName, Promise<unknown>>();

export function locked<T>(name: LockName, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
  if (locks !== undefined) return locks.request(name, work) as Promise<T>;
  const mine = (queues.get(name) ?? Promise.resolve()).then(work, work);
  queues.set(name, mine);
  return mine;
}
