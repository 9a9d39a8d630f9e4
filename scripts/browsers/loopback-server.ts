// Serves given files to this computer only, and keeps a list of who asked for what: pages to try the extension on.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServedFile = {
  readonly body: string | Uint8Array;
  readonly type: string;
  /** The browser may keep the page in memory when it is left, and show it again as it was. Default false. */
  readonly mayBeKept?: boolean;
};
export type ServedRequest = { readonly method: string; readonly path: string; readonly headers: Headers };

export type LoopbackServer = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** Every request since the start, oldest first. */
  readonly requests: readonly ServedRequest[];
  /** Adds a file, or changes what a path gives from now on. */
  serve(path: string, file: ServedFile): void;
  close(): Promise<void>;
};

export const htmlType = 'text/html; charset=utf-8';

/**
 * @param files by path, such as `/article.html`; everything else is 404
 * @param port a free one unless given; a page's notes are found again only under the same one
 */
export async function startLoopbackServer(
  files: Readonly<Record<string, ServedFile>>,
  port = 0,
): Promise<LoopbackServer> {
  const served = new Map(Object.entries(files));
  const requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, `${value}`]));
    requests.push({ method: request.method ?? '', path: request.url ?? '', headers });
    const file = served.get(pathname);
    // Without no-store a reload could show a page as it was before `serve` changed it.
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': file?.type ?? 'text/plain',
      'cache-control': file?.mayBeKept === true ? 'no-cache' : 'no-store',
    });
    response.end(file?.body ?? 'Not found');
  });
  const bound = await listenOnLoopback(server, port);
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    requests,
    serve: (path, file) => void served.set(path, file),
    close: () => closeServer(server),
  };
}

/** Resolves to the port; rejects when it is taken. */
export function listenOnLoopback(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends open connections too: browsers keep theirs for minutes. */
export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
