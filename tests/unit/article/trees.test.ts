import { describe, expect, test } from 'vitest';
import { copyPage, copySteps } from '../../../src/article/copy-page.ts';
import type { PageCopy } from '../../../src/article/page-copy.ts';
import { runToEnd } from '../../../src/article/steps.ts';
import { parse } from './page.ts';

/** What is in the body, each element with what is in it in brackets: `p(#a b(#c))`. */
function outline({ names, parents, texts }: PageCopy): string {
  const called = names.split(' ');
  let text = 0;
  const inside = called.map(() => [] as number[]);
  parents.forEach((parent, at) => {
    if (at > 0) inside[parent]?.push(at);
  });
  const words = called.map(name => (name === '#' ? `#${texts[text++]}` : name));
  const show = (at: number): string => {
    const all = (inside[at] ?? []).map(show).join(' ');
    return all === '' ? `${words[at]}` : `${words[at]}(${all})`;
  };
  return show(0).replace(/^html\(head body\((.*)\)\)$/, '$1');
}

const outlineOf = (document: Document) => outline(copyPage(document).copy);

function withShadow(host: Element | null, html: string): ShadowRoot {
  const shadow = (host as Element).attachShadow({ mode: 'open' });
  shadow.innerHTML = html;
  return shadow;
}

describe('an element is known to be in the one that it is in', () => {
  test('where one ends, several end, or one that nothing is read of is the last', () => {
    const document = parse(
      '<body><div><p>a<b>b</b></p></div>c<ul><li><i>d</i></li></ul><p><svg><g></g></svg></p>e<u></u></body>',
    );
    expect(outlineOf(document)).toBe('div(p(#a b(#b))) #c ul(li(i(#d))) p(svg) #e u');
  });

  test.each(['parentNode', 'nextSibling', 'firstChild', 'childNodes', 'nodeType', 'shadowRoot', 'contains'])(
    'where a field hides %s of the form',
    name => {
      const document = parse(
        '<body><fieldset><p>a</p><div><form><b>b</b><input></form>c</div></fieldset><i>d</i></body>',
      );
      const form = document.querySelector('form');
      for (const value of document.querySelectorAll('fieldset, input, p')) {
        Object.defineProperty(form, name, { value, configurable: true });
        expect(outlineOf(document)).toBe('fieldset(p(#a) div(form(b(#b) input) #c)) i(#d)');
      }
    },
  );

  test('where the form stands directly in a shadow tree, or is put into a slot', () => {
    const document = parse('<body><x-a><form>b</form>c</x-a>d</body>');
    const shadow = withShadow(document.querySelector('x-a'), '<form>a</form><p><slot></slot></p>');
    for (const form of [shadow.querySelector('form'), document.querySelector('form')])
      Object.defineProperty(form, 'parentNode', { value: document.body });
    expect(outlineOf(document)).toBe('x-a(form(#a) p(slot(form(#b) #c))) #d');
  });
});

describe('what is put into a slot stands at the slot:', () => {
  test('all of it, each with what is in it, and then the rest of the shadow tree', () => {
    const document = parse('<body><x-a>a<p>b<i>c</i></p><b slot="s">d</b>e<p>f</p></x-a>g</body>');
    withShadow(document.querySelector('x-a'), '<h2><slot name="s"></slot></h2><slot></slot><u>h</u>');
    expect(outlineOf(document)).toBe('x-a(h2(slot(b(#d))) slot(#a p(#b i(#c)) #e p(#f)) u(#h)) #g');
  });

  test('through the slot of another component', () => {
    const document = parse('<body><x-a><b>a</b>b</x-a><i>c</i></body>');
    const outer = withShadow(document.querySelector('x-a'), '<x-b><slot></slot></x-b><u>d</u>');
    withShadow(outer.querySelector('x-b'), '<p><slot></slot>e</p>');
    expect(outlineOf(document)).toBe('x-a(x-b(p(slot(slot(b(#a) #b)) #e)) u(#d)) i(#c)');
  });

  test('nothing where the slot, its component or what is put in it is empty', () => {
    const document = parse('<body><x-a></x-a><x-b>unseen</x-b><x-c><svg></svg></x-c>a</body>');
    withShadow(document.querySelector('x-a'), '<p><slot></slot></p><slot><b>own</b></slot>');
    withShadow(document.querySelector('x-b'), '');
    withShadow(document.querySelector('x-c'), '<slot></slot>');
    expect(outlineOf(document)).toBe('x-a(p(slot) slot(b(#own))) x-b x-c(slot(svg)) #a');
  });
});

