// @vitest-environment jsdom
// The panel that follows the reader from tab to tab, and from page to page: nothing of the one is shown on the other.

import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { soon } from '../../soon.ts';
import {
  click,
  fake,
  field,
  find,
  gone,
  openPanel,
  press,
  seen,
  session,
  status,
  writeNote,
} from '../panel.tsx';
import { ready } from '../sample.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('../fake-browser.ts');
  return { default: fakeBrowser() };
});

afterEach(() => {
  fake.tabs.query.mockResolvedValue([{ id: 7 }]);
});

const other = { ...ready, url: 'https://news.example/ferry', article: { ...ready.article, title: 'Ferry' } };

async function goToTab(id: number): Promise<void> {
  fake.tabs.query.mockResolvedValue([{ id }]);
  await Promise.all(fake.tabs.onActivated.fire({ tabId: id }));
}

async function reload(): Promise<void> {
  session.state = undefined;
  fake.tabs.onUpdated.fire(7, { status: 'complete' });
  await seen('[data-status=idle]');
  session.state = ready;
  fake.tabs.onUpdated.fire(7, { status: 'complete' });
  await seen('[data-status=ready]');
}

test('a switch that is answered after the reader went to another tab changes nothing there', async () => {
  await openPanel();
  await seen('[data-testid=marks-switch]');
  const answer = fake.answers.session;
  let switched = (_: unknown) => {};
  fake.answers.session = (name, ask) =>
    name === 'setMarks'
      ? new Promise(resolve => {
          switched = resolve;
        })
      : answer(name, ask);
  click('[data-testid=marks-switch]');
  session.state = other;
  await goToTab(8);
  await soon(() => expect(find('main h2').textContent).toBe('Ferry'));
  switched({ ...ready, marksOn: false });
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(find('main h2').textContent).toBe('Ferry');
  find('[data-status=ready]');
});

test('what happened on one page, and its undo, is not offered on the next', async () => {
  await openPanel();
  await writeNote('soon deleted');
  click('[data-testid=note-delete]');
  await seen('[data-testid=undo]');
  session.state = other;
  await goToTab(8);
  await soon(() => expect(find('main h2').textContent).toBe('Ferry'));
  await soon(() => expect(status()).toBe(''));
});

test('the quote that the reader asked for is not opened again when the page is loaded anew', async () => {
  session.focus = { quoteId: 'q3', write: true };
  await openPanel();
  await field();
  session.focus = null;
  press('Escape');
  await gone('[data-testid=note-text]');
  await reload();
  await seen('[data-quote-id=q3]');
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(document.querySelector('[data-testid=note-text]')).toBeNull();
});
