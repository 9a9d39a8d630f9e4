// The library page in both real browsers: what was written is found, leaves as a file, comes back from it, and survives the
// loss of its database. Its looks are checked in light and dark, narrow, and by axe.

import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { hook } from '../../scripts/browsers/panel-view.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import type { StoreInPage } from '../../scripts/store-page/in-page.ts';
import { openStorePage } from '../../scripts/store-page/open.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { faultsOf, overflowOf, schemes } from './harness/looks.ts';

declare const store: StoreInPage;

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench(kind, { files: {} });
    const { page, close } = await openStorePage(bench.driver);
    await page.evaluate(() => store.fill(60, 1));
    await page.evaluate(() => store.copy());
    await close();
  });
  afterAll(() => bench?.close());

  async function openLibrary(): Promise<DrivenPage> {
    const library = await bench.driver.openExtensionPage('library/library.html');
    await waitFor('the notes', async () => ((await textOf(library, 'found')).startsWith('60') ? true : null));
    return library;
  }

  const textOf = ({ page }: DrivenPage, name: string) =>
    page.evaluate(selector => document.querySelector(selector)?.textContent?.trim() ?? '', hook(name));
  const shown = ({ page }: DrivenPage) => page.$$eval(hook('note'), notes => notes.length);

  test('all notes are listed, found by their words and narrowed by filters', async () => {
    const library = await openLibrary();
    const { page } = library;
    expect(await shown(library)).toBe(25);
    await page.bringToFront();
    await page.locator(hook('search')).fill('"number 7 on"');
    await waitFor('one note', async () =>
      (await textOf(library, 'found')).startsWith('1 note,') ? true : null,
    );
    await page.locator(hook('clear-search')).click();
    await page.select(hook('filter-kind'), 'source');
    await waitFor('the filtered notes', async () => ((await shown(library)) === 15 ? true : null));
    await library.close();
  });

  test('a deleted note can be had back', async () => {
    const library = await openLibrary();
    const { page } = library;
    await page.bringToFront();
    await page.locator(`${hook('note')}:first-child ${hook('note-delete')}`).click();
    await waitFor('59 notes', async () => ((await textOf(library, 'found')).startsWith('59') ? true : null));
    await page.locator(hook('undo')).click();
    await waitFor('60 notes', async () => ((await textOf(library, 'found')).startsWith('60') ? true : null));
    await library.close();
  });

  test('a backup file holds every note, is remembered, and taken in again changes nothing', async () => {
    const library = await openLibrary();
    const { page } = library;
    await page.bringToFront();
    const file = await bench.driver.download(() => page.locator(hook('back-up')).click());
    const written = JSON.parse(await readFile(file, 'utf8'));
    const notes = written.articles.flatMap((article: { annotations: unknown[] }) => article.annotations);
    expect(notes).toHaveLength(60);
    await waitFor('its age', async () => ((await textOf(library, 'backup')).includes('today') ? true : null));
    const field = await page.$(hook('import'));
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await waitFor('the import', async () =>
      (await textOf(library, 'import-outcome')).includes('60 already here') ? true : null,
    );
    await library.close();
  });

  test('a file with faults is refused, each with its place', async () => {
    const library = await openLibrary();
    const { page } = library;
    const file = path.join(os.tmpdir(), `sourcelight-faults-${kind}.json`);
    await writeFile(file, '{"format":"sourcelight","schemaVersion":2,"exportedAt":"x","articles":[{}]}');
    const field = await page.$(hook('import'));
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await waitFor('the faults', async () =>
      (await textOf(library, 'import-outcome')).includes('Nothing was imported') ? true : null,
    );
    expect(await textOf(library, 'import-outcome')).toContain('articles[0].page');
    await library.close();
  });

  test('it looks right in light and dark and at 320 pixels, and axe finds nothing', async () => {
    for (const scheme of schemes) {
      await bench.driver.setColourScheme(scheme);
      const library = await openLibrary();
      expect(await faultsOf(library)).toEqual([]);
      await library.screenshot(bench.picture(`library-${scheme}`));
      await library.page.setViewport({ width: 320, height: 900 });
      expect(await overflowOf(library)).toBe(0);
      await library.screenshot(bench.picture(`library-narrow-${scheme}`));
      await library.close();
    }
  });

  test('a database that is lost is mended from the second copy, and the reader is told', async () => {
    const { page, close } = await openStorePage(bench.driver);
    await page.evaluate(
      () =>
        new Promise<void>(resolve => {
          const dropping = indexedDB.deleteDatabase('sourcelight');
          dropping.onsuccess = () => resolve();
        }),
    );
    await close();
    const library = await openLibrary();
    expect(await textOf(library, 'recovery')).toContain('mended from the second copy');
    await library.screenshot(bench.picture('library-recovered'));
    await library.close();
  });

  test('a database that does not open is explained, with the second copy to be saved', async () => {
    const { page } = await openStorePage(bench.driver);
    await page.evaluate(
      () =>
        new Promise<void>(resolve => {
          const raising = indexedDB.open('sourcelight', 99);
          raising.onsuccess = () => {
            raising.result.close();
            resolve();
          };
        }),
    );
    const library = await bench.driver.openExtensionPage('library/library.html');
    await library.page.waitForSelector(`${hook('trouble')}[data-fault=newer-version]`);
    await library.page.bringToFront();
    const file = await bench.driver.download(() => library.page.locator(hook('save-copy')).click());
    const saved = JSON.parse(await readFile(file, 'utf8'));
    expect(saved.articles.flatMap((article: { annotations: unknown[] }) => article.annotations)).toHaveLength(
      60,
    );
    await library.screenshot(bench.picture('library-trouble'));
  });
});
