import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { Session } from '../../../content-scripts/start-session.ts';

const fake = vi.hoisted(() => ({ readPage: vi.fn(), isOutdated: vi.fn(), made: [] as { isOn: boolean }[] }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/messages/send.ts', () => ({ notifyPanels: () => {} }));
vi.mock('../../../content-scripts/read-page.ts', async original => ({
  ...(await original<object>()),
  readPage: fake.readPage,
  isOutdated: fake.isOutdated,
}));
vi.mock('../../../content-scripts/marks.ts', () => ({
  Marks: class {
    isOn = false;
    constructor() {
      fake.made.push(this);
    }
    show() {
      this.isOn = true;
    }
    hide() {
      this.isOn = false;
    }
    repair() {}
  },
}));

const { signal } = new AbortController();
const reading = { ok: true, value: { article: {}, attributions: {}, url: 'https://news.example/a' } };
let dom = new JSDOM();

beforeEach(() => {
  vi.resetAllMocks();
  fake.made.length = 0;
  fake.isOutdated.mockReturnValue(false);
  fake.readPage.mockResolvedValue(reading);
  dom = new JSDOM('', { url: 'https://news.example/a' });
});

async function started(): Promise<Session> {
  const session = new Session(dom.window.document, signal);
  await session.marks();
  return session;
}

test('two who ask at once of a page that changed begin one reading', async () => {
  const session = await started();
  fake.isOutdated.mockImplementation(() => fake.made.length < 2);
  const answers = await Promise.all([session.current(), session.current()]);
  await session.marks();
  expect(answers).toEqual([{ status: 'working' }, { status: 'working' }]);
  expect(fake.readPage).toHaveBeenCalledTimes(2);
  expect(fake.made.map(({ isOn }) => isOn)).toEqual([false, true]);
});

test('marks that the reader switched off stay off when the page draws itself anew', async () => {
  const session = await started();
  await session.setMarks(false);
  fake.isOutdated.mockReturnValueOnce(true);
  await session.current();
  await session.marks();
  expect(await session.current()).toMatchObject({ status: 'ready', marksOn: false });
  expect(fake.made.map(({ isOn }) => isOn)).toEqual([false, false]);
});

test('a page that held no article is read again once it is at another address', async () => {
  fake.readPage.mockResolvedValueOnce({ ok: false, error: { status: 'no-article' } });
  const session = await started();
  expect(await session.current()).toEqual({ status: 'no-article' });
  dom.reconfigure({ url: 'https://news.example/b' });
  expect(await session.current()).toEqual({ status: 'working' });
  await session.marks();
  expect(await session.current()).toMatchObject({ status: 'ready', marksOn: true });
});
