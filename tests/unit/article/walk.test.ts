import { expect, test } from 'vitest';
import { walk } from '../../../src/article/walk.ts';
import { parse } from './page.ts';

test('visits in document order, and leaves only what it entered, after its children', () => {
  const { body } = parse('<body><p>a<b>b</b></p><i>c</i></body>');
  const seen: string[] = [];
  walk(body, {
    enter: node => {
      seen.push(node.nodeName);
      return node.nodeName !== 'B';
    },
    leave: node => seen.push(`/${node.nodeName}`),
  });
  // Text has no children, yet it was entered.
  expect(seen.join(' ')).toBe('BODY P #text /#text B /P I #text /#text /I /BODY');
});

test('does not leave the element that it was given', () => {
  const document = parse('<body><p>inside</p><p>after</p></body>');
  const seen: string[] = [];
  walk(document.querySelector('p') as Element, {
    enter: node => seen.push(node.textContent ?? '') > 0,
    leave: () => {},
  });
  expect(seen).not.toContain('after');
});

test('goes as deep as it must', () => {
  type Fake = { firstChild: Fake | null; nextSibling: null };
  let node: Fake = { firstChild: null, nextSibling: null };
  for (let depth = 0; depth < 100_000; depth += 1) node = { firstChild: node, nextSibling: null };
  let left = 0;
  walk(node as unknown as Node, {
    enter: () => true,
    leave: () => {
      left += 1;
    },
  });
  expect(left).toBe(100_001);
});
