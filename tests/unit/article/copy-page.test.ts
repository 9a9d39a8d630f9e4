import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../src/article/copy-page.ts';
import {
  maxAttributeChars,
  maxCopiedAttributeChars,
  maxCopiedChars,
  maxCopiedNodes,
  maxDepth,
  maxElementAttributes,
  maxPageElements,
} from '../../../src/article/limits.ts';
import { outlinePage } from '../../../src/article/outline.ts';
import { pageOf } from '../../../src/article/page.ts';
import { pageCopy } from '../../../src/messages/page-copy-checks.ts';
import { page, pageIn, parse } from './page.ts';

const html = (document: Document) => pageIn(document).body.textContent.replace(/\s+/g, ' ').trim();

test('nodes stand in the order of the page, and their indices are those of the live nodes', () => {
  const { copy, nodes } = copyPage(parse('<title>Pier</title><body><p>a<b>b</b></p>c</body>'));
  expect(copy.names).toBe('html head title # body p # b # #');
  expect(copy.parents).toEqual([0, 0, 1, 2, 0, 4, 5, 5, 7, 4]);
  expect(copy.texts).toEqual(['Pier', 'a', 'b', 'c']);
  const texts = nodes.filter(node => node.nodeType === 3).map(node => (node as Text).data);
  expect(texts).toEqual(copy.texts);
});

test('a copy goes through a message and its check unharmed', () => {
  const { copy } = copyPage(page());
  expect(pageCopy(JSON.parse(JSON.stringify(copy)))).toEqual({ ok: true, value: copy });
});

test('of attributes those are copied that the reading asks for, cut where they are too long', () => {
  const { copy } = copyPage(
    parse(`<body><p class="a" style="color: red" data-state="${'x'.repeat(9)}" onclick="go()" id="${'y'.repeat(5_000)}">a</p>
      <a href="/private?token=1">b</a><link rel="canonical" href="/a"></body>`),
  );
  const flat = copy.attributes.flat();
  expect(flat.filter(value => value.length < 100)).toEqual([
    'class',
    'a',
    'id',
    'rel',
    'canonical',
    'href',
    '/a',
  ]);
  expect(flat.find(value => value.startsWith('y'))).toHaveLength(2_000);
});

test('of an element with more attributes than any has, the first are looked at', () => {
  const document = parse('<body><p>a</p></body>');
  const paragraph = document.querySelector('p') as Element;
  for (let i = 0; i < 200; i += 1) paragraph.setAttributeNS(`urn:${i}`, 'class', 'a');
  const { copy } = copyPage(document);
  expect(copy.attributes.flat()).toHaveLength(2 * maxElementAttributes);
  expect(pageCopy(copy).ok).toBe(true);
});

test('nothing is copied of scripts but JSON-LD, and nothing of what a reader types', () => {
  const { copy } = copyPage(
    parse(`<body><script>secret()</script><script type="application/LD+JSON">{"a":1}</script>
      <textarea>typed</textarea><input value="typed"><iframe srcdoc="framed"></iframe></body>`),
  );
  expect(copy.texts.filter(text => text.trim() !== '')).toEqual(['{"a":1}']);
  expect(JSON.stringify(copy)).not.toMatch(/typed|secret|framed/);
});

describe('trees are copied as they are shown:', () => {
  test('a shadow root in place of the children of its host, what is put into a slot at the slot', () => {
    const document = parse('<body>a<x-card><b slot="name">Ada</b>unseen</x-card>z</body>');
    const host = document.querySelector('x-card') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>By <slot name="name">nobody</slot></p>';
    const { copy, shadows } = copyPage(document);
    expect(copy.names).toBe('html head body # x-card p # slot b # #');
    expect(html(document)).toBe('aBy Adaz');
    expect(copy.borders.map(at => copy.names.split(' ')[at])).toEqual(['x-card', 'slot']);
    expect(shadows).toEqual([host.shadowRoot]);
  });

  test('a closed one not at all', () => {
    const document = parse('<body>a<x-card></x-card></body>');
    (document.querySelector('x-card') as Element).attachShadow({ mode: 'closed' }).innerHTML = 'closed';
    expect(html(document)).toBe('a');
  });
});

