// @vitest-environment jsdom
// The whole panel in a document, over the real notes and a database in memory; tab and session are the test's.

import { expect, test, vi } from 'vitest';
import { soon } from '../soon.ts';
import {
  begin,
  click,
  fake,
  field,
  find,
  firstQuote,
  gone,
  openPanel,
  readAnew,
  seen,
  session,
  status,
  writeNote,
} from './panel.tsx';
import { ready } from './sample.ts';

test('shows the counts, the sources with their quotes, and who is not named', async () => {
  await openPanel();
  await seen('[data-testid=source]');
  expect(find('[data-testid=state]').textContent).toBe('5 quotes, 3 sources, 1 unnamed');
  const ids = [...document.querySelectorAll('[data-testid=quote]')].map(quote =>
    quote.getAttribute('data-quote-id'),
  );
  expect(ids).toEqual(['q1', 'q2', 'q5', 'q3', 'q4']);
  expect(find('[data-source-id=s2]').textContent).toContain('Unnamed source');
});

test('a page without a title gets no empty heading', async () => {
  session.state = { ...ready, article: { ...ready.article, title: '' } };
  await openPanel();
  await seen('[data-testid=source]');
  const headings = [...document.querySelectorAll('h1, h2, h3')].map(heading => heading.textContent);
  expect(headings).not.toContain('');
  expect(headings).not.toContain(ready.article.title);
});

test('a doubt that comes later is told of in a region that was there before', async () => {
  session.state = { status: 'working' };
  await openPanel();
  const region = find('[data-testid=reservations]');
  expect([region.getAttribute('role'), region.textContent]).toEqual(['status', '']);
  session.state = { ...ready, article: { ...ready.article, isCut: true } };
  readAnew();
  await vi.waitFor(() => expect(region.textContent).toContain('Only the first part'));
  expect(find('[data-testid=reservations]')).toBe(region);
});

test('an editor stays open, with its focus, when the page grows above its quote', async () => {
  await openPanel();
  await begin('half a thought');
  const typedIn = await field();
  typedIn.focus();
  const shift = 'Newest first. '.length;
  const moved = JSON.parse(JSON.stringify(ready.attributions), (key, value) =>
    key === 'start' || key === 'end' ? value + shift : value,
  );
  session.state = {
    ...ready,
    article: { ...ready.article, text: `Newest first. ${ready.article.text}` },
    attributions: {
      ...moved,
      quotes: moved.quotes.map((quote: { id: string }) => ({ ...quote, id: `x${quote.id}` })),
    },
  };
  readAnew();
  await seen('[data-quote-id=xq1]');
  expect(await field()).toBe(typedIn);
  expect(document.activeElement).toBe(typedIn);
  expect(typedIn.value).toBe('half a thought');
});

test('the switch turns the marks off, and the state says so', async () => {
  await openPanel();
  await seen('[data-testid=marks-switch]');
  click('[data-testid=marks-switch]');
  await seen('[data-status=off]');
  expect(find('[data-testid=marks-switch]').getAttribute('aria-checked')).toBe('false');
});

test('a notice of another tab changes nothing, one of ours shows the new state', async () => {
  await openPanel();
  await seen('[data-status=ready]');
  session.state = { status: 'no-article' };
  const notice = { sourcelight: 'sessionChanged', ask: {} };
  const from = (tabId: number) => ({ id: 'sourcelight@test', tab: { id: tabId }, url: ready.url });
  const before = fake.asked.length;
  fake.runtime.onMessage.fire(notice, from(8));
  expect(fake.asked).toHaveLength(before);
  fake.runtime.onMessage.fire(notice, from(7));
  await seen('[data-status=no-article]');
});

test('what the reader asked for in the page comes into focus, with its editor open', async () => {
  session.focus = { quoteId: 'q3', write: true };
  await openPanel();
  await field();
  expect(find('[data-quote-id=q3]').contains(document.activeElement)).toBe(true);
});

test('nothing can be exported before the notes are there', async () => {
  const openDatabase = vi.spyOn(indexedDB, 'open');
  let answer = () => {};
  const answered = new Promise<void>(resolve => {
    answer = resolve;
  });
  const real = Object.getPrototypeOf(indexedDB).open as IDBFactory['open'];
  openDatabase.mockImplementation((...given) => {
    const request = real.apply(indexedDB, given);
    const listen = request.addEventListener.bind(request);
    request.addEventListener = (name: string, heard: EventListener) =>
      listen(name, event => (name === 'success' ? void answered.then(() => heard(event)) : heard(event)));
    return request;
  });
  await openPanel();
  const button = await seen('[data-testid=export-json]');
  expect(button).toHaveProperty('disabled', true);
  answer();
  await soon(() => expect(button).toHaveProperty('disabled', false));
});

test('says so when the words to go to are gone', async () => {
  session.isOnPage = false;
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=go-to]`);
  await soon(() => expect(status()).toMatch(/^These words are not shown on the page now/));
});

test('what is said twice in a row is said anew, so that it is also heard twice', async () => {
  await openPanel();
  await seen(firstQuote);
  click(`${firstQuote} [data-testid=go-to]`);
  const first = await seen('[data-testid=status] > span');
  const added: Node[] = [];
  const watch = new MutationObserver(changes =>
    added.push(...changes.flatMap(change => [...change.addedNodes])),
  );
  watch.observe(find('[data-testid=status]'), { childList: true, subtree: true });
  click(`${firstQuote} [data-testid=go-to]`);
  await soon(() => expect(added.map(node => node.textContent)).toEqual(['Shown on the page.']));
  expect(first.isConnected).toBe(false);
  watch.disconnect();
});

/** The files that are handed to the browser from now on. */
function downloads(): Blob[] {
  const files: Blob[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  URL.createObjectURL = file => `blob:${files.push(file as Blob)}`;
  return files;
}

test('the export holds the note that was just written', async () => {
  const files = downloads();
  await openPanel();
  await writeNote('for the file');
  click('[data-testid=export-markdown]');
  await soon(() => expect(status()).toBe('Handed to your browser as Old bridge to close.md.'));
  expect(await textOf(files[0])).toContain('for the file');
});

test('where notes can be read no more, the export holds those that the panel shows, and says of when they are', async () => {
  const files = downloads();
  await openPanel();
  await writeNote('read before');
  await gone('[data-testid=note-text]');
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('lost', 'UnknownError');
  });
  click(`${firstQuote} [data-testid=add-note]`);
  await seen('[data-testid=notes-unavailable]');
  click('[data-testid=export-markdown]');
  await soon(() => expect(status()).toContain('with your notes as they were before'));
  expect(await textOf(files[0])).toContain('read before');
});

/** jsdom's blobs have no text(). */
function textOf(file: Blob | undefined): Promise<unknown> {
  const reader = new FileReader();
  return new Promise(resolve => {
    reader.onload = () => resolve(reader.result);
    reader.readAsText(file ?? new Blob());
  });
}
