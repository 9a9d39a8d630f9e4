// HTML text as a document without scripts, styles, network or window.

import { JSDOM } from 'jsdom';

/**
 * @param url the page's address, or null; an address is needed only for relative links
 */
export function parseHtml(html: string, url: string | null): Document {
  // DOMParser rather than JSDOM itself: in a document without a window jsdom leaves style sheets alone, and its parser
  // for them throws on sheets that real pages have.
  const { window } = new JSDOM('', url === null ? {} : { url });
  return new window.DOMParser().parseFromString(html, 'text/html');
}