test('of what layout hides the outermost elements are told, and what is in them is copied', () => {
  const document = parse('<body><p>a</p><div class="no"><p class="no">b</p></div><p>c</p></body>');
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
  proto.checkVisibility = function checkVisibility(this: Element) {
    return this.className !== 'no';
  };
  const { copy } = copyPage(document);
  expect(copy.hidden.map(at => copy.names.split(' ')[at])).toEqual(['div']);
  expect(html(document)).toBe('abc');
});

describe('what layout hides is asked', () => {
  const shownBut = (document: Document, isHidden: (element: Element) => boolean) => {
    const asked: string[] = [];
    const proto = Object.getPrototypeOf(Object.getPrototypeOf(document.body));
    proto.checkVisibility = function checkVisibility(this: Element) {
      asked.push(this.localName);
      return !isHidden(this);
    };
    return asked;
  };
  const hiddenOf = (document: Document, part?: Element) => {
    const { copy } = copyPage(document, part);
    return copy.hidden.map(at => copy.names.split(' ')[at]);
  };

  test('only inside the part that is to be read', () => {
    const document = parse(
      '<body><article><b>a</b></article><article><i>b</i></article><article><u>c</u></article></body>',
    );
    const asked = shownBut(document, ({ localName }) => /^[biu]$/.test(localName));
    expect(hiddenOf(document, document.querySelectorAll('article')[1])).toEqual(['i']);
    // Once to know whether there is a layout at all.
    expect(asked).toEqual(['article', 'article', 'i']);
  });

  test('only of what holds something, and text may come of', () => {
    const document = parse(
      '<body><b></b><select><option>a</option></select><script>b</script><i><u></u></i></body>',
    );
    const asked = shownBut(document, () => false);
    expect(hiddenOf(document)).toEqual([]);
    expect(asked).toEqual(['body', 'body', 'i']);
  });

  test('not of what is around it, which a page may hide and show its body all the same', () => {
    const document = parse('<body><p>a</p><i>b</i></body>');
    shownBut(document, ({ localName }) => /^(?:html|i)$/.test(localName));
    expect(hiddenOf(document)).toEqual(['i']);
  });

  test('of what stands behind an element that is hidden and holds a comment only', () => {
    const document = parse('<body><p>a</p><b><!-- --></b><i>c</i><u>d</u></body>');
    shownBut(document, ({ localName }) => /^[biu]$/.test(localName));
    expect(hiddenOf(document)).toEqual(['b', 'i', 'u']);
  });

  test('of a slot, which may hide words that are put into it', () => {
    const document = parse('<body><x-tab>a</x-tab></body>');
    (document.querySelector('x-tab') as Element).attachShadow({ mode: 'open' }).innerHTML =
      '<slot style="display: none"></slot>';
    shownBut(document, ({ localName }) => localName === 'slot');
    expect(hiddenOf(document)).toEqual(['slot']);
  });
});

test('what cannot be copied parts what stands around it, for ranges', () => {
  const document = parse('<body><p>a<i>form</i>b<u></u>c</p></body>');
  document.querySelector('u')?.replaceWith('x'.repeat(maxCopiedChars));
  Object.defineProperty(document.querySelector('i'), 'localName', { value: document.body });
  const [block] = outlinePage(pageIn(document)).blocks;
  expect(block?.pieces.map(({ data, afterGap }) => [data, afterGap])).toEqual([
    ['a', false],
    ['b', true],
    ['c', true],
  ]);
});

