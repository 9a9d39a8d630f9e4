// The card at a mark, links under marks, the keyboard commands, and "add note", on a dark page with a strict content
// security policy, in both browsers.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, popupState } from '../../scripts/browsers/panel.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { type CardInPage, cardIn } from './harness/card.ts';
import { domOf, markedTexts, pointOn } from './harness/page.ts';

const fixture = await readFile(new URL('../fixtures/pages/dark-linked.html', import.meta.url), 'utf8');
// The strictest policy that a page can have: no script, no request but for its own icon.
const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">`;
const files = {
  '/ferry.html': { body: fixture.replace('<head>', `<head>${policy}`), type: htmlType },
  '/timetable.html': { body: '<title>Timetable</title><p>Seven in the evening.', type: htmlType },
  '/favicon.ico': { body: '', type: 'image/x-icon' },
};

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;
  let card: CardInPage;
  let domBefore: string;

  beforeAll(async () => {
    bench = await openBench(kind, { files });
    article = await bench.driver.openPage(`${bench.server.origin}/ferry.html`);
    card = cardIn(kind, article.page);
    domBefore = await domOf(article);
    const popup = await bench.driver.triggerAction(article);
    await waitFor('the popup to be ready', async () =>
      (await popupState(popup))?.status === 'ready' ? true : null,
    );
    await popup.close();
  });
  afterAll(() => bench?.close());

  async function click(words: string): Promise<void> {
    await article.page.bringToFront();
    const { x, y } = await pointOn(article, words);
    await article.page.mouse.click(x, y);
  }

  const openCard = () => waitFor('the card to open', () => card.words());

  test('marks on a dark page have the dark fills', async () => {
    const names = await article.page.evaluate(() => [...CSS.highlights.keys()]);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(name => !name.endsWith('-dark'))).toEqual([]);
    await article.screenshot(bench.picture('article-dark'));
  });

  test('a click on a mark opens the card, which says who spoke and how it is reported', async () => {
    await click('best news since the road');
    const words = await openCard();
    expect(words).toEqual(expect.arrayContaining(['Direct quote', 'Jon Aker', 'Reported with: said']));
    expect(words.join()).toContain('owner of the village shop');
    await article.screenshot(bench.picture('card-dark'));
  });

  test('the card is the only thing that the document gained, and it is empty to the page’s eyes', async () => {
    const withCard = await domOf(article);
    expect(withCard.replace(/<div><\/div>(?=<\/html>)/, '')).toBe(domBefore);
    expect(withCard).not.toBe(domBefore);
  });

  test('its buttons go from quote to quote', async () => {
    await card.press('Previous quote');
    await waitFor('another quote', async () => ((await openCard()).includes('Jon Aker') ? null : true));
  });

  test('Escape closes it while the focus is in the page', async () => {
    await openCard();
    await article.page.keyboard.press('Escape');
    expect(await domOf(article)).toBe(domBefore);
  });

  test('a click beside the words closes it', async () => {
    await click('best news since the road');
    await openCard();
    await article.page.mouse.click(5, 5);
    expect(await domOf(article)).toBe(domBefore);
  });

  test('by command the focus moves into the card of the next quote, and Escape closes it', async () => {
    await bench.driver.giveCommand('next-quote');
    await waitFor('the card to be filled', async () =>
      (await openCard()).some(word => /^Quote \d+ of \d+$/.test(word)) ? true : null,
    );
    await article.page.bringToFront();
    await article.page.keyboard.press('Escape');
    await waitFor('the card to close', async () => ((await domOf(article)) === domBefore ? true : null));
  });

  test('"Add note" opens the panel at that quote, ready to write', async () => {
    await click('best news since the road');
    await openCard();
    const panel = await bench.driver.panelOpenedBy(() => card.press('Add note'));
    const open = await waitFor('the editor to be open', () =>
      panel.run(document => {
        const field = document.querySelector('[data-testid=note-text]');
        return field === null ? null : (field.closest('[data-testid=quote]')?.textContent ?? '');
      }),
    );
    expect(open).toContain('best news since the road');
    await panel.screenshot(bench.picture('panel-add-note'));
    await panel.close();
  });

  test('switching the marks off takes the card away too', async () => {
    await click('best news since the road');
    await openCard();
    const panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
    await panel.setMarks(false);
    expect(await markedTexts(article, '')).toEqual([]);
    expect(await domOf(article)).toBe(domBefore);
    await panel.setMarks(true);
    await panel.tab.close();
  });

  test('a link under a mark is still a link', async () => {
    expect((await markedTexts(article, 'content')).some(text => text.includes('the timetable'))).toBe(true);
    await article.page.bringToFront();
    const box = await (await article.page.$('a[href="/timetable.html"]'))?.boundingBox();
    if (box == null) throw new Error('the page has no link');
    await article.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await waitFor('the linked page', async () =>
      (await article.page.title().catch(() => '')) === 'Timetable' ? true : null,
    );
  });

  test('nothing of ours was blocked by the page’s policy or written to its console', () => {
    expect(article.console).toEqual([]);
    expect(bench.proxy.strangers([bench.server.origin])).toEqual([]);
  });
});
