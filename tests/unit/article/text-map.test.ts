import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyText, page, paragraphs, parse, read } from './page.ts';

const inside = `<p>The town’s <a href="/x"><b>harbour
   master</b></a>, Ilse\u00A0Moor, <em>who</em>  has   the keys,<br>
   will soft\u00ADen the rules.</p>`;
const plain = (text: string) => text.replace(/[\s\u00AD]+/g, '');

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

test('the range of any span holds its words, up to white space', () => {
  const { article, map } = read(page({ inside }));
  const offset = fc.nat(article.text.length);
  fc.assert(
    fc.property(offset, offset, (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const words = article.text.slice(span.start, span.end);
      const ranges = map.toRanges(span).map(String).join('');
      expect(plain(ranges)).toBe(plain(words));
      const range = map.toRange(span);
      if (words.trim() === '') expect(range === null || /^\s*$/.test(String(range))).toBe(true);
      else expect(plain(String(range))).toBe(plain(words));
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test('every character’s place leads back to its offset', () => {
  const { article, map } = read(page({ inside }));
  for (let offset = 0; offset < article.text.length; offset += 1) {
    const range = map.toRange({ start: offset, end: offset + 1 });
    if (article.text[offset] === '\n') expect(range).toBeNull();
    else expect(map.offsetAt(range?.startContainer as Node, range?.startOffset ?? -1)).toBe(offset);
  }
});

test('a line break parts words, though it is in no text node', () => {
  const { article, map } = read(page({ inside: '<p>The pier of Osthaven closes in April<br>for good.</p>' }));
  const span = spanOf(article.text, 'April for good');
  expect(map.toRanges(span).map(String)).toEqual(['Aprilfor good']);
  expect(map.toRange({ start: span.start + 5, end: span.start + 6 })).toBeNull();
});

test('white space is one space, soft hyphens are left out', () => {
  expect(read(page({ inside })).article.text).toContain(
    'The town’s harbour master, Ilse Moor, who has the keys, will soften the rules.',
  );
});

describe('a span over an advert', () => {
  const advert =
    '<div class="advert"><p>Buy a boat today and pay for it next year, at the best price on the coast.</p></div>';
  const span = { start: bodyText.indexOf('Mayor'), end: bodyText.indexOf('Fishermen') + 9 };

  test('between two paragraphs has one range a paragraph, and none holds the advert', () => {
    const { map } = read(page({ inside: advert }));
    expect(map.toRanges(span).map(String)).toEqual([paragraphs[1], 'Fishermen']);
  });

  test('inside a paragraph has a range on either side of it', () => {
    const { article, map } = read(
      page({
        inside:
          '<p>The pier closes <span class="ad">Buy a boat!</span> in April, the council’s notice said.</p>',
      }),
    );
    const words = 'The pier closes in April';
    const ranges = map.toRanges(spanOf(article.text, words)).map(range => String(range).trim());
    expect(ranges).toEqual(['The pier closes', 'in April']);
  });
});

describe('when the page changes after it was read', () => {
  test('words whose node is gone have no range, others keep theirs', () => {
    const document = page();
    const { map } = read(document);
    document.querySelectorAll('.text p')[1]?.remove();
    expect(map.toRange(spanOf(bodyText, 'cannot pay for it twice'))).toBeNull();
    expect(String(map.toRange(spanOf(bodyText, 'Nobody asked us')))).toBe('Nobody asked us');
    expect(map.toRanges({ start: 0, end: bodyText.length })).toHaveLength(paragraphs.length - 1);
  });

  test('words that were replaced in their node have no range', () => {
    const document = page();
    const { map } = read(document);
    const text = document.querySelectorAll('.text p')[2]?.firstChild as Text;
    text.data = text.data.replace('Nobody asked us', 'They asked us!!');
    expect(map.toRange(spanOf(bodyText, 'Nobody asked us'))).toBeNull();
    text.data = '';
    expect(map.toRanges(spanOf(bodyText, 'Nobody asked us'))).toEqual([]);
  });
});

test('what a span costs does not grow with the text around it', () => {
  const words = 'The pier of Osthaven closes in April, and “nobody” was asked. ';
  const { article, map } = read(parse(`<body><pre>${words.repeat(10_000)}</pre>`));
  const starts = Array.from({ length: 10_000 }, (_, index) => index * words.length);
  expect(article.text.length).toBeGreaterThan(starts.at(-1) as number);
  // Were all of the text gone through for each, this would outlast the test's time many times over.
  expect(starts.filter(start => map.toRanges({ start, end: start + 20 }).length === 1)).toEqual(starts);
});

describe('offsetAt', () => {
  const document = page();
  const { map } = read(document);
  const second = document.querySelectorAll('.text p')[1] as Element;

  test('is null outside the article', () => {
    expect(map.offsetAt(document.querySelector('nav a')?.firstChild as Node, 0)).toBeNull();
    expect(map.offsetAt(document.body, 0)).toBeNull();
  });

  test('takes an element with a child index, as browsers give it at an element’s edge', () => {
    expect(map.offsetAt(second, 0)).toBe(bodyText.indexOf('Mayor'));
    expect(map.offsetAt(second, 9)).toBeNull();
  });

  test('looks no deeper than pages nest for the first text of an element', () => {
    const form = document.createElement('form');
    let looks = 0;
    Object.defineProperty(form, 'firstChild', {
      get: () => {
        looks += 1;
        if (looks > 10_000) throw new Error('goes round in a circle');
        return form;
      },
    });
    document.body.append(form);
    expect(map.offsetAt(document.body, document.body.childNodes.length - 1)).toBeNull();
  });

  test('is the end of the last words for a place after them', () => {
    const text = second.firstChild as Text;
    expect(map.offsetAt(text, text.data.length)).toBe(
      bodyText.indexOf('Mayor') + (paragraphs[1]?.length ?? 0),
    );
  });
});

test('an empty span, or one outside the text, has no range', () => {
  const { map } = read(page());
  expect(map.toRange({ start: 5, end: 5 })).toBeNull();
  expect(map.toRange({ start: bodyText.length + 10, end: bodyText.length + 20 })).toBeNull();
  expect(map.toRanges({ start: 8, end: 2 })).toEqual([]);
});

test('two maps of the same words stand alike as long as their nodes are the same', () => {
  const document = page({ inside });
  const first = read(document).map;
  expect(first.standsAs(read(document).map)).toBe(true);
  const paragraph = document.querySelector('.text p') as Element;
  paragraph.replaceWith(paragraph.cloneNode(true));
  expect(first.standsAs(read(document).map)).toBe(false);
});
