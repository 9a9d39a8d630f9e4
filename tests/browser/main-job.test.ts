// The main job, in a real Firefox and a real Chromium: install, mark the seed article, see who said what, write notes,
// come back to them after a reload and a restart, export, delete and undo. Each browser goes through one long story.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DrivenPage } from '../../scripts/browsers/driver.ts';
import { browserKinds } from '../../scripts/browsers/kinds.ts';
import { htmlType } from '../../scripts/browsers/loopback-server.ts';
import { openPanel, type Panel, popupState } from '../../scripts/browsers/panel.ts';
import { waitFor } from '../../scripts/browsers/wait.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { domOf, isInView, markedTexts } from './harness/page.ts';

const seed = new URL('../fixtures/seed/', import.meta.url);
const files = {
  '/article.html': { body: await readFile(new URL('article.html', seed), 'utf8'), type: htmlType },
  // Browsers ask for it by themselves, and complain in the console where there is none.
  '/favicon.ico': { body: '', type: 'image/x-icon' },
};
const gold: { quotationMarks: { text: string }[] } = JSON.parse(
  await readFile(new URL('gold.json', seed), 'utf8'),
);

const onQuote = 'Compare with the agency’s own wording.';
const onSource = 'Which ministry does she speak for?\n\nAsk the *press office* [[contacts]].';

