// Pages that change while they are read, in both browsers: the marks follow by themselves, and what the reader is
// writing stays.

import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { hook } from '../../scripts/browsers/panel-view.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { markedTexts } from './harness/page.ts';

const body = await readFile(new URL('../fixtures/pages/news-app.html', import.meta.url), 'utf8');
const app = { body, type: htmlType, mayBeKept: true };
const files = {
  '/app/bridge': app,
  '/app/library': app,
  '/app/none': app,
  '/elsewhere.html': {
    body: '<title>Elsewhere</title><p>Nothing here.</p>',
    type: htmlType,
    mayBeKept: true,
  },
  '/favicon.ico': { body: '', type: 'image/x-icon' },
};

const bridge = 'another winter';
const folded = 'Nobody told us';
const library = 'An empty reading room';

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  const open: DrivenPage[] = [];

  beforeAll(async () => {
    bench = await openBench(kind, { files });
  });
  afterAll(() => bench?.close());
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });

  /** The page, with the reader's act on it done. */
  async function marked(path: string, status = 'ready'): Promise<DrivenPage> {
    const article = await bench.driver.openPage(`${bench.server.origin}${path}`);
    open.push(article);
    const popup = await bench.driver.triggerAction(article);
    await waitFor(`the popup to say ${status}`, async () =>
      (await popupState(popup))?.status === status ? true : null,
    );
    await popup.close();
    if (status === 'ready') await marksToSay(article, [bridge], [library, folded]);
    await article.page.bringToFront();
    return article;
  }

  async function panelOf(article: DrivenPage): Promise<Panel> {
    const panel = await openPanel(bench.driver, article);
    open.push(panel.tab);
    await panel.waitForStatus('ready');
    return panel;
  }

  function marksToSay(article: DrivenPage, words: string[], not: string[] = []): Promise<true> {
    return waitFor(`marks on ${words.join(', ') || 'nothing'}`, async () => {
      const marks = (await markedTexts(article, 'content')).join('\n');
      return words.every(each => marks.includes(each)) && !not.some(each => marks.includes(each))
        ? true
        : null;
    });
  }

  const names = async (panel: Panel) => (await panel.sources()).map(({ name }) => name);

  test('the next story of a news app is marked by itself, and the panel is about it', async () => {
    const article = await marked('/app/bridge');
    await article.page.click('nav a[href$=library]');
    await marksToSay(article, [library], [bridge]);
    await article.page.goBack();
    await marksToSay(article, [bridge], [library]);
    await article.page.click('nav a[href$=library]');
    await marksToSay(article, [library], [bridge]);
    const panel = await panelOf(article);
    expect(await names(panel)).toContain('Nora Vik');
    expect(await names(panel)).not.toContain('Karin Moe');
  });

  test('a note on the next story is not one on the first, whatever the app left in its head', async () => {
    const article = await marked('/app/bridge');
    await article.page.click('nav a[href$=library]');
    await marksToSay(article, [library], [bridge]);
    const panel = await panelOf(article);
    await panel.writeNote('article', 'Ask the board.');
    await article.page.bringToFront();
    await article.page.click('nav a[href$=bridge]');
    await marksToSay(article, [bridge], [library]);
    await waitFor('the panel to list it', async () =>
      (await names(panel)).includes('Karin Moe') ? true : null,
    );
    expect(await panel.notes()).toEqual([]);
    await article.page.bringToFront();
    await article.page.click('nav a[href$=library]');
    await waitFor('the note', async () => ((await panel.notes())[0] === 'Ask the board.' ? true : null));
  });

  test('where the marks are off the next story is left alone, but listed', async () => {
    const article = await marked('/app/bridge');
    const panel = await panelOf(article);
    await panel.setMarks(false);
    await article.page.bringToFront();
    await article.page.click('nav a[href$=library]');
    await waitFor('the other story', async () =>
      (await article.page.evaluate(() => document.title)).startsWith('Library') ? true : null,
    );
    await waitFor('the panel to list it', async () =>
      (await names(panel)).includes('Nora Vik') ? true : null,
    );
    expect((await panel.state())?.status).toBe('off');
    expect(await markedTexts(article, '')).toEqual([]);
  });

  test('a story that comes late is marked once it is there', async () => {
    const article = await marked('/app/bridge?late', 'no-article');
    await marksToSay(article, [bridge]);
  });

  test('what "continue reading" unfolds is marked too; the other marks do not flicker, a note in writing stays', async () => {
    const article = await marked('/app/bridge');
    const panel = await panelOf(article);
    await panel.draftNote({ quoteId: 'q1' }, 'Ask her about the winter of 2019');
    await panel.tab.page.evaluate(() => {
      (document.querySelector('[data-testid=note-text]') as HTMLElement).dataset.sameField = 'yes';
    });
    await article.page.bringToFront();
    await article.page.evaluate(words => {
      const root = document.documentElement;
      const look = () => {
        const isMarked = [...CSS.highlights].some(([, highlight]) =>
          [...highlight].some(range => String(range).includes(words)),
        );
        if (!isMarked) root.dataset.flickered = 'yes';
        requestAnimationFrame(look);
      };
      look();
    }, bridge);
    await article.page.click('#more');
    await marksToSay(article, [bridge, folded]);
    expect(await article.page.evaluate(() => document.documentElement.dataset.flickered)).toBeUndefined();
    await waitFor('the panel to list it', async () =>
      (await names(panel)).includes('Lars Lund') ? true : null,
    );
    expect(await panel.draft()).toBe('Ask her about the winter of 2019');
    expect(
      await panel.tab.page.$eval(
        '[data-testid=note-text]',
        field => (field as HTMLElement).dataset.sameField,
      ),
    ).toBe('yes');
  });

  test('a live blog that grows at the top is marked there too, and the field that is typed in stays', async () => {
    const article = await marked('/app/bridge');
    const panel = await panelOf(article);
    await panel.draftNote({ quoteId: 'q1' }, 'Half a thought');
    const field = await panel.tab.page.waitForSelector(hook('note-text'));
    await article.page.bringToFront();
    await article.page.evaluate(() => {
      const newest = document.createElement('p');
      newest.textContent =
        '“The mill will be moved stone by stone,” said Ida Berg, the county’s curator, late on Friday, before the council met again.';
      document.querySelector('article h1')?.after(newest);
    });
    await marksToSay(article, ['stone by stone', bridge]);
    await waitFor('the panel to list it', async () =>
      (await names(panel)).includes('Ida Berg') ? true : null,
    );
    expect(await field?.evaluate(same => same.isConnected && (same as HTMLTextAreaElement).value)).toBe(
      'Half a thought',
    );
  });

  test('of a series of stories on one page, the one that the reader is in is marked and listed', async () => {
    const article = await marked('/app/bridge?more');
    const panel = await panelOf(article);
    await panel.draftNote({ quoteId: 'q1' }, 'How wide is it now?');
    await article.page.bringToFront();
    await waitFor('the next story', async () =>
      (await article.page.$$eval('main article', all => all.length)) === 2 ? true : null,
    );
    await article.page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
    await marksToSay(article, [bridge], [library]);
    await article.page.evaluate(() => document.querySelectorAll('main article')[1]?.scrollIntoView());
    await marksToSay(article, [library], [bridge]);
    await waitFor('the panel to list it', async () =>
      (await names(panel)).includes('Nora Vik') ? true : null,
    );
    expect(await panel.tab.page.$eval('.article-head h2', head => head.textContent)).toBe(
      'Library in Ness keeps its evening hours',
    );
    await article.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await marksToSay(article, [bridge], [library]);
    await waitFor('the panel to list the first', async () =>
      (await names(panel)).includes('Karin Moe') ? true : null,
    );
    expect(await panel.openDraft({ quoteId: 'q1' })).toBe('How wide is it now?');
  });

  test('a page that the browser kept in memory comes back with its marks, and goes on being followed', async () => {
    const article = await marked('/app/bridge');
    await article.page.goto(`${bench.server.origin}/elsewhere.html`);
    // Firefox's driver waits for a load that never comes.
    void article.page.evaluate(() => history.back()).catch(() => {});
    // Asked in the moment of the change, a page is gone before it answers.
    const cameBack = () => article.page.evaluate(() => document.documentElement.dataset.cameBack);
    await waitFor('the page to come back as it was', async () =>
      (await cameBack().catch(() => null)) === 'yes' ? true : null,
    );
    await marksToSay(article, [bridge]);
    await article.page.click('nav a[href$=library]');
    await marksToSay(article, [library], [bridge]);
    expect(await names(await panelOf(article))).toContain('Nora Vik');
  });

  test('a page that is closed while it is read takes nothing with it', async () => {
    const closed = await bench.driver.openPage(`${bench.server.origin}/app/bridge`);
    const popup = await bench.driver.triggerAction(closed);
    await closed.close();
    await popup.close().catch(() => {});
    await marked('/app/bridge');
  });
});
