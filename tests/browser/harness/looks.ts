// What can be said of a page's looks without a person: the faults that axe knows, and whether anything sticks out.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { ColourScheme, DrivenPage } from '../../../scripts/browsers/driver.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const schemes: readonly ColourScheme[] = ['light', 'dark'];

/** Each as the name of axe's rule and the elements that break it. */
export async function faultsOf({ page }: DrivenPage): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
}

/** By how many pixels the page is wider than its window. */
export function overflowOf({ page }: DrivenPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
