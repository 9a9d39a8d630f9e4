// Pages whose text does not stand in the page's own tree of elements, in both browsers: shadow roots, frames, text alone.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { press } from '../../scripts/browsers/panel-notes.ts';
import { hook } from '../../scripts/browsers/panel-view.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { cardIn } from './harness/card.ts';
import { colourAt } from './harness/pixels.ts';

const title = 'Bridge at Hollen to be built twice as wide';
const paragraphs = [
  'The bridge over the Hollen will be rebuilt twice as wide as it is now, the county council decided on Wednesday after two years of argument about its cost.',
  '“We could not ask people to wait for another winter,” said Karin Moe, who chairs the council’s committee for roads and bridges.',
  'The old bridge, from 1934, carries a single lane, and lorries have had to take the way around the lake since one of its pillars cracked in the flood of last spring.',
  'Work begins in April and is to last eighteen months. The price is forty million, and the state pays a third of it.',
];
const story = `<h1>${title}</h1>${paragraphs.map(words => `<p>${words}</p>`).join('')}`;
const page = (body: string) => ({
  body: `<!doctype html><html lang="en"><title>${title}</title><style>body{margin:0}iframe{border:0;width:100%;height:100vh}</style>${body}`,
  type: htmlType,
});
const files = {
  '/shadow.html': page(
    `<h1>${title}</h1><news-text><template shadowrootmode="open"><style>p{margin:1em}</style><slot></slot>${paragraphs
      .slice(1)
      .map(words => `<p>${words}</p>`)
      .join('')}</template><p>${paragraphs[0]}</p></news-text>`,
  ),
  '/story.html': page(story),
  '/viewer.html': page('<iframe src="/story.html"></iframe>'),
  '/fold.html': page(
    `<article><h1>${title}</h1>${paragraphs
      .map((words, i) =>
        i === 1 ? `<details><summary>The committee</summary><p>${words}</p></details>` : `<p>${words}</p>`,
      )
      .join('')}</article>`,
  ),
  '/many-nodes.html': page(
    `<article>${story}</article><main></main><script>
    const many = document.createDocumentFragment();
    for (let i = 0; i < 500000; i += 1) {
      const line = document.createElement('p');
      line.append('·');
      many.append(line);
    }
    document.querySelector('main').append(many);</script>`,
  ),
  '/deep.html': page(
    `<article>${story}</article><div hidden></div><script>
    let inmost = document.createElement('b');
    const nest = inmost;
    const depth = navigator.userAgent.includes('Firefox') ? 5000 : 50000;
    for (let i = 0; i < depth; i += 1) {
      const inner = document.createElement('b');
      inmost.append('x', inner);
      inmost = inner;
    }
    document.querySelector('div').append(nest);</script>`,
  ),
  '/one-text.html': page(
    `<article>${story}</article><pre hidden></pre><script>
    document.querySelector('pre').append('All of it is one word. '.repeat(220000));</script>`,
  ),
  '/half-pair.html': page(
    `<article>${story}</article><script>
    const [, second] = document.querySelectorAll('p');
    second.firstChild.data = second.firstChild.data.replace('another', 'an\\ud83dother');</script>`,
  ),
  '/story.txt': {
    body: `${title.toUpperCase()}\n\n${paragraphs.join('\n\n')}\n`,
    type: 'text/plain; charset=utf-8',
  },
  '/favicon.ico': { body: '', type: 'image/x-icon' },
};
const quote = '“We could not ask people to wait for another winter,”';

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  const open: DrivenPage[] = [];

  beforeAll(async () => {
    bench = await openBench(kind, { files });
    const foreign = bench.server.origin.replace('127.0.0.1', 'localhost');
    const advert = `<iframe style="height:90px" src="${foreign}/story.html"></iframe>`;
    bench.server.serve('/advert.html', page(story + advert));
    bench.server.serve(
      '/foreign.html',
      page(`<nav>Reader</nav><iframe src="${foreign}/story.html"></iframe>`),
    );
  });
  afterAll(() => bench?.close());
  afterEach(async () => {
    for (const opened of open.splice(0)) await opened.close();
  });

  async function marked(path: string, status = 'ready'): Promise<{ article: DrivenPage; panel: Panel }> {
    const article = await bench.driver.openPage(`${bench.server.origin}${path}`);
    open.push(article);
    const popup = await bench.driver.triggerAction(article);
    await waitFor(`the popup to say ${status}`, async () =>
      (await popupState(popup))?.status === status ? true : null,
    );
    await popup.close();
    const panel = await openPanel(bench.driver, article);
    open.push(panel.tab);
    await panel.waitForStatus(status);
    await article.page.bringToFront();
    return { article, panel };
  }

  async function expectQuote(panel: Panel): Promise<void> {
    expect((await panel.quotes()).map(({ text }) => text)).toContain(quote);
    expect((await panel.sources()).map(({ name }) => name)).toContain('Karin Moe');
  }

  /** Where the quote's mark begins in the window, once it is painted in its colour. */
  async function markIn(article: DrivenPage, isInFrame: boolean): Promise<{ x: number; y: number }> {
    const place = await waitFor('the mark', () =>
      article.page.evaluate(
        (words, inFrame) => {
          const view = (inFrame ? frames[0] : window) as Window & typeof globalThis;
          const ranges = [...view.CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
          const box = ranges.find(range => String(range).includes(words))?.getClientRects()[0];
          // Below the quotation mark, where nothing but the fill is.
          return box === undefined ? null : { x: box.x + 3, y: box.y + box.height * 0.65 };
        },
        quote,
        isInFrame,
      ),
    );
    await waitFor('the colour', async () =>
      (await colourAt(article, place.x, place.y)) === 'rgb(255, 233, 143)' ? true : null,
    );
    return place;
  }

  test('a story in a shadow root is listed and marked; a click opens the card, selected words can be noted', async () => {
    const { article, panel } = await marked('/shadow.html');
    await expectQuote(panel);
    const { x, y } = await markIn(article, false);
    await article.screenshot(bench.picture('shadow-root'));
    await article.page.mouse.click(x, y);
    const card = cardIn(kind, article.page);
    await waitFor('the card', async () => ((await card.words())?.includes('Karin Moe') ? true : null));
    await article.page.keyboard.press('Escape');
    await article.page.evaluate(() => {
      const words = document.querySelector('news-text')?.shadowRoot?.querySelectorAll('p')[1]
        ?.firstChild as Text;
      const at = words.data.indexOf('single lane');
      getSelection()?.setBaseAndExtent(words, at, words, at + 'single lane'.length);
    });
    await press(panel.tab.page, hook('note-on-selection'));
    const taken = await panel.tab.page.waitForSelector(hook('taken-words'));
    expect(await taken?.evaluate(element => element.textContent)).toBe('single lane');
  });

  test('a story in a frame of the page’s own site is listed and marked; a click there opens the card', async () => {
    const { article, panel } = await marked('/viewer.html');
    await expectQuote(panel);
    const { x, y } = await markIn(article, true);
    await article.screenshot(bench.picture('own-frame'));
    await article.page.mouse.click(x, y);
    await waitFor('the card', () =>
      article.page.evaluate(() => {
        const host = frames[0]?.document.documentElement.lastElementChild;
        return host !== null && host !== undefined && host.localName === 'div' ? true : null;
      }),
    );
    await panel.writeNote({ quoteId: 'q1' }, 'Which winter?');
    expect(await panel.notes()).toEqual(['Which winter?']);
  });

  test('a frame of another site is out of reach, and the reader is told what to do', async () => {
    const { panel } = await marked('/foreign.html', 'no-article');
    expect((await panel.state())?.text).toBe('The article is in a frame of another site');
    await panel.tab.screenshot(bench.picture('foreign-frame'));
  });

  test('a story beside a frame of another site is marked as ever', async () => {
    const { article, panel } = await marked('/advert.html');
    await expectQuote(panel);
    await markIn(article, false);
  });

  test('a text without any markup is listed and marked', async () => {
    const { article, panel } = await marked('/story.txt');
    await expectQuote(panel);
    await markIn(article, false);
  });

  test.each([
    ['a million nodes', '/many-nodes.html'],
    // Firefox takes minutes to load a page that is ten times as deep.
    ['elements nested 50,000 deep (in Firefox 5,000)', '/deep.html'],
    ['a text of five million characters', '/one-text.html'],
  ])(
    'the story on a page with %s is listed and marked, and the reader is told that the page is too large',
    async (_, path) => {
      const { article, panel } = await marked(path);
      await expectQuote(panel);
      await markIn(article, false);
      const told = await panel.tab.page.$eval('body', ({ textContent }) => textContent);
      expect(told).toContain('Only the first part of this page was read');
    },
  );

  test('a quote with half of a surrogate pair is marked: messages take it over as it is', async () => {
    const { article } = await marked('/half-pair.html');
    await waitFor('the mark', () =>
      article.page.evaluate(() => {
        const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
        return ranges.some(range => String(range).includes('an\ud83dother winter')) ? true : null;
      }),
    );
  });

  test('what a closed fold holds is listed, and the reader is told that it is not shown until it is', async () => {
    const { article, panel } = await marked('/fold.html');
    await expectQuote(panel);
    const told = (words: string) =>
      waitFor(words, async () =>
        (await panel.tab.page.$eval(hook('status'), ({ textContent }) => textContent))?.startsWith(words)
          ? true
          : null,
      );
    await panel.goTo({ quoteId: 'q1' });
    await told('These words are not shown');
    await article.page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await panel.goTo({ quoteId: 'q1' });
    await told('Shown on the page');
    await article.page.bringToFront();
    await markIn(article, false);
    await article.screenshot(bench.picture('opened-fold'));
  });
});
