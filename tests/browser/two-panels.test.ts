// Two panels open on one page, as a side panel and a popup are: whatever is typed in either stays, in both browsers.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';

const ferry = await readFile(new URL('../fixtures/pages/dark-linked.html', import.meta.url), 'utf8');

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;

  beforeAll(async () => {
    bench = await openBench(kind, { files: { '/ferry.html': { body: ferry, type: htmlType } } });
    article = await bench.driver.openPage(`${bench.server.origin}/ferry.html`);
    const popup = await bench.driver.triggerAction(article);
    await waitFor('the popup', async () => ((await popupState(popup))?.status === 'ready' ? true : null));
    await popup.close();
  });
  afterAll(() => bench?.close());

  async function readyPanel(): Promise<Panel> {
    const panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
    return panel;
  }

  test('what is typed in one is neither overwritten nor dropped by what is saved in the other', async () => {
    const one = await readyPanel();
    const other = await readyPanel();
    const [quote] = await one.quotes();
    if (quote === undefined) throw new Error('the panel lists no quote');
    const place = { quoteId: quote.id };
    await one.draftNote(place, 'from one');
    await waitFor('the draft to be known in the other', async () =>
      (await other.openDraft(place)) === 'from one' ? true : null,
    );
    await other.draftNote(place, 'from the other, and precious');
    await one.draftNote(place, 'from one again');
    await one.writeNote(place, 'from one again');
    expect(await other.draft()).toBe('from the other, and precious');
    await other.tab.close();
    const third = await readyPanel();
    expect(await third.notes()).toEqual(['from one again']);
    expect(await third.openDraft(place)).toBe('from the other, and precious');
  });

  test('a note that was deleted can be restored after the panel was closed', async () => {
    const panel = await readyPanel();
    await panel.deleteNote(0);
    await panel.tab.close();
    const again = await readyPanel();
    expect(await again.notes()).toEqual([]);
    const { page } = again.tab;
    await page.bringToFront();
    await page.locator('[data-testid=deleted] summary').click();
    await page.locator('[data-testid=deleted-note] [data-testid=restore]').click();
    await waitFor('the note', async () => ((await again.notes()).includes('from one again') ? true : null));
    await again.tab.screenshot(bench.picture('panel-restored'));
  });
});
