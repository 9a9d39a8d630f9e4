// Makes one request of a database fail, the one with a given number: refused by the browser, or taken back with its whole
// transaction, before or after it has succeeded.

export type Failure = 'refused' | 'aborted' | 'aborted-after-success';
export const failures: readonly Failure[] = ['refused', 'aborted', 'aborted-after-success'];

export type Counter = { readonly requests: number; stop(): void };

type Requesting = (this: object, ...args: unknown[]) => IDBRequest;

const places = () =>
  [
    [IDBObjectStore.prototype, ['put', 'get', 'getAll', 'getKey', 'delete', 'count', 'openCursor']],
    [IDBIndex.prototype, ['getAll', 'getKey', 'count', 'openCursor']],
  ] as const;

/** @param failing the request that fails, counted from 0; none where it is null. Counts until stop(). */
export function failRequest(failing: number | null, failure: Failure): Counter {
  let requests = 0;
  const restore: (() => void)[] = [];
  for (const [prototype, names] of places())
    for (const name of names) {
      const methods = prototype as unknown as Record<string, Requesting>;
      const original = methods[name] as Requesting;
      restore.push(() => {
        methods[name] = original;
      });
      // No spy: it would remember every call, and with the calls a database for each of a hundred thousand runs.
      methods[name] = function (this: object, ...args) {
        const isMine = requests++ === failing;
        if (isMine && failure === 'refused') throw new DOMException('refused', 'UnknownError');
        const request = original.apply(this, args);
        if (isMine && failure === 'aborted') request.transaction?.abort();
        if (isMine && failure === 'aborted-after-success')
          request.addEventListener('success', () => request.transaction?.abort());
        return request;
      };
    }
  return {
    get requests() {
      return requests;
    },
    stop() {
      for (const undo of restore.splice(0)) undo();
    },
  };
}
