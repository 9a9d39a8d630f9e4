// What is really painted: computed styles of highlights do not tell.

import { inflateSync } from 'node:zlib';
import type { DrivenPage } from '../../../scripts/browsers/driver.ts';

/** As `rgb(r, g, b)`, at a place in the window, in CSS pixels. */
export async function colourAt({ page }: DrivenPage, x: number, y: number): Promise<string> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const png = Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
  // One pixel has no neighbours that a filter could refer to: after the filter's number come red, green and blue.
  const [, red, green, blue] = inflateSync(imageData(png));
  return `rgb(${red}, ${green}, ${blue})`;
}

/** A PNG is a signature of eight bytes and chunks: length, name, data, checksum. Browsers part the image at will. */
function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
