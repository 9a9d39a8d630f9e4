// Pages that change after they were marked, and pages that must not be touched, in both browsers: what the panel says is
// about what the page shows now.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { markedTexts } from './harness/page.ts';

const ferry = await readFile(new URL('../fixtures/pages/dark-linked.html', import.meta.url), 'utf8');
const files = {
  '/ferry.html': { body: ferry, type: htmlType },
  '/blank.html': { body: '<title>Blank</title>', type: htmlType },
  '/favicon.ico': { body: '', type: 'image/x-icon' },
};

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;

  beforeAll(async () => {
    bench = await openBench(kind, { files });
    article = await bench.driver.openPage(`${bench.server.origin}/ferry.html`);
  });
  afterAll(() => bench?.close());

  async function pressButton(page: DrivenPage): Promise<{ status: string; text: string }> {
    const popup = await bench.driver.triggerAction(page);
    const state = await waitFor('an answer', async () => {
      const now = await popupState(popup);
      return now !== null && now.status !== 'working' ? now : null;
    });
    await popup.close();
    return state;
  }

  async function readyPanel(): Promise<Panel> {
    const panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
    return panel;
  }

  test('a second press of the button keeps the session and its marks', async () => {
    const first = await pressButton(article);
    const marks = await markedTexts(article, '');
    expect(first.status).toBe('ready');
    expect(await pressButton(article)).toEqual(first);
    expect(await markedTexts(article, '')).toEqual(marks);
  });

  test('marks that the page threw away come back when the reader asks again', async () => {
    const marks = await markedTexts(article, '');
    await article.page.evaluate(() => CSS.highlights.clear());
    expect(await markedTexts(article, '')).toEqual([]);
    await pressButton(article);
    expect((await markedTexts(article, '')).sort()).toEqual(marks.sort());
  });

  test('a page that was drawn anew is marked anew', async () => {
    const marks = await markedTexts(article, 'content');
    await article.page.evaluate(() => {
      const main = document.querySelector('main');
      main?.replaceWith(main.cloneNode(true));
    });
    await pressButton(article);
    await waitFor('the marks', async () =>
      (await markedTexts(article, 'content')).length === marks.length ? true : null,
    );
    expect((await markedTexts(article, 'content')).sort()).toEqual(marks.sort());
  });

  test('after a change of route within the page the panel is about the new article', async () => {
    await article.page.evaluate(() => {
      history.pushState({}, '', '/library.html');
      document.title = 'Library to close';
      const paragraphs = document.querySelectorAll('main p');
      paragraphs.forEach((paragraph, index) => {
        paragraph.textContent = `“The library must close in part ${index},” said Nora Vik, who chairs the board of the town. ${'It has been open since the war and lends books to every school in the valley. '.repeat(3)}`;
      });
      const heading = document.querySelector('h1');
      if (heading !== null) heading.textContent = 'Library to close';
    });
    const panel = await readyPanel();
    const names = (await panel.sources()).map(({ name }) => name);
    expect(names).toContain('Nora Vik');
    expect(names).not.toContain('Jon Aker');
    expect((await markedTexts(article, 'content')).join()).toContain('The library must close');
    await panel.tab.close();
  });

  test('a page without any text is said to have no article', async () => {
    const blank = await bench.driver.openPage(`${bench.server.origin}/blank.html`);
    expect((await pressButton(blank)).status).toBe('no-article');
  });

  // In Chrome only: Firefox does not open the popup on its own pages for a command, so there is nothing to ask there.
  if (kind === 'chrome')
    test('on a page of the browser itself the reader is told that it is out of reach', async () => {
      const own = await bench.driver.openPage('about:blank');
      const state = await pressButton(own);
      expect(state.status).toBe('failed');
      expect(state.text).not.toMatch(/click/i);
    });
});
