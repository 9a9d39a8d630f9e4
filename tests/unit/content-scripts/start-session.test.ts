import { JSDOM } from 'jsdom';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageText } from '../../../content-scripts/read-page.ts';
import { Session } from '../../../content-scripts/start-session.ts';

const fake = vi.hoisted(() => ({
  readText: vi.fn(),
  attribute: vi.fn(),
  notifyPanels: vi.fn(),
  /** The words of each reading that are on the page. */
  onPage: new Set<string>(),
  made: [] as { isOn: boolean; texts: string[]; amended: number }[],
  changed: () => {},
  calls: 0,
  entered: () => {},
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/messages/send.ts', () => ({ notifyPanels: fake.notifyPanels }));
vi.mock('../../../content-scripts/read-page.ts', () => fake);
vi.mock('../../../content-scripts/compare-readings.ts', async original => ({
  ...(await original<object>()),
  isOnPage: ({ article }: PageText) => fake.onPage.has(article.text),
  isLess: (_: PageText, { article }: PageText) => article.text.endsWith('…'),
  isBeside: (_: PageText, { article }: PageText) => article.text === 'A notice.',
  newestOf: (before: PageText, { article, map }: PageText) => ({
    ...before,
    article,
    map: fake.onPage.has(before.article.text) ? before.map : map,
  }),
}));
vi.mock('../../../content-scripts/page-watch.ts', () => ({
  PageWatch: class {
    constructor({ changed }: { changed: () => void }) {
      fake.changed = changed;
    }
    arm() {}
    hurry() {}
    include() {}
    call() {
      fake.calls += 1;
    }
  },
}));
vi.mock('../../../content-scripts/stale-facts.ts', () => ({
  FactClaims: class {
    withoutStale = (text: PageText) => text;
  },
}));
vi.mock('../../../content-scripts/stories.ts', () => ({
  watchStories: (_: PageText, entered: () => void) => {
    fake.entered = entered;
  },
}));
vi.mock('../../../content-scripts/marks.ts', () => ({
  Marks: class {
    isOn = false;
    texts: string[] = [];
    constructor(reading: PageText) {
      this.change(reading);
      fake.made.push(this);
    }
    change({ article }: PageText) {
      this.texts.push(article.text);
    }
    show() {
      this.isOn = true;
    }
    hide() {
      this.isOn = false;
    }
    repair() {}
    amended = 0;
    amend() {
      this.amended += 1;
    }
  },
}));

let dom = new JSDOM();
/** jsdom listens to no signal but its own. */
let signal: AbortSignal;

beforeEach(() => {
  vi.resetAllMocks();
  fake.made.length = 0;
  fake.calls = 0;
  dom = new JSDOM('', { url: 'https://news.example/a' });
  vi.stubGlobal('AbortController', dom.window.AbortController);
  vi.stubGlobal('AbortSignal', dom.window.AbortSignal);
  ({ signal } = new AbortController());
  fake.attribute.mockImplementation(async text => ({ ok: true, value: { ...text, attributions: {} } }));
  shows('The pier closes.');
});
afterAll(() => vi.unstubAllGlobals());

/** The page has these words from now on and no other. */
function shows(text: string, url = dom.window.location.href): void {
  fake.onPage.clear();
  fake.onPage.add(text);
  const article = { text };
  fake.readText.mockImplementation(async () => ({
    ok: true,
    value: { article, map: {}, stories: [], url, pageUrl: url, readAt: 0 },
  }));
}

function showsNothing(): void {
  fake.onPage.clear();
  fake.readText.mockImplementation(async () => ({
    ok: false,
    error: { status: 'no-article', isInForeignFrame: false },
  }));
}

async function started(): Promise<Session> {
  const session = new Session(dom.window.document, signal);
  await session.marks();
  fake.notifyPanels.mockClear();
  return session;
}

const goTo = (url: string) => dom.reconfigure({ url });

describe('a page that changed by itself', () => {
  test('and says the same is no news: nothing is painted, attributed or told', async () => {
    const session = await started();
    fake.changed();
    await session.marks();
    expect(fake.readText).toHaveBeenCalledTimes(2);
    expect(fake.attribute).toHaveBeenCalledTimes(1);
    expect(fake.notifyPanels).not.toHaveBeenCalled();
    expect(fake.made.map(({ texts }) => texts)).toEqual([['The pier closes.']]);
  });

  test('and drew the same words anew is marked anew, and told of to nobody', async () => {
    const session = await started();
    fake.onPage.clear();
    fake.changed();
    expect(await session.current(false)).toMatchObject({ status: 'ready' });
    await session.marks();
    expect(fake.made[0]?.texts).toHaveLength(2);
    expect(fake.attribute).toHaveBeenCalledTimes(1);
  });

  test('and says more is attributed anew; until then what was read stays', async () => {
    const session = await started();
    shows('The pier closes. The school too.');
    fake.changed();
    expect(await session.current(false)).toMatchObject({
      status: 'ready',
      article: { text: 'The pier closes.' },
    });
    await session.marks();
    expect(await session.current(false)).toMatchObject({
      article: { text: 'The pier closes. The school too.' },
    });
    expect(fake.made).toHaveLength(1);
    expect(fake.notifyPanels).toHaveBeenCalledTimes(1);
  });

  test('and shows a notice over the article keeps the article, until the reader asks', async () => {
    const session = await started();
    shows('A notice.');
    fake.onPage.add('The pier closes.');
    fake.changed();
    await session.marks();
    expect(await session.current(false)).toMatchObject({ article: { text: 'The pier closes.' } });
    await session.current(true);
    await session.marks();
    expect(await session.current(false)).toMatchObject({ article: { text: 'A notice.' } });
  });

  test('and was cut short when it was read again keeps what was read whole', async () => {
    const session = await started();
    shows('The pier…');
    fake.onPage.add('The pier closes.');
    fake.changed();
    await session.marks();
    expect(await session.current(true)).toMatchObject({ article: { text: 'The pier closes.' } });
  });

  test('and lost its article has none', async () => {
    const session = await started();
    showsNothing();
    fake.changed();
    await session.marks();
    expect(await session.current(false)).toEqual({ status: 'no-article', isInForeignFrame: false });
    expect(fake.made.map(({ isOn }) => isOn)).toEqual([false]);
  });

  test('while it was read is read once more after that', async () => {
    const session = await started();
    fake.changed();
    fake.changed();
    await session.marks();
    expect(fake.readText).toHaveBeenCalledTimes(3);
  });

  test('is not read while the marks are off, but for a panel that asks', async () => {
    const session = await started();
    await session.setMarks(false);
    fake.notifyPanels.mockClear();
    shows('The pier closes. The school too.');
    fake.changed();
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(fake.readText).toHaveBeenCalledTimes(1);
    expect(fake.notifyPanels).toHaveBeenCalledTimes(1);
    await session.current(false);
    await session.marks();
    expect(await session.current(false)).toMatchObject({ marksOn: false, article: { text: /school/ } });
    expect(fake.made.map(({ isOn }) => isOn)).toEqual([false]);
  });

  test('and cannot be attributed for once keeps what was read', async () => {
    const session = await started();
    shows('The pier closes. The school too.');
    fake.onPage.add('The pier closes.');
    fake.attribute.mockResolvedValue({ ok: false, error: { status: 'failed', problem: 'no-answer' } });
    fake.changed();
    await session.marks();
    expect(await session.current(false)).toMatchObject({
      status: 'ready',
      article: { text: 'The pier closes.' },
    });
  });
});

describe('another address', () => {
  test('with another text is another view: what was read is shown no longer', async () => {
    const session = await started();
    goTo('https://news.example/b');
    shows('The school opens.');
    fake.changed();
    expect(await session.current(false)).toEqual({ status: 'working' });
    expect(fake.made.map(({ isOn }) => isOn)).toEqual([false]);
    await session.marks();
    expect(await session.current(false)).toMatchObject({ url: 'https://news.example/b', marksOn: true });
  });

  test('with the same words is none: the text may come later', async () => {
    const session = await started();
    goTo('https://news.example/b');
    fake.changed();
    expect(await session.current(false)).toMatchObject({ status: 'ready' });
    await session.marks();
    expect(await session.current(false)).toMatchObject({ status: 'ready', url: 'https://news.example/a' });
    expect(fake.notifyPanels).not.toHaveBeenCalled();
  });

  test('has its marks off too where they were, until the reader opens the panel on it', async () => {
    const session = await started();
    await session.setMarks(false);
    goTo('https://news.example/b');
    shows('The school opens.');
    await session.current(false);
    await session.marks();
    expect(await session.current(false)).toMatchObject({ marksOn: false });
    await session.current(true);
    await session.marks();
    expect(await session.current(false)).toMatchObject({ marksOn: true });
  });

  test('is read at once while the one before is still being read', async () => {
    let finish = (_: unknown) => {};
    fake.readText.mockReturnValueOnce(new Promise(resolve => (finish = resolve)));
    const session = new Session(dom.window.document, signal);
    goTo('https://news.example/b');
    shows('The school opens.');
    fake.changed();
    await session.marks();
    expect(await session.current(false)).toMatchObject({ article: { text: 'The school opens.' } });
    finish({
      ok: true,
      value: {
        article: { text: 'The pier closes.' },
        map: {},
        url: 'https://news.example/a',
        pageUrl: 'https://news.example/a',
        readAt: 0,
      },
    });
    await session.marks();
    expect(fake.made.map(({ texts }) => texts)).toEqual([['The school opens.']]);
  });

  test('is read for a panel that asks where there was no article', async () => {
    showsNothing();
    const session = await started();
    expect(await session.current(false)).toEqual({ status: 'no-article', isInForeignFrame: false });
    goTo('https://news.example/b');
    shows('The school opens.');
    expect(await session.current(false)).toEqual({ status: 'working' });
    await session.marks();
    expect(await session.current(false)).toMatchObject({ status: 'ready', marksOn: true });
  });
});

describe('another story of the page that comes into view', () => {
  test('is read where it has an address of its own', async () => {
    await started();
    goTo('https://news.example/b');
    fake.entered();
    expect(fake.calls).toBe(1);
  });

  test('is left alone where all stories have one: notes on them would be one page’s', async () => {
    await started();
    fake.entered();
    expect(fake.calls).toBe(0);
  });
});

test('the end of the session takes the marks away', async () => {
  const life = new AbortController();
  await new Session(dom.window.document, life.signal).marks();
  expect(fake.made.map(({ isOn }) => isOn)).toEqual([true]);
  life.abort();
  expect(fake.made.map(({ isOn }) => isOn)).toEqual([false]);
});

test('two who ask at once of a page that changed begin one reading', async () => {
  const session = await started();
  fake.onPage.clear();
  await Promise.all([session.current(false), session.current(false)]);
  await session.marks();
  expect(fake.readText).toHaveBeenCalledTimes(2);
});

test('marks that the reader switched off stay off when the page draws itself anew', async () => {
  const session = await started();
  await session.setMarks(false);
  fake.onPage.clear();
  await session.current(false);
  await session.marks();
  expect(await session.current(true)).toMatchObject({ status: 'ready', marksOn: false });
  expect(fake.made.map(({ isOn }) => isOn)).toEqual([false]);
});

test('the reader’s opening of the panel has the page read again, without a word where it is the same', async () => {
  const session = await started();
  expect(await session.current(true)).toMatchObject({ status: 'ready' });
  await session.marks();
  expect(fake.readText).toHaveBeenCalledTimes(2);
  expect(fake.notifyPanels).not.toHaveBeenCalled();
});

describe('a page that comes back out of the browser’s memory', () => {
  const comeBack = () => {
    const event = new dom.window.Event('pageshow');
    Object.defineProperty(event, 'persisted', { value: true });
    dom.window.dispatchEvent(event);
  };

  test('is read anew where an answer was lost on the way', async () => {
    fake.attribute.mockReturnValueOnce(new Promise(() => {}));
    const session = new Session(dom.window.document, signal);
    await vi.waitFor(() => expect(fake.attribute).toHaveBeenCalled());
    comeBack();
    await session.marks();
    expect(await session.current(false)).toMatchObject({ status: 'ready' });
  });

  test('is told of to the panels, which may show another page', async () => {
    const session = await started();
    comeBack();
    await session.marks();
    expect(fake.notifyPanels).toHaveBeenCalledTimes(1);
    expect(fake.made).toHaveLength(1);
  });
});

test('an amendment is of one reading: one of a reading before is refused', async () => {
  const session = await started();
  const state = await session.current(false);
  if (state.status !== 'ready') throw new Error(state.status);
  const amendment = { attributions: { quotes: [], sources: [], sourcesRead: true }, own: [] };
  expect(session.amend({ ...amendment, revision: state.revision })).toBe(true);
  expect(session.amend({ ...amendment, revision: state.revision - 1 })).toBe(false);
  fake.changed();
  await session.marks();
  expect(session.amend({ ...amendment, revision: state.revision })).toBe(true);
  shows('The pier opens again, and another day.');
  fake.changed();
  await session.marks();
  expect(session.amend({ ...amendment, revision: state.revision })).toBe(false);
  expect(fake.made.map(({ amended }) => amended)).toEqual([2]);
});
