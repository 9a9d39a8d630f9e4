import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copySteps } from '../../../src/article/copy-page.ts';
import type { PageCopy } from '../../../src/article/page-copy.ts';
import { parse } from './page.ts';

type Shape = {
  readonly name: string;
  readonly slot: string;
  readonly inside: readonly Shape[];
  readonly shadow: readonly Shape[] | null;
};

const name = fc.constantFrom('#', 'p', 'b', 'form', 'slot', 'svg', 'x-a', 'x-b');
const slot = fc.constantFrom('', '', 's');

const { shape } = fc.letrec<{ shape: Shape; branch: Shape }>(tie => ({
  shape: fc.oneof(
    { maxDepth: 5 },
    fc.record({ name, slot, inside: fc.constant([]), shadow: fc.constantFrom(null, []) }),
    tie('branch'),
  ),
  branch: fc.record({
    name,
    slot,
    inside: fc.array(tie('shape'), { maxLength: 5 }),
    shadow: fc.option(fc.array(tie('shape'), { maxLength: 5 }), { nil: null }),
  }),
}));

function build(document: Document, { name, slot, inside, shadow }: Shape): Node {
  if (name === '#') return document.createTextNode('a');
  const element = document.createElement(name);
  if (slot !== '') element.setAttribute(name === 'slot' ? 'name' : 'slot', slot);
  if (shadow !== null && name.startsWith('x-'))
    element.attachShadow({ mode: 'open' }).append(...shadow.map(each => build(document, each)));
  element.append(...inside.map(each => build(document, each)));
  return element;
}

/** What a copy should hold, by the plainest way: names and parents. */
function expected(root: Element): { names: string[]; parents: number[] } {
  const names: string[] = [];
  const parents: number[] = [];
  const visit = (node: Node, parent: number) => {
    const { localName, shadowRoot } = node as Element;
    const index = names.push(localName ?? '#') - 1;
    parents.push(parent);
    if (localName === 'svg') return;
    const slotted = localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
    const shown = slotted.length > 0 ? slotted : (shadowRoot ?? node).childNodes;
    for (const each of shown) visit(each, index);
  };
  visit(root, 0);
  return { names, parents };
}

test('a random page is copied as the plainest walk would, in one go', () => {
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 12 }), shapes => {
      const document = parse('<body></body>');
      document.body.append(...shapes.map(each => build(document, each)));
      const steps = copySteps(document);
      let step = steps.next();
      let count = 0;
      for (; step.done !== true; step = steps.next()) count += 1;
      const { names, parents, isCut } = (step.value as { copy: PageCopy }).copy;
      const plain = expected(document.documentElement);
      expect(names.split(' ')).toEqual(plain.names);
      expect(parents).toEqual(plain.parents);
      expect(isCut).toBe(false);
      // A step for each fifty nodes: it was not begun anew.
      expect(count).toBe(Math.floor(plain.names.length / 50));
    }),
    { numRuns: 300 },
  );
});
