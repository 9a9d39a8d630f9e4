import { expect, test } from 'vitest';
import { runToEnd } from '../../../src/article/steps.ts';
import { type Visitor, walk as walkSteps } from '../../../src/article/walk.ts';
import { parse } from './page.ts';

const walk = (root: Node, visitor: Visitor) => runToEnd(walkSteps(root, visitor));

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

test('is not led astray by an element whose own properties a field of it hides', () => {
  const { body } = parse('<body><i>a</i><form><input></form><b>c</b></body>');
  const form = body.querySelector('form') as Element;
  const astray = { get: () => body.firstChild };
  Object.defineProperties(form, { nextSibling: astray, firstChild: astray, parentNode: astray });
  let visits = 0;
  walk(body, {
    enter: () => {
      visits += 1;
      if (visits > 100) throw new Error('goes round in a circle');
      return true;
    },
    leave: () => {},
  });
  expect(visits).toBe(7);
});
