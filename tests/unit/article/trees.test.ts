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
  return show(called.indexOf('body')).replace(/^body\((.*)\)$/, '$1');
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
    const document = parse('<body><x-a>a<p>b<i>c</i></p><b slot="s">d</b>e</x-a>f</body>');
    withShadow(document.querySelector('x-a'), '<h2><slot name="s"></slot></h2><slot></slot><u>g</u>');
    expect(outlineOf(document)).toBe('x-a(h2(slot(b(#d))) slot(#a p(#b i(#c)) #e) u(#g)) #f');
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

  /** Copies step by step; `change` is made after the first. */
  const changed = (document: Document, change: () => void) => {
    const steps = copySteps(document);
    steps.next();
    change();
    return outline(runToEnd(steps).copy).replace(/(?:b )*b\b/g, 'b');
  };

  test('is copied on from behind the element that it took its part out of', () => {
    const document = parse(`<body><main><div>${many}</div><p>lost</p></main><p>a</p>c</body>`);
    const outlined = changed(document, () => document.querySelector('div')?.remove());
    expect(outlined).toBe('main(div(b)) p(#a) #c');
  });

  test('is copied on from behind the component, where it takes out all of that', () => {
    const document = parse(`<body><main><x-a></x-a><p>lost</p></main><p>a</p></body>`);
    const host = document.querySelector('x-a') as Element;
    withShadow(host, `<div>${many}</div>c`);
    expect(changed(document, () => host.remove())).toBe('main(x-a(div(b) #c)) p(#a)');
  });

  test('has a part that it moves where that was met, and where it is met again', () => {
    const document = parse(`<body><main><div>${many}</div><p>a</p></main><i>c</i><u></u></body>`);
    const move = () => document.querySelector('u')?.append(document.querySelector('div') as Element);
    expect(changed(document, move)).toBe('main(div(b)) i(#c) u(div(b))');
  });
});
