import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { Highlighter, type Painting } from '../../../content-scripts/highlighter.ts';
import { MarkStyle } from '../../../content-scripts/mark-style.ts';
import { TextMap } from '../../../src/article/text-map.ts';
import { mapText } from '../../../src/article/text-map-builder.ts';
import type { Quote } from '../../../src/attribution/types.ts';
import { err, ok } from '../../../src/result.ts';

const fake = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../src/messages/send.ts', () => fake);

const { signal } = new AbortController();
const { window } = new JSDOM('<p>“Here we stay,” she said.');
const { document } = window;
/** By name. jsdom knows no highlights. */
const registered = new Map<string, unknown>();
Object.assign(window, { CSS: { highlights: registered }, Highlight: class extends Set<Range> {} });
const painting: Painting = { map: {} as TextMap, quotes: [], sourceOf: () => undefined, own: [] };
const made = () => new Highlighter(document, new MarkStyle(), painting);

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

test('of all the readings of a page the style sheet is asked for once', async () => {
  const style = new MarkStyle();
  for (let readings = 0; readings < 2; readings += 1)
    await new Highlighter(document, style, painting).paint(signal);
  expect(fake.askBackground).toHaveBeenCalledTimes(1);
});

test('what is painted anew takes the place of what was, all at once', async () => {
  const node = document.querySelector('p')?.firstChild as Text;
  const { text, runs } = mapText([[{ node, data: node.data, from: 0, afterGap: false, afterBreak: false }]]);
  const map = new TextMap(text, runs);
  const quote = (confidence: number) =>
    ({
      type: 'direct',
      act: 'speech',
      content: [{ start: 0, end: 15 }],
      source: [],
      cue: [],
      confidence,
    }) as unknown as Quote;
  const highlighter = new Highlighter(document, new MarkStyle(), { ...painting, map, quotes: [quote(1)] });
  await highlighter.paint(signal);
  const [name] = registered.keys();
  expect(highlighter.isWhole()).toBe(true);
  highlighter.change({ ...painting, map, quotes: [] });
  expect([...registered.keys()]).toEqual([name]);
  await highlighter.paint(signal);
  expect([...registered.keys()]).toEqual([]);
  highlighter.change({ ...painting, map, quotes: [quote(1)] });
  await highlighter.paint(signal);
  // Put in elsewhere by the page: the range lost its words.
  document.body.append(node);
  expect(highlighter.isWhole()).toBe(false);
});
