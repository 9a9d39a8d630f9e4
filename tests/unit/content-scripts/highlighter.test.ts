import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { Highlighter } from '../../../content-scripts/highlighter.ts';
import type { TextMap } from '../../../src/article/text-map.ts';
import { err, ok } from '../../../src/result.ts';

const fake = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../src/messages/send.ts', () => fake);

const { signal } = new AbortController();
const made = () =>
  new Highlighter({
    document: new JSDOM().window.document,
    map: {} as TextMap,
    quotes: [],
    sourceOf: () => undefined,
  });

beforeEach(() => {
  fake.askBackground.mockReset().mockResolvedValue(ok(ok(null)));
});

test('the style sheet is asked for once', async () => {
  const highlighter = made();
  await highlighter.paint(signal);
  await highlighter.paint(signal);
  highlighter.repair();
  expect(fake.askBackground).toHaveBeenCalledTimes(1);
});

test.each([
  ['refused', ok(err('refused'))],
  ['not answered', err('no-answer')],
])(
  'a style sheet that was %s is asked for again when the marks are shown or looked after',
  async (_, answer) => {
    fake.askBackground.mockResolvedValueOnce(answer).mockResolvedValueOnce(answer);
    const highlighter = made();
    await highlighter.paint(signal);
    await highlighter.paint(signal);
    highlighter.repair();
    expect(fake.askBackground).toHaveBeenCalledTimes(3);
  },
);
