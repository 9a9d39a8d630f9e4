import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { toHtml } from '../../../src/exchange/html.ts';
import { example, libraryWith, noteOn, page } from './make.ts';

const read = (html: string) => new JSDOM(html).window.document;

test('the page shows quotes with speakers and notes, in document order', () => {
  const document = read(toHtml(libraryWith()));
  expect(document.title).toBe('Dam holds');
  const figures = [...document.querySelectorAll('figure')].map(figure => figure.textContent?.trim());
  expect(figures).toEqual([
    'The dam will hold\n— two engineers (paraphrase, unnamed source)',
    '“We checked it twice,” … “It is dry.”“And we will check again.”\n' +
      '— Ruth Amado, who runs the dam (direct quote)\nTwice by whom?\nAsk her.\n\nAlso: when?',
    '“Nothing leaks.”Was cut.',
  ]);
  expect([...document.querySelectorAll('h2')].map(heading => heading.textContent)).toEqual([
    'Notes on the article',
    'Quotes',
    'Notes on sources',
    'Notes whose words are not marked on the page now',
  ]);
});

test('our words are marked as English, the article’s by its own language', () => {
  const document = read(toHtml(libraryWith({ page: { ...page, language: 'ar' } })));
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dir).toBe('ltr');
  expect(document.querySelector('h1')?.lang).toBe('ar');
  expect(document.querySelector('blockquote')?.dir).toBe('auto');
});

test('the policy forbids everything but the style that is in the page', () => {
  const document = read(toHtml(libraryWith()));
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  const style = document.querySelector('style')?.textContent ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
});

test('nothing of a page or a note becomes an element or an attribute', () => {
  const attack = `"><img src=x onerror=alert(1)>'</title></style><script>alert(1)</script>&lt;`;
  const elements = (html: string) =>
    [...read(html).querySelectorAll('*')].map(element => element.outerHTML.split('>')[0]);
  const title = (given: string) => ({
    ...page,
    title: given,
    byline: given,
    siteName: given,
    language: given,
  });
  const with_ = (given: string) =>
    toHtml(libraryWith({ page: title(given), annotations: [noteOn({ kind: 'article' }, given)] }));
  expect(elements(with_(attack))).toEqual(elements(with_('plain, and no language')));
  expect(read(with_(attack)).querySelector('li')?.textContent).toBe(attack);
});

test('a title, a name or a role cannot turn or hide the words around it', () => {
  const sources = example.attributions.sources.map(source => ({
    ...source,
    name: 'Ruth\u202E Amado',
    role: '\u2066ow\u200Bner',
  }));
  const html = toHtml(
    libraryWith({
      page: { ...page, title: '\u202EDam\n holds' },
      attributions: { ...example.attributions, sources },
    }),
  );
  const document = read(html);
  expect(document.title).toBe('Dam holds');
  expect(document.querySelector('h1')?.textContent).toBe('Dam holds');
  const captions = [...document.querySelectorAll('figcaption')].map(caption => caption.textContent);
  expect(captions[1]).toBe('— Ruth Amado, owner (direct quote)');
});

test('only addresses of web pages become links', () => {
  const linked = (url: string) =>
    read(toHtml(libraryWith({ page: { ...page, url } }))).querySelector('a')?.href;
  expect(linked('https://dam.example/a?b="c"')).toBe('https://dam.example/a?b=%22c%22');
  expect(linked('javascript:alert(1)')).toBeUndefined();
  expect(linked('file:///home/x.html')).toBeUndefined();
});