describe('a page that changes while it is copied', () => {
  const many = '<b></b>'.repeat(60);

  /** Copies step by step; `change` is made after each of the first `times`. */
  const copyChanged = (document: Document, change: () => void, times = 1) => {
    const steps = copySteps(document);
    for (let i = 0; i < times; i += 1) {
      expect(steps.next().done).toBe(false);
      change();
    }
    const { copy } = runToEnd(steps);
    return { outlined: outline(copy).replace(/(?:b )*b\b/g, 'b'), isCut: copy.isCut };
  };

  test.each<[string, (div: Element, document: Document) => void, string]>([
    ['takes out what is being copied', div => div.remove(), 'main(p(#a)) i(#c) u'],
    ['moves it', (div, document) => document.querySelector('u')?.append(div), 'main(p(#a)) i(#c) u(div(b))'],
    [
      'puts something around it',
      (div, document) => {
        const around = document.createElement('section');
        div.replaceWith(around);
        around.append(div, ...(around.parentNode?.querySelectorAll('p') ?? []));
      },
      'main(section(div(b) p(#a))) i(#c) u',
    ],
    ['takes out all around it', div => div.parentElement?.remove(), 'i(#c) u'],
    [
      'changes nothing around it',
      (_, document) => document.querySelector('i')?.remove(),
      'main(div(b) p(#a)) u',
    ],
  ])('and %s, is copied as it is then', (_, change, outlined) => {
    const document = parse(`<body><main><div>${many}</div><p>a</p></main><i>c</i><u></u></body>`);
    const div = document.querySelector('div') as Element;
    expect(copyChanged(document, () => change(div, document))).toEqual({ outlined, isCut: false });
  });

  test.each<[string, (host: Element) => void, string]>([
    ['the component', host => host.remove(), 'main(p(#a))'],
    [
      'what is in its shadow tree',
      host => host.shadowRoot?.querySelector('h2')?.remove(),
      'main(x-a(#d) p(#a))',
    ],
    [
      'what is put into its slot',
      host => host.querySelector('div')?.remove(),
      'main(x-a(h2(slot(#c)) #d) p(#a))',
    ],
  ])('and takes out %s, is copied as it is then', (_, change, outlined) => {
    const document = parse(`<body><main><x-a><div>${many}</div>c</x-a><p>a</p></main></body>`);
    const host = document.querySelector('x-a') as Element;
    withShadow(host, '<h2><slot></slot></h2>d');
    expect(copyChanged(document, () => change(host))).toEqual({ outlined, isCut: false });
  });

  test('and takes out just what was copied last, is copied as it is then', () => {
    // The root, its head and the body are the first three of the fifty of a step.
    const document = parse(`<body>${'<b></b>'.repeat(46)}<i></i><p>a</p></body>`);
    const takeOut = () => document.querySelector('i')?.remove();
    expect(copyChanged(document, takeOut)).toEqual({ outlined: 'b p(#a)', isCut: false });
  });

  test('and moves what a slot still waits for, has it where it is then', () => {
    const document = parse(`<body><x-a><div>${many}</div><p>a</p>c</x-a><u></u></body>`);
    withShadow(document.querySelector('x-a'), '<slot></slot>');
    const move = () => document.querySelector('u')?.append(document.querySelector('p') as Element);
    const outlined = 'x-a(slot(div(b) #c)) u(p(#a))';
    expect(copyChanged(document, move)).toEqual({ outlined, isCut: false });
  });

  const stepsOf = (document: Document) => {
    let count = 0;
    for (const steps = copySteps(document); !steps.next().done; ) count += 1;
    return count;
  };

  test('is copied once where nothing is moved: not by a form with fields around it', () => {
    const document = parse(`<body><form>${many}<input></form>a</body>`);
    const value = document.querySelector('input');
    Object.defineProperty(document.querySelector('form'), 'parentNode', { value });
    expect(stepsOf(document)).toBe(1);
  });

  test('is copied once where nothing is moved: not by a component that is empty', () => {
    const document = parse(`<body><x-a></x-a>${many}</body>`);
    withShadow(document.querySelector('x-a'), '');
    expect(stepsOf(document)).toBe(1);
  });

  test('again and again, is copied up to there, and says that it is cut', () => {
    const document = parse(`<body><main><div>${many}</div></main><i>c</i><u></u></body>`);
    const places = [...document.querySelectorAll('u, main')];
    const div = document.querySelector('div') as Element;
    const change = () => places.find(place => place !== div.parentNode)?.append(div);
    expect(copyChanged(document, change, 3).isCut).toBe(false);
    const cut = copyChanged(document, change, 4);
    expect(cut).toEqual({
      outlined: expect.stringMatching(/^main\(div\(b\)\)|^main i\(#c\) u\(div\(b\)\)/),
      isCut: true,
    });
  });
});
