import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { selectedSpan } from '../../../content-scripts/selected-span.ts';
import { read as readPage } from '../article/page.ts';

const sentence =
  'The harbour office counted every boat that came in during the week, and wrote each of them down. ';
const { document } = new JSDOM(
  `<article><h1>Boats counted</h1><p id="a">${sentence.repeat(3)}</p><p id="b">${sentence.repeat(3)}</p></article>` +
    '<footer id="f">About us</footer>',
).window;
const read = readPage(document, 'https://news.example/boats');
const { article } = read;

function selected(from: [string, number], to: [string, number]): string | null {
  const selection = document.getSelection() as Selection;
  const node = (id: string) => document.getElementById(id)?.firstChild as Text;
  selection.setBaseAndExtent(node(from[0]), from[1], node(to[0]), to[1]);
  const span = selectedSpan(selection, read);
  return span && article.text.slice(span.start, span.end);
}

test('words of one paragraph', () => {
  expect(selected(['a', 4], ['a', 18])).toBe('harbour office');
});

test('words of two paragraphs, also selected backwards', () => {
  const words = `${sentence.trim()}\n\nThe harbour`;
  expect(selected(['a', 2 * sentence.length], ['b', 11])).toBe(words);
  expect(selected(['b', 11], ['a', 2 * sentence.length])).toBe(words);
});

test('a whole paragraph, selected up to where the next one begins', () => {
  expect(selected(['a', 2 * sentence.length], ['b', 0])).toBe(sentence.trim());
});

test('what goes on beyond the article is taken up to its end', () => {
  expect(selected(['b', 2 * sentence.length], ['f', 5])).toBe(sentence.trim());
});

test('nothing, a place alone, and words outside of the article are no selection of it', () => {
  expect(selected(['f', 0], ['f', 5])).toBeNull();
  expect(selected(['a', 4], ['a', 4])).toBeNull();
  document.getSelection()?.removeAllRanges();
  expect(selectedSpan(document.getSelection(), read)).toBeNull();
});
