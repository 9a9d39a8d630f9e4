// How the panel looks in the states that a reader seldom sees: a note changed elsewhere, deleted notes, notes without
// their place, a database that cannot be opened, and words that run from right to left. In both browsers, light and dark.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { press } from '../../scripts/browsers/panel-notes.ts';
import { hook } from '../../scripts/browsers/panel-view.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { faultsOf, overflowOf, schemes } from './harness/looks.ts';

const ferry = await readFile(new URL('../fixtures/pages/dark-linked.html', import.meta.url), 'utf8');

/** Prose without a word of who wrote it where or when, and below it a text that is too long for anybody. */
const doubtful = `<title>Notes</title><h1>Notes</h1>${[1, 2, 3, 4, 5]
  .map(
    week =>
      `<p>In week ${week} the boats came in late, because the wind had turned to the north and stayed there for three days and nights.</p>
      <p>“We wait for the wind, and the wind waits for nobody,” said Elin Dahl, who has the boat shed by the old pier.</p>`,
  )
  .join('')}<pre style="height:4em;overflow:hidden">${'0123456789 '.repeat(200_000)}</pre>`;

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;

  beforeAll(async () => {
    bench = await openBench(kind, {
      files: {
        '/ferry.html': { body: ferry, type: htmlType },
        '/doubtful.html': { body: doubtful, type: htmlType },
      },
    });
    article = await bench.driver.openPage(`${bench.server.origin}/ferry.html`);
    await markArticle();
  });
  afterAll(() => bench?.close());

  async function markArticle(): Promise<void> {
    const popup = await bench.driver.triggerAction(article);
    await waitFor('the popup', async () => ((await popupState(popup))?.status === 'ready' ? true : null));
    await popup.close();
  }

  async function readyPanel(): Promise<Panel> {
    const panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
    await panel.tab.page.setViewport({ width: 320, height: 700 });
    return panel;
  }

  /** At the width of a phone, with the part of that name in sight. */
  async function expectGoodLooks({ tab }: Panel, part: string): Promise<void> {
    const shown = await tab.page.waitForSelector(hook(part));
    await shown?.evaluate(element => element.scrollIntoView({ block: 'end' }));
    for (const scheme of schemes) {
      await bench.driver.setColourScheme(scheme);
      expect(await faultsOf(tab)).toEqual([]);
      expect(await overflowOf(tab)).toBeLessThanOrEqual(0);
      await tab.screenshot(bench.picture(`${part}-${scheme}`));
    }
  }

  test('a note that was changed elsewhere, with both texts', async () => {
    const [one, other] = [await readyPanel(), await readyPanel()];
    const [quote] = await one.quotes();
    if (quote === undefined) throw new Error('the panel lists no quote');
    await one.writeNote({ quoteId: quote.id }, 'Ask the harbour office.');
    await press(other.tab.page, hook('note-edit'));
    await other.tab.page.locator(`${hook('note-text')}:not(:disabled)`).fill('Ask the crews.');
    await one.editNote(0, 'Ask the county.');
    await expectGoodLooks(other, 'note-problem');
    await press(other.tab.page, hook('conflict-both'));
    await waitFor('both notes', async () => ((await other.notes()).length === 2 ? true : null));
    await Promise.all([one.tab.close(), other.tab.close()]);
  });

  test('notes that were deleted, and can be restored', async () => {
    const panel = await readyPanel();
    await panel.deleteNote(0);
    await press(panel.tab.page, `${hook('deleted')} summary`);
    await expectGoodLooks(panel, 'deleted');
    await panel.tab.close();
  });

  test('a note whose words are not on the page now', async () => {
    // The whole sentence: of one with a few words left the note would be shown beside it, as changed.
    const body = ferry.replace(/<p>“We have rebuilt[\s\S]*?<\/p>/, '<p>The pier stands empty this week.</p>');
    expect(body).not.toBe(ferry);
    bench.server.serve('/ferry.html', { body, type: htmlType });
    await article.reload();
    await markArticle();
    const panel = await readyPanel();
    await expectGoodLooks(panel, 'adrift');
    await panel.tab.close();
  });

  test('a page that may be no article, of which only a part was read', async () => {
    const page = await bench.driver.openPage(`${bench.server.origin}/doubtful.html`);
    const popup = await bench.driver.triggerAction(page);
    await waitFor('the popup', async () => ((await popupState(popup))?.status === 'ready' ? true : null));
    await popup.close();
    const panel = await openPanel(bench.driver, page);
    await panel.waitForStatus('ready');
    await panel.tab.page.setViewport({ width: 320, height: 700 });
    await expectGoodLooks(panel, 'reservations');
    const said = await panel.tab.page.$eval(hook('reservations'), region => region.textContent ?? '');
    expect(said).toMatch(/Sourcelight is not sure of it/);
    expect(said).toMatch(/Only the first part of this page was read/);
    await panel.tab.close();
    await page.close();
  });

  test('words from right to left: what stood at the left stands at the right, and nothing sticks out', async () => {
    const panel = await readyPanel();
    const order = await panel.tab.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      return left('[data-testid="marks-switch"]') - left('h1');
    });
    expect(order).toBeLessThan(0);
    expect(await overflowOf(panel.tab)).toBeLessThanOrEqual(0);
    await panel.tab.screenshot(bench.picture('panel-right-to-left'));
    await panel.tab.close();
  });

  test('notes that cannot be opened, because a newer version wrote them', async () => {
    const panel = await readyPanel();
    await panel.tab.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('sourcelight', 1_000);
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        }),
    );
    await panel.tab.reload();
    await panel.waitForStatus('ready');
    await expectGoodLooks(panel, 'notes-unavailable');
    await panel.tab.close();
  });
});