describe('a page that is too large is cut, and says so:', () => {
  test('by its elements', () => {
    const document = parse('<body></body>');
    const fragment = document.createDocumentFragment();
    for (let i = 0; i < maxPageElements + 10; i += 1) fragment.append(document.createElement('i'));
    document.body.append(fragment);
    const { copy } = copyPage(document);
    expect(copy.isCut).toBe(true);
    expect(copy.attributes).toHaveLength(maxPageElements);
    expect(pageCopy(copy).ok).toBe(true);
  });

  test('by its texts, where they are many', () => {
    const document = parse('<body></body>');
    for (let i = 0; i < maxCopiedNodes; i += 1) document.body.appendChild(document.createTextNode('a'));
    const { copy, nodes } = copyPage(document);
    expect(copy.isCut).toBe(true);
    expect(nodes).toHaveLength(maxCopiedNodes);
    expect(pageCopy(copy).ok).toBe(true);
  });

  test('by all of its text, of which what fits is copied', () => {
    const document = parse('<body><p>a</p><p></p><p></p><p>b</p></body>');
    const half = 'x'.repeat(maxCopiedChars / 2);
    const [, first, second] = document.querySelectorAll('p');
    first?.append(half);
    second?.append(half);
    expect(copyPage(document).copy).toMatchObject({ isCut: true, texts: ['a', half, 'b'] });
  });

  test('by its text, of which the rest is copied', () => {
    const document = parse('<body><p>a</p><p></p><p>b</p></body>');
    document.querySelectorAll('p')[1]?.append('x'.repeat(maxCopiedChars + 1));
    expect(copyPage(document).copy).toMatchObject({ isCut: true, texts: ['a', 'b'] });
  });

  test('by its attributes, of which messages have a limit', () => {
    const many = maxCopiedAttributeChars / maxAttributeChars + 10;
    const named = `<i id="${'x'.repeat(maxAttributeChars)}"></i>`;
    const { copy } = copyPage(parse(`<body>${named.repeat(many)}<p class="a">a</p></body>`));
    expect(copy.isCut).toBe(true);
    expect(copy.attributes.flat().join('').length).toBeLessThanOrEqual(maxCopiedAttributeChars);
    expect(copy.texts).toEqual(['a']);
  });

  test('by its depth', () => {
    // The root and the body are around.
    for (const [depth, texts] of [
      [maxDepth - 2, ['deepest', 'after']],
      [maxDepth - 1, ['after']],
    ] as const) {
      const document = parse('<body></body>');
      let inmost: Element = document.body;
      for (let i = 0; i < depth; i += 1) inmost = inmost.appendChild(document.createElement('i'));
      inmost.append('deepest');
      document.body.append('after');
      expect(copyPage(document).copy).toMatchObject({ isCut: texts.length === 1, texts });
    }
  });

  test('and not by slots, each of which stands for one element', () => {
    const document = parse('<body></body>');
    let inmost: Element = document.body;
    for (let i = 0; i < maxDepth / 2 - 2; i += 1) {
      inmost = inmost.appendChild(document.createElement('x-a'));
      inmost.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    }
    inmost.append('deepest');
    expect(copyPage(document).copy).toMatchObject({ isCut: false, texts: ['deepest'] });
  });
});

test('what comes from a page process that was broken into is some page, or refused', () => {
  const copy = {
    names: 'p # # i # i',
    parents: [7, 5, 0, 1, 2, 4_000_000],
    texts: ['a'],
    attributes: [['class']],
    hidden: [1, 99, 3],
    borders: [5],
    isCut: false,
  };
  const { root, nodes } = pageOf(copy);
  expect(nodes).toHaveLength(6);
  expect(root.textContent).toBe('a');
  expect(
    root.filter(() => true).every(element => element.closest(({ parent }) => parent === null) === root),
  ).toBe(true);
  expect(pageCopy({ ...copy, parents: [-1] }).ok).toBe(false);
  expect(pageCopy({ ...copy, texts: [1] }).ok).toBe(false);
  expect(pageCopy({ ...copy, attributes: [['class', 'x'.repeat(3_000)]] }).ok).toBe(false);
  const half = 'x'.repeat(maxCopiedChars / 2);
  expect(pageCopy({ ...copy, texts: [half, half] }).ok).toBe(true);
  expect(pageCopy({ ...copy, texts: [half, half, 'x'] }).ok).toBe(false);
  const styles = Array<string[]>(maxCopiedAttributeChars / maxAttributeChars).fill([
    'x'.repeat(maxAttributeChars),
  ]);
  expect(pageCopy({ ...copy, attributes: styles }).ok).toBe(true);
  expect(pageCopy({ ...copy, attributes: [...styles, ['x']] }).ok).toBe(false);
  expect(pageOf({ ...copy, names: ' '.repeat(1_000) }).nodes).toHaveLength(6);
});

test('an image that hides the root and the body of the document by its name hides nothing', () => {
  const document = parse('<body><p>a</p><img></body>');
  const value = document.querySelector('img');
  Object.defineProperties(document, { documentElement: { value }, body: { value } });
  expect(copyPage(document).copy.names).toBe('html head body p # img');
});
