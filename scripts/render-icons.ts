// `npm run icons`: draws icons/icon.svg in the sizes that the manifest names. Run by hand after the drawing changed; the
// pictures are kept in the repository, so that a build needs no browser.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { thisMachine } from './browsers/machine.ts';
import { provideBrowser } from './browsers/provide-browsers.ts';

const folder = fileURLToPath(new URL('../icons/', import.meta.url));
const sizes = [16, 32, 48, 64, 96, 128];

const found = await provideBrowser('chrome', thisMachine);
if (!found.ok) throw new Error(found.error);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: found.value.path, args });
const page = await browser.newPage();
const drawing = await readFile(path.join(folder, 'icon.svg'), 'utf8');
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  await writeFile(path.join(folder, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
