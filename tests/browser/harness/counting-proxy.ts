// A proxy that every request of a browser under test goes through and is counted by. It passes on only what is meant
// for this computer; the rest is refused, so that no test depends on the Internet or talks to it.

import { createServer, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http';
import { housekeepingHosts } from '../../../scripts/browsers/chrome-driver.ts';
import { closeServer, listenOnLoopback } from '../../../scripts/browsers/loopback-server.ts';

export type ProxiedRequest = {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  /** Who sent it, where the browser tells: `moz-extension://…` or `chrome-extension://…` is ours. */
  readonly origin: string | null;
};

export type CountingProxy = {
  readonly port: number;
  /** Every request since the start, oldest first; an encrypted one as CONNECT with nothing but its host. */
  readonly requests: readonly ProxiedRequest[];
  /**
   * Those that go to none of `origins`. Chromium's own housekeeping is left out; Firefox asks for nothing by itself, once
   * its remote settings are silenced.
   */
  strangers(origins: readonly string[]): ProxiedRequest[];
  close(): Promise<void>;
};

export async function startCountingProxy(): Promise<CountingProxy> {
  const requests: ProxiedRequest[] = [];
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
    const origin = request.headers.origin ?? null;
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      host: url?.hostname ?? '',
      origin,
    });
    if (url?.protocol === 'http:' && isLoopback(url.hostname)) passOn(url, request, response);
    else response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    const url = request.url ?? '';
    requests.push({ method: 'CONNECT', url, host: url.replace(/:\d+$/, ''), origin: null });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listenOnLoopback(server, 0);
  return {
    port,
    requests,
    strangers: origins =>
      requests.filter(
        ({ url, host }) =>
          !housekeepingHosts.includes(host) && !origins.some(origin => isWithin(url, origin)),
      ),
    close: () => closeServer(server),
  };
}

function passOn(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const onward = openRequest(url, { method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  request.pipe(onward);
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]';
}

function isWithin(url: string, origin: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}
