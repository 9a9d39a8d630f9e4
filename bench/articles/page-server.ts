// Serves saved pages to this computer only, with their scripts and everything that they would load switched off.

import { createServer } from 'node:http';
import { listenOnLoopback } from '../../scripts/browsers/loopback-server.ts';

export type PageServer = { readonly origin: string; readonly close: () => void };

/** Style sheets inside the page are applied; nothing is run or fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** @param read the page of a path, such as `/news.html`, in UTF-8 */
export async function startPageServer(read: (name: string) => string | undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = read(decodeURIComponent((request.url ?? '/').slice(1)));
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    });
    response.end(page);
  });
  const port = await listenOnLoopback(server, 0);
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
