// Which pages are of one site: what is learned from a page must be judged on others.

import { createHash } from 'node:crypto';

/** The last two names of the host, three where the last but one is a short one as in "co.uk". */
export function siteOf(url: string): string {
  const names = new URL(url).hostname.split('.');
  return names.slice((names.at(-2) ?? '').length <= 3 ? -3 : -2).join('.');
}

/** Which of `parts` parts a site is in: always the same one. */
export function partOf(site: string, parts: number): number {
  return createHash('sha256').update(site).digest().readUInt32BE(0) % parts;
}
