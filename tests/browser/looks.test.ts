// How the panel looks and reads in both browsers: no fault that axe knows, light and dark, narrow and wide, and the
// keyboard alone is enough. Leaves screenshots for a person to look at.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { cardIn } from './harness/card.ts';
import { faultsOf, overflowOf, schemes } from './harness/looks.ts';
import { pointOn } from './harness/page.ts';

const files = {
  '/article.html': {
    body: await readFile(new URL('../fixtures/seed/article.html', import.meta.url), 'utf8'),
    type: htmlType,
  },
  '/empty.html': { body: '<title>Nothing</title><p>Sign in', type: htmlType },
  '/favicon.ico': { body: '', type: 'image/x-icon' },
};

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;

  beforeAll(async () => {
    bench = await openBench(kind, { files });
    article = await bench.driver.openPage(`${bench.server.origin}/article.html`);
  });
  afterAll(() => bench?.close());

  async function panelWithNotes(): Promise<Panel> {
    const panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
    return panel;
  }

  test('the toolbar popup has the width of a popup', async () => {
    const popup = await bench.driver.triggerAction(article);
    await waitFor('the popup to be ready', async () =>
      (await popupState(popup))?.status === 'ready' ? true : null,
    );
    const { width, height } = await waitFor('the popup to have grown', async () => {
      const size = await popup.size();
      return size.height > 300 && size.width < 500 ? size : null;
    });
    expect(width).toBeGreaterThanOrEqual(320);
    expect(height).toBeLessThanOrEqual(600);
    await popup.close();
  });

  test.each(schemes)('%s: axe finds nothing, at full width and at 320 px', async scheme => {
    await bench.driver.setColourScheme(scheme);
    const panel = await panelWithNotes();
    const [first] = await panel.quotes();
    if (first === undefined) throw new Error('the panel lists no quote');
    await panel.writeNote({ quoteId: first.id }, `Seen in ${scheme}.`);
    await panel.draftNote('article', 'Half a thought');
    expect(await faultsOf(panel.tab)).toEqual([]);
    await panel.tab.screenshot(bench.picture(`panel-${scheme}`));
    await panel.tab.page.setViewport({ width: 320, height: 640 });
    expect(await faultsOf(panel.tab)).toEqual([]);
    expect(await overflowOf(panel.tab)).toBeLessThanOrEqual(0);
    await panel.tab.screenshot(bench.picture(`panel-narrow-${scheme}`));
    await panel.tab.page.setViewport(null);
    await panel.tab.close();
  });

  test.each(schemes)('%s: the card opens at a click, and the popup', async scheme => {
    await bench.driver.setColourScheme(scheme);
    await article.page.bringToFront();
    const { x, y } = await pointOn(article, 'calibrated and practical');
    await article.page.mouse.click(x, y);
    const card = await waitFor('the card', () => cardIn(kind, article.page).words());
    expect(card).toContain('Biden’s administration');
    await article.screenshot(bench.picture(`card-${scheme}-scheme`));
    await article.page.mouse.click(3, 3);
    const popup = await bench.driver.triggerAction(article);
    await waitFor('the popup to be ready', async () =>
      (await popupState(popup))?.status === 'ready' ? true : null,
    );
    await waitFor('the popup to have grown', async () => ((await popup.size()).height > 300 ? true : null));
    await popup.screenshot(bench.picture(`popup-${scheme}`));
    await popup.close();
  });

  test('a note is written and saved with the keyboard alone', async () => {
    await bench.driver.setColourScheme('light');
    const panel = await panelWithNotes();
    const { page } = panel.tab;
    await page.bringToFront();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
    for (let presses = 0; (await focused()) !== 'add-note'; presses++) {
      expect(presses).toBeLessThan(40);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await waitFor('the field to have the focus', async () =>
      (await focused()) === 'note-text' ? true : null,
    );
    await page.keyboard.type('By keys alone.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitFor('the note', async () => ((await panel.notes()).includes('By keys alone.') ? true : null));
    await panel.tab.close();
  });

  test('a page that is no article is marked as asked, and said to be none', async () => {
    const empty = await bench.driver.openPage(`${bench.server.origin}/empty.html`);
    const popup = await bench.driver.triggerAction(empty);
    await waitFor('an answer', async () => ((await popupState(popup))?.status === 'ready' ? true : null));
    const words = await popup.run(document => document.body.textContent ?? '');
    expect(words).toContain('does not look like one article');
    await popup.screenshot(bench.picture('popup-no-article'));
    await popup.close();
  });
});
