// The exported page as a browser's parser reads it: nothing in it loads, runs or sends anything.

import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { toHtml } from '../../../src/exchange/html.ts';
import { arbitraryLibrary, runs } from './arbitrary-library.ts';
import { articleOf, libraryWith, noteWith } from './make.ts';

/** Everything that our own pages are made of. */
const elements = new Set(
  'html head meta title style body main article section h1 h2 h3 h4 dl dt dd a figure blockquote p figcaption b ul li small'.split(
    ' ',
  ),
);
const attributes = new Set('lang dir charset http-equiv content name href rel class'.split(' '));

test('a random library is a page of known elements: no script, no request, links to web pages only', () => {
  let links = 0;
  const { window } = new JSDOM('');
  const parser = new window.DOMParser();
  fc.assert(
    fc.property(arbitraryLibrary, library => {
      const document = parser.parseFromString(toHtml(library), 'text/html');
      for (const element of document.querySelectorAll('*')) {
        expect(elements).toContain(element.localName);
        for (const name of element.getAttributeNames()) expect(attributes).toContain(name);
      }
      for (const link of document.querySelectorAll('[href]')) {
        links++;
        expect(link.localName).toBe('a');
        expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
      }
      const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
      );
    }),
    { seed: 71, numRuns: runs(60) },
  );
  expect(links).toBeGreaterThan(20);
});

test('several articles stand one below another, each with its facts', () => {
  const library = libraryWith();
  const article = articleOf(library);
  const other = { ...article, page: { ...article.page, key: 'k', title: 'Rain stops' }, annotations: [] };
  const { document } = new JSDOM(toHtml({ ...library, articles: [article, other] })).window;
  const headings = (level: string) =>
    [...document.querySelectorAll(level)].map(heading => heading.textContent);
  expect(headings('h1')).toEqual(['Sourcelight library']);
  expect(headings('article > h2')).toEqual(['Dam holds', 'Rain stops']);
  expect(document.querySelectorAll('article > dl')).toHaveLength(2);
});

test('marks, checks, tags and writers are shown', () => {
  const library = libraryWith();
  const article = articleOf(library);
  const exact = {
    type: 'TextQuoteSelector',
    exact: 'said on Monday',
    prefix: 'two engineers ',
    suffix: '.\n\n“We checked it twice,”',
  } as const;
  const note = noteWith({
    subject: { kind: 'selection', spans: [[exact]] },
    note: 'Which one?',
    tags: ['dates'],
    factCheck: { status: 'to-check', evidenceUrl: 'https://x.example/' },
    annotator: 'Ada',
  });
  const { document } = new JSDOM(toHtml({ ...library, articles: [{ ...article, annotations: [note] }] }))
    .window;
  const figures = [...document.querySelectorAll('figure')].map(figure => figure.textContent?.trim());
  expect(figures[1]).toBe(
    'said on Monday\n— (marked by the reader)\nWhich one? (to check; evidence: https://x.example/; tags: dates; by Ada)',
  );
  expect([...document.querySelectorAll('h2')].map(heading => heading.textContent)).toContain(
    'Quotes and marks',
  );
});
