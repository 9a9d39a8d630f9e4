import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { createTones, parseColour } from '../../../content-scripts/tone.ts';

function toneIn(html: string): string {
  const { document } = new JSDOM(html).window;
  const range = document.createRange();
  const target = document.querySelector('#target');
  if (target?.firstChild == null) throw new Error('the page has no target');
  range.selectNodeContents(target.firstChild);
  return createTones(document)(range);
}

describe('the tone of a text', () => {
  test.each([
    ['a white page', '<body style="background-color:#fff"><p id=target>x', 'light'],
    ['a dark page', '<body style="background-color:#111"><p id=target style="color:#eee">x', 'dark'],
    [
      'a light box on a dark page',
      '<body style="background-color:#000"><div style="background-color:#fafafa"><p id=target>x',
      'light',
    ],
    [
      'a nearly transparent veil over white',
      '<body style="background-color:#fff"><div style="background-color:rgba(0,0,0,.1)"><p id=target>x',
      'light',
    ],
    ['no background, pale ink', '<body style="color:#eee"><p id=target style="color:#eee">x', 'dark'],
    [
      'a picture behind pale ink',
      '<body style="background-color:#fff"><div style="background-image:url(x.png)"><p id=target style="color:#fff">x',
      'dark',
    ],
  ])('%s', (_, html, tone) => {
    expect(toneIn(html)).toBe(tone);
  });
});

/** What browsers compute by themselves. */
const noPictures = '<style>* { background: none transparent }</style><body>';

test('each element is looked at once, however many texts stand in it', () => {
  const { window } = new JSDOM(`${noPictures}<div><div>${'<p>x</p>'.repeat(20)}</div></div>`);
  const { document } = window;
  const look = vi.spyOn(window, 'getComputedStyle');
  const tone = createTones(document);
  for (const paragraph of document.querySelectorAll('p')) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    expect(tone(range)).toBe('light');
  }
  // Each paragraph for its ground and for its ink, and once what they all stand in.
  expect(look.mock.calls.length).toBe(20 * 2 + 4);
});

test('a form that a field of it hides the parent of leads nowhere', () => {
  const { window } = new JSDOM(`${noPictures}<form>x<input></form>`);
  const form = window.document.querySelector('form') as Element;
  Object.defineProperty(form, 'parentElement', { value: form.querySelector('input') });
  let looks = 0;
  const { getComputedStyle } = window;
  window.getComputedStyle = element => {
    looks += 1;
    if (looks > 100) throw new Error('goes round in a circle');
    return getComputedStyle(element);
  };
  const range = window.document.createRange();
  range.selectNodeContents(form);
  expect(createTones(window.document)(range)).toBe('light');
});

describe('computed colours', () => {
  test.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(0 0 0 / 0.5)', 0, 0.5],
    ['color(srgb 1 1 1)', 1, 1],
    ['oklch(0.9 0.1 200)', 0.9, 1],
    ['lab(20 0 0 / 0.25)', 0.2, 0.25],
  ])('%s', (value, luminance, alpha) => {
    const colour = parseColour(value);
    expect(colour?.luminance).toBeCloseTo(luminance, 2);
    expect(colour?.alpha).toBe(alpha);
  });

  test.each(['', 'transparent', 'rgb()', 'rgb(1, 2)', 'url(x)'])('%j is no colour that we read', value => {
    expect(parseColour(value)).toBeNull();
  });
});
