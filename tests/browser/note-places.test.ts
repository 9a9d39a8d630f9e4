// A note's whole way in real browsers: written on a page, kept with the article's words, and found, moved, changed, in
// several places or gone on the page as it is later; attached anew to what is selected there. What the reader puts right in
// the list, and what is copied. Leaves screenshots for a person to look at.

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
import { markedTexts } from './harness/page.ts';

const ferry = await readFile(new URL('../fixtures/pages/dark-linked.html', import.meta.url), 'utf8');
const words = '“It is the best news since the road was paved,”';
const opinion = `${words} Jon Aker, the owner of the village shop, said`;

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;

  beforeAll(async () => {
    bench = await openBench(kind, { files: { '/ferry.html': { body: ferry, type: htmlType } } });
    article = await bench.driver.openPage(`${bench.server.origin}/ferry.html`);
    await markArticle();
    const panel = await readyPanel();
    const quotes = await panel.quotes();
    const [first, last] = [quotes.find(({ text }) => text.includes('forty thousand')), quotes.at(-1)];
    for (const quote of [first, last])
      await panel.writeNote({ quoteId: quote?.id ?? '' }, `On “${quote?.text.slice(0, 12)}”.`);
    await panel.tab.close();
  });
  afterAll(() => bench?.close());

  async function markArticle(): Promise<void> {
    const popup = await bench.driver.triggerAction(article);
    await waitFor('the popup', async () => ((await popupState(popup))?.status === 'ready' ? true : null));
    await popup.close();
  }

  async function pageIs(body: string): Promise<void> {
    bench.server.serve('/ferry.html', { body, type: htmlType });
    await article.reload();
    await markArticle();
  }

  async function readyPanel(width = 320): Promise<Panel> {
    const panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
    await panel.tab.page.setViewport({ width, height: 720 });
    return panel;
  }

  async function places({ tab }: Panel): Promise<string[]> {
    await tab.page.waitForSelector(hook('note-place'));
    return tab.page.$$eval(hook('note-place'), all => all.map(each => each.getAttribute('data-place') ?? ''));
  }

  async function expectGoodLooks({ tab }: Panel, part: string, name: string): Promise<void> {
    const shown = await tab.page.waitForSelector(part);
    for (const width of [320, 900]) {
      await tab.page.setViewport({ width, height: 720 });
      await shown?.evaluate(element => element.scrollIntoView({ block: 'center' }));
      for (const scheme of schemes) {
        await bench.driver.setColourScheme(scheme);
        expect(await faultsOf(tab)).toEqual([]);
        expect(await overflowOf(tab)).toBeLessThanOrEqual(0);
        await tab.screenshot(bench.picture(`${name}-${width}-${scheme}`));
      }
    }
  }

  test('in its place, and moved when a paragraph is put before it', async () => {
    const panel = await readyPanel();
    expect(await places(panel)).toEqual(['exact', 'exact']);
    await panel.tab.close();
    await pageIs(
      ferry.replace('<p>', '<p>The county council met on Tuesday evening to talk it over.</p><p>'),
    );
    const later = await readyPanel();
    expect(await places(later)).toEqual(['moved', 'moved']);
    await later.tab.close();
  });

  test('changed: old and new words side by side, with what kind of word differs', async () => {
    const body = ferry
      .replace('forty thousand passengers', 'sixty thousand passengers')
      .replace('It is the best news', 'It is not the best news');
    await pageIs(body);
    const panel = await readyPanel();
    expect(await places(panel)).toEqual(['changed', 'changed']);
    const changes = await panel.tab.page.$$eval(hook('changes'), all => all.map(each => each.textContent));
    expect(changes[0]).toContain('a number');
    expect(changes[1]).toContain('a negation');
    await press(panel.tab.page, hook('go-to-note'));
    await waitFor('the words to flash', async () =>
      (await markedTexts(article, 'flash')).join(' ').includes('sixty thousand') ? true : null,
    );
    await expectGoodLooks(panel, hook('old-and-new'), 'note-changed');
    await panel.tab.close();
  });

  test('gone: attached by its button to what is selected in the page, and back by undo', async () => {
    await pageIs(ferry.replace(opinion, 'The owner of the village shop was away'));
    const panel = await readyPanel();
    expect(await places(panel)).toContain('orphan');
    await expectGoodLooks(panel, `${hook('adrift')}`, 'note-gone');
    await press(panel.tab.page, `${hook('adrift')} ${hook('attach-to-selection')}`);
    // A hidden tab draws no frames, which waiting goes by otherwise.
    await panel.tab.page.waitForFunction(
      () => document.body.textContent?.includes('Select some on the page'),
      { polling: 'mutation' },
    );
    await article.page.evaluate(() => {
      const words = document.querySelectorAll('article p')[5]?.firstChild as Text;
      getSelection()?.setBaseAndExtent(words, 0, words, 26);
    });
    await press(panel.tab.page, `${hook('adrift')} ${hook('attach-to-selection')}`);
    const elsewhere = await panel.tab.page.waitForSelector(hook('elsewhere'));
    expect(await elsewhere?.evaluate(element => element.textContent)).toContain('The owner of the village');
    await press(panel.tab.page, hook('undo'));
    await panel.tab.page.waitForSelector(hook('adrift'));
    await panel.tab.close();
  });

  test('several places: each with its surroundings, and the chosen one stays', async () => {
    const twice = `In the shop one hears ${words} all day long.</p><p>On the boat it is ${words} too.</p>`;
    await pageIs(ferry.replace(`${opinion} on Monday.</p>`, twice));
    const panel = await readyPanel();
    expect(await places(panel)).toContain('ambiguous');
    await expectGoodLooks(panel, hook('choice'), 'note-ambiguous');
    await press(panel.tab.page, `${hook('choice')}:last-child ${hook('choose')}`);
    await waitFor('the note in its place', async () =>
      (await places(panel)).includes('ambiguous') ? null : true,
    );
    await panel.tab.close();
  });

  test('a quote is put right, and a missed one added; both stay when the page is read anew', async () => {
    await pageIs(ferry);
    const panel = await readyPanel(400);
    const { page } = panel.tab;
    const [quote] = await panel.quotes();
    const item = `${hook('quote')}[data-quote-id="${quote?.id}"]`;
    await press(page, `${item} ${hook('quote-more')} summary`);
    await page.waitForSelector(`${item} ${hook('field-source')}`);
    await page.select(`${item} ${hook('field-source')}`, 'Jon Aker');
    await expectGoodLooks(panel, `${item} ${hook('quote-more')}`, 'quote-more');
    await press(page, `${item} ${hook('save-attribution')}`);
    await page.waitForSelector(`${item} ${hook('corrected')}`);
    await article.page.evaluate(() => {
      const words = document.querySelector('article p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(words, 0, words, 50);
    });
    const before = (await panel.quotes()).length;
    await press(page, hook('add-missed-quote'));
    await press(page, `.selection-tools ${hook('save-attribution')}`);
    await waitFor('the added quote', async () =>
      (await panel.quotes()).length === before + 1 ? true : null,
    );
    const selected = await article.page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
    const isMarked = () =>
      waitFor('the added quote to be marked', async () =>
        (await markedTexts(article, 'content')).some(marked => marked.includes(selected.trim()))
          ? true
          : null,
      );
    await isMarked();
    await panel.tab.close();
    await article.reload();
    await markArticle();
    const again = await readyPanel();
    await again.tab.page.waitForSelector(hook('corrected'));
    expect(await again.quotes()).toHaveLength(before + 1);
    await isMarked();
    await press(again.tab.page, `${hook('corrections')} summary`);
    await expectGoodLooks(again, hook('corrections'), 'corrections');
    await again.tab.close();
  });

  test('a note’s tags and check are written, and all formats offered at the foot', async () => {
    const panel = await readyPanel(400);
    const { page } = panel.tab;
    await press(page, `${hook('note-more')} summary`);
    await page.waitForSelector(hook('field-check'));
    await page.locator(hook('field-tags')).fill('ferry, to look up');
    await page.select(hook('field-check'), 'to-check');
    await expectGoodLooks(panel, hook('note-more'), 'note-tags');
    await press(page, hook('save-details'));
    await page.waitForSelector(hook('note-labels'));
    await press(page, `${hook('export-more')} summary`);
    await page.select(hook('export-format'), 'ris');
    await expectGoodLooks(panel, hook('export-more'), 'export-more');
    const file = await bench.driver.download(() => press(page, hook('export-chosen')));
    expect(await readFile(file, 'utf8')).toContain('TY  - NEWS');
    await page.select(hook('export-scope'), 'library');
    await page.select(hook('export-format'), 'markdown');
    const library = await bench.driver.download(() => press(page, hook('export-chosen')));
    expect(await readFile(library, 'utf8')).toContain('ferry');
    await panel.tab.close();
  });
});
