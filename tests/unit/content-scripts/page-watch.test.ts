import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageWatch } from '../../../content-scripts/page-watch.ts';

const prose = '<p>The council of Osthaven voted late on Tuesday to close the old ferry pier for good.</p>';

let dom = new JSDOM();
let life = new AbortController();
let readings = 0;
let watch: PageWatch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const options = { url: 'https://news.example/a', pretendToBeVisual: true };
  dom = new JSDOM('<head><title>Pier</title></head><main></main>', options);
  vi.stubGlobal('MutationObserver', dom.window.MutationObserver);
  readings = 0;
  watchAnew();
});

/** As a session that reads at once. */
function watchAnew(): void {
  life.abort();
  life = new dom.window.AbortController();
  const changed = () => {
    readings += 1;
    watch.arm();
  };
  watch = new PageWatch({ document: dom.window.document, changed, signal: life.signal });
  watch.arm();
}

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const main = () => dom.window.document.querySelector('main') as HTMLElement;
const add = (html: string) => main().insertAdjacentHTML('beforeend', html);

/** Lets the observer hear of what was changed, then time pass. */
async function wait(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

/** Seconds from the start at which each reading began, while `change` happens twelve times a second. */
async function beginsOf(seconds: number, change: () => void): Promise<number[]> {
  const begins: number[] = [];
  for (let tick = 1; tick <= seconds * 12; tick += 1) {
    const before = readings;
    change();
    await wait(1_000 / 12);
    if (readings > before) begins.push(Math.round(tick / 12));
  }
  return begins;
}

test('a paragraph that is added is read a second later, once', async () => {
  add(prose);
  await wait(900);
  expect(readings).toBe(0);
  await wait(200);
  expect(readings).toBe(1);
  await wait(60_000);
  expect(readings).toBe(1);
});

test.each([
  [
    'scripts, styles and frames',
    '<script>let words = "of no concern to the reader of this article, ever";</script><style>p { margin: 0 }</style><iframe></iframe>',
  ],
  ['empty boxes, such as the host of the card', '<div><div></div></div>'],
  ['a few words', '<p>Advertisement</p>'],
])('%s are not read', async (_, html) => {
  add(html);
  await wait(60_000);
  expect(readings).toBe(0);
});

test('a style sheet that grows is not read', async () => {
  add('<style>p { margin: 0 }</style>');
  await wait(0);
  (main().firstElementChild?.firstChild as Text).data += 'p { color: red } '.repeat(10);
  await wait(60_000);
  expect(readings).toBe(0);
});

test('small changes add up', async () => {
  add('<p>0</p>');
  const clock = main().lastElementChild?.firstChild as Text;
  for (let tick = 0; tick < 100; tick += 1) {
    clock.data = `${tick}`;
    await wait(10);
  }
  await wait(1_000);
  expect(readings).toBe(1);
});

test('a page that never rests is read less and less often', async () => {
  expect(await beginsOf(125, () => add(prose))).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
});

test('after a rest a change is read soon again', async () => {
  await beginsOf(20, () => add(prose));
  const before = readings;
  await wait(60_000);
  add(prose);
  await wait(1_100);
  expect(readings).toBeGreaterThan(before);
});

test('a new address is read without any other text, a fragment is not', async () => {
  dom.window.history.pushState({}, '', '/b');
  // Without the Navigation API nobody tells of it but the next change, however small.
  add('<br>');
  await wait(1_100);
  expect(readings).toBe(1);
  dom.window.location.hash = 'part';
  add('<br>');
  await wait(60_000);
  expect(readings).toBe(1);
});

test('going back is heard of by itself', async () => {
  dom.window.history.pushState({}, '', '/b');
  watch.arm();
  dom.reconfigure({ url: 'https://news.example/a' });
  dom.window.dispatchEvent(new dom.window.PopStateEvent('popstate'));
  await wait(1_100);
  expect(readings).toBe(1);
});

test('where there is a Navigation API it tells of a new address, and that is read soon', async () => {
  const navigation = new dom.window.EventTarget();
  Object.defineProperty(dom.window, 'navigation', { value: navigation });
  watchAnew();
  await beginsOf(70, () => add(prose));
  const before = readings;
  dom.window.history.pushState({}, '', '/b');
  navigation.dispatchEvent(new dom.window.Event('currententrychange'));
  await wait(1_100);
  expect(readings).toBe(before + 1);
});

test('a hidden page is left alone until it is looked at', async () => {
  let hidden = true;
  const { document } = dom.window;
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  add(prose);
  await wait(60_000);
  expect(readings).toBe(0);
  hidden = false;
  document.dispatchEvent(new dom.window.Event('visibilitychange'));
  await wait(1_100);
  expect(readings).toBe(1);
});

describe('a click of the reader’s', () => {
  // Events that a script makes are not trusted: the listener is handed one that says it is.
  let click: (event: Partial<MouseEvent>) => void;
  beforeEach(() => {
    const { document } = dom.window;
    const add = vi.spyOn(document, 'addEventListener');
    watchAnew();
    click = add.mock.calls.find(([type]) => type === 'click')?.[1] as typeof click;
  });

  test('that unfolds what was there already is heard of', async () => {
    main().className = 'open';
    await wait(2_000);
    expect(readings).toBe(0);
    click({ isTrusted: true });
    main().className = 'wide open';
    await wait(1_100);
    expect(readings).toBe(1);
    main().className = 'open';
    await wait(60_000);
    expect(readings).toBe(1);
  });

  test('is answered soon on a page that never rests; one of the page’s own making is not', async () => {
    await beginsOf(70, () => add(prose));
    const before = readings;
    click({ isTrusted: false });
    await wait(2_000);
    expect(readings).toBe(before);
    add(prose);
    click({ isTrusted: true });
    await wait(1_100);
    expect(readings).toBeGreaterThan(before);
  });
});

test('what the page says of itself is heard of, changed in place or not', async () => {
  const { head, title } = dom.window.document;
  head.insertAdjacentHTML('beforeend', '<meta property="og:title" content="Pier">');
  await wait(1_100);
  expect(readings).toBe(1);
  head.querySelector('meta')?.setAttribute('content', 'School');
  await wait(2_100);
  expect(readings).toBe(2);
  expect(title).toBe('Pier');
  (head.querySelector('title')?.firstChild as Text).data = 'School';
  await wait(4_100);
  expect(readings).toBe(3);
});

test('a page has an end of readings at one address', async () => {
  for (let times = 0; times < 150; times += 1) {
    add(prose);
    await wait(60_000);
  }
  expect(readings).toBe(100);
});

test('nothing is watched after the end', async () => {
  add(prose);
  life.abort();
  await wait(60_000);
  watch.arm();
  add(prose);
  await wait(60_000);
  expect(readings).toBe(0);
});

test('text in a shadow root is heard of once the page was found to have one', async () => {
  add('<news-text></news-text>');
  await wait(1_100);
  const root = (main().firstElementChild as Element).attachShadow({ mode: 'open' });
  watch.include({ document: dom.window.document, shadows: [root] });
  root.innerHTML = prose;
  await wait(2_100);
  expect(readings).toBe(2);
});