describe.each(browserKinds)('in %s', kind => {
  let bench: Bench;
  let article: DrivenPage;
  let panel: Panel;
  let domBefore: string;
  const articles: DrivenPage[] = [];

  beforeAll(async () => {
    bench = await openBench(kind, { files });
  });
  afterAll(() => bench?.close());

  async function openArticle(): Promise<void> {
    article = await bench.driver.openPage(`${bench.server.origin}/article.html`);
    articles.push(article);
  }

  /** Presses the toolbar button and waits until the popup has read the page. */
  async function mark(): Promise<void> {
    domBefore = await domOf(article);
    const popup = await bench.driver.triggerAction(article);
    const state = await waitFor('the popup to be ready', async () => {
      const now = await popupState(popup);
      return now?.status === 'ready' ? now : null;
    });
    expect(state.text).toMatch(/^\d+ quotes, \d+ sources, \d+ unnamed$/);
    await popup.close();
  }

  async function showPanel(): Promise<void> {
    panel = await openPanel(bench.driver, article);
    await panel.waitForStatus('ready');
  }

  /** The quote with these words, whichever id the engine gave it. */
  async function quoteOf(words: string): Promise<string> {
    const quote = (await panel.quotes()).find(({ text }) => text.includes(words));
    if (quote === undefined) throw new Error(`The panel lists no quote with "${words}".`);
    return quote.id;
  }

  async function sourceNamed(name: string): Promise<string> {
    const source = (await panel.sources()).find(one => one.name.includes(name));
    if (source === undefined) throw new Error(`The panel lists no source "${name}".`);
    return source.id;
  }

  test('it installs without a fault in the manifest', async () => {
    expect(await bench.driver.manifestFaults()).toEqual([]);
  });

  test('the toolbar button marks the article and the popup says what was found', async () => {
    await openArticle();
    await mark();
    await article.screenshot(bench.picture('article-light'));
  });

  test('every passage in quotation marks is covered by a mark, and nothing outside of the article is', async () => {
    const marked = await markedTexts(article, 'content');
    for (const { text } of gold.quotationMarks)
      expect(
        marked.some(words => words.includes(text)),
        text,
      ).toBe(true);
    for (const words of [
      'It was terrifying',
      'will be reviewed',
      'best five minutes',
      'Your privacy',
      'Committed to',
    ])
      expect(
        marked.some(text => text.includes(words)),
        words,
      ).toBe(false);
  });

  test('marking changes nothing in the page’s document', async () => {
    expect(await domOf(article)).toBe(domBefore);
  });

  test('the panel lists the sources with their quotes', async () => {
    await showPanel();
    const names = (await panel.sources()).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Kim Jong Un', 'Kwak Gil Sup', 'Zhao Lijiang', 'US officials']),
    );
    expect(new Set(names).size).toBe(names.length);
    expect((await panel.quotes()).length).toBeGreaterThanOrEqual(6);
  });

  test('"go to text" brings the quote into view and flashes it', async () => {
    await panel.goTo({ quoteId: await quoteOf('is now getting tense') });
    const flashed = await waitFor('a flash', async () => {
      const texts = await markedTexts(article, 'flash');
      return texts.length > 0 ? texts : null;
    });
    expect(flashed.join()).toContain('is now getting tense');
    await article.page.bringToFront();
    await waitFor('the quote to be in view', async () =>
      (await isInView(article, 'is now getting tense')) ? true : null,
    );
  });

  test('unfinished text is kept as typed when the panel is closed', async () => {
    await panel.draftNote({ quoteId: await quoteOf('stressed the need') }, 'Compare wi');
    await panel.tab.close();
    await showPanel();
    expect(await panel.openDraft({ quoteId: await quoteOf('stressed the need') })).toBe('Compare wi');
  });

  test('notes on a quote, on a source and on the article are saved', async () => {
    await panel.writeNote({ quoteId: await quoteOf('stressed the need') }, onQuote);
    await panel.writeNote({ sourceId: await sourceNamed('Zhao Lijiang') }, onSource);
    await panel.writeNote('article', 'For the seminar.');
    expect((await panel.notes()).sort()).toEqual(['For the seminar.', onQuote, onSource].sort());
    await panel.tab.screenshot(bench.picture('panel-with-notes'));
  });

  test('after a reload of the page the notes are where they were written', async () => {
    await panel.tab.close();
    await article.reload();
    expect(await markedTexts(article, '')).toEqual([]);
    await mark();
    await showPanel();
    expect((await panel.notes()).sort()).toEqual(['For the seminar.', onQuote, onSource].sort());
  });

  test('after a restart of the browser the notes are still there', async () => {
    await bench.restart();
    await openArticle();
    await mark();
    await showPanel();
    expect((await panel.notes()).sort()).toEqual(['For the seminar.', onQuote, onSource].sort());
  });

  test('the Markdown file has front matter, the quotes in document order and the notes', async () => {
    const file = await panel.exportAs('markdown');
    expect(file).toMatch(/Kim Jong Un vows to be ready for confrontation with US.*\.md$/);
    const markdown = await readFile(file, 'utf8');
    const [, frontMatter = '', rest = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
    expect(parse(frontMatter)).toMatchObject({
      title: 'Kim Jong Un vows to be ready for confrontation with US',
      source: `${bench.server.origin}/article.html`,
      description: expect.stringContaining('abandon its nuclear programme'),
    });
    const places = ['stressed the need', onQuote, 'calibrated and practical', 'is now getting tense'].map(
      words => rest.indexOf(words),
    );
    expect(places.every(place => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rest).toContain('For the seminar.');
    expect(rest).toContain('Ask the *press office* [[contacts]].');
  });

  test('the JSON file is complete and says its version', async () => {
    const library = JSON.parse(await readFile(await panel.exportAs('json'), 'utf8'));
    expect(library).toMatchObject({ format: 'sourcelight', schemaVersion: 2 });
    const notes = JSON.stringify(library);
    for (const note of [onQuote, onSource, 'For the seminar.']) expect(notes).toContain(JSON.stringify(note));
  });

  test('a note can be changed', async () => {
    await panel.editNote((await panel.notes()).indexOf('For the seminar.'), 'For the seminar in May.');
    expect(await panel.notes()).toContain('For the seminar in May.');
    expect(await panel.notes()).not.toContain('For the seminar.');
  });

  test('a deleted note comes back by undo', async () => {
    const before = await panel.notes();
    await panel.deleteNote(before.indexOf(onQuote));
    expect(await panel.notes()).not.toContain(onQuote);
    await panel.undo();
    expect((await panel.notes()).sort()).toEqual(before.sort());
  });

  test('the switch takes all marks away and brings them back', async () => {
    await panel.setMarks(false);
    await waitFor('the marks to go', async () =>
      (await markedTexts(article, '')).length === 0 ? true : null,
    );
    expect(await domOf(article)).toBe(domBefore);
    await panel.setMarks(true);
    await waitFor('the marks to come back', async () =>
      (await markedTexts(article, 'content')).length > 0 ? true : null,
    );
  });

  test('nothing was written to the page’s console, and no request was made but for the page', async () => {
    expect(articles.flatMap(page => page.console)).toEqual([]);
    expect(articles).toHaveLength(2);
    expect(bench.proxy.strangers([bench.server.origin])).toEqual([]);
    const asked = new Set(bench.server.requests.map(({ path }) => path));
    expect([...asked].filter(path => path !== '/favicon.ico')).toEqual(['/article.html']);
  });
});
