import { expect, test } from 'vitest';
import { called, isIn } from '../../../src/article/element-tests.ts';
import { parsePage } from './page.ts';

test('an element is in itself and in what is around it, and is asked once', () => {
  const { body } = parsePage('<body><nav><p><a>x</a><a>y</a></p></nav><p><a>z</a></p></body>');
  const asked: string[] = [];
  const isNav = called('nav');
  const isInNav = isIn(element => {
    asked.push(element.localName);
    return isNav(element);
  });
  expect(body.filter(called('a')).map(isInNav)).toEqual([true, true, false]);
  expect(asked).toEqual(['a', 'p', 'nav', 'a', 'a', 'p', 'body', 'html']);
  expect(body.filter(called('p nav')).map(isInNav)).toEqual([true, true, false]);
});
