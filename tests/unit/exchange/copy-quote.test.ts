import '@citation-js/plugin-csl';
// @ts-expect-error: it brings no types
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite } from '../../../src/exchange/citation.ts';
import { copyQuote } from '../../../src/exchange/copy-quote.ts';
import { toCslJson } from '../../../src/exchange/csl-json.ts';
import { referenceOf } from '../../../src/exchange/reference.ts';
import { fragmentLink } from '../../../src/exchange/text-fragment.ts';
import type { TargetPage } from '../../../src/notes/types.ts';
import { hostileText } from './arbitrary-library.ts';
import { articleOf, libraryWith, page } from './make.ts';

test('a quote is copied with its words, speaker, role, citation and a link to its sentence', () => {
  const article = articleOf(libraryWith());
  const [quote] = article.quotes;
  if (quote === undefined) throw new Error('the example has quotes');
  expect(copyQuote(article, quote, 'apa')).toBe(
    '“We checked it twice,” … “It is dry.”\n\n“And we will check again.”\n\n' +
      '— Ruth Amado, who runs the dam. Bell, U. (2026, May 4). Dam holds. Dam Daily. ' +
      'https://dam.example/a?utm_source=x#:~:text=%E2%80%9CWe%20checked%20it%20twice%2C%E2%80%9D\n',
  );
});

test('a speaker whose name ends in a point has no second one', () => {
  const article = articleOf(libraryWith());
  const sources = article.sources.map(source => ({ ...source, name: 'Ruth Amado Jr.', role: null }));
  const [quote] = article.quotes;
  if (quote === undefined) throw new Error('the example has quotes');
  expect(copyQuote({ ...article, sources }, quote, 'plain')).toContain('— Ruth Amado Jr. Uri Bell, ');
});

const cited = (style: 'plain' | 'apa' | 'chicago', changes: Partial<TargetPage> = {}) =>
  cite(
    referenceOf(articleOf(libraryWith({ page: { ...page, url: 'https://x.example/a', ...changes } }))),
    style,
  );

describe('a citation', () => {
  test.each<[string, Partial<TargetPage>, string]>([
    ['one author', {}, 'Bell, Uri. “Dam holds.” Dam Daily, May 4, 2026. https://x.example/a.'],
    [
      'three authors',
      { byline: 'Uri Bell, Ana Ruiz and Li Wei' },
      'Bell, Uri, Ana Ruiz, and Li Wei. “Dam holds.” Dam Daily, May 4, 2026. https://x.example/a.',
    ],
    ['nobody', { byline: null }, '“Dam holds.” Dam Daily, May 4, 2026. https://x.example/a.'],
    [
      'a question with a quotation in it',
      { title: 'Is the dam “dry”?', byline: 'Reuters' },
      'Reuters. “Is the dam ‘dry’?” Dam Daily, May 4, 2026. https://x.example/a.',
    ],
  ])('in Chicago form by %s', (_, changes, words) => {
    expect(cited('chicago', changes)).toBe(words);
  });

  test('in plain form', () => {
    expect(cited('plain')).toBe('Uri Bell, Dam holds, Dam Daily, 4 May 2026, https://x.example/a');
  });

  test.each<[string, Partial<TargetPage>]>([
    ['one author', {}],
    ['two authors', { byline: 'Uri Bell and Ana María Ruiz' }],
    ['three authors', { byline: 'Uri Bell, Ana Ruiz and Jean-Luc Wei' }],
    ['an agency', { byline: 'Reuters' }],
    ['nobody', { byline: null }],
    ['no day', { publishedTime: null }],
    ['no newspaper', { siteName: null }],
    ['a question', { title: 'Does the dam hold?' }],
  ])('in APA form is what a citation processor makes of it: %s', (_, changes) => {
    const given = { ...page, url: 'https://x.example/a', ...changes };
    const csl = toCslJson(libraryWith({ page: given, annotations: [] }));
    const made = new Cite(csl).format('bibliography', { template: 'apa', format: 'text', lang: 'en-US' });
    expect(cited('apa', changes)).toBe(made.trim());
  });
});

describe('a link to a sentence', () => {
  const link = (text: string, words: string, from = 0) => {
    const start = text.indexOf(words, from);
    const url = fragmentLink('https://x.example/a', text, { start, end: start + words.length });
    return url.replace('https://x.example/a#:~:text=', '');
  };

  test('encodes what has a meaning in a directive', () => {
    expect(link('He said “well-known, R&D”.', '“well-known, R&D”')).toBe(
      '%E2%80%9Cwell%2Dknown%2C%20R%26D%E2%80%9D',
    );
  });

  test('keeps a fragment of the page, and no directive of another link', () => {
    const span = { start: 0, end: 3 };
    expect(fragmentLink('https://x.example/a#top', 'Yes.', span)).toBe('https://x.example/a#top:~:text=Yes');
    expect(fragmentLink('https://x.example/a#:~:text=old', 'Yes.', span)).toBe(
      'https://x.example/a#:~:text=Yes',
    );
  });

  test('names only the ends of a long quote, and of one over several paragraphs', () => {
    const words = `one two three four five six ${'and so on '.repeat(30)}seven eight nine ten eleven twelve`;
    expect(link(words, words)).toBe(
      'one%20two%20three%20four%20five%20six,seven%20eight%20nine%20ten%20eleven%20twelve',
    );
    expect(link('“First.\n\nLast.”', '“First.\n\nLast.”')).toBe('%E2%80%9CFirst.,Last.%E2%80%9D');
  });

  test('says what is around words that stand elsewhere before', () => {
    const text = 'No, said Ada.\n\nWill it hold? He said no, and left.\n\nno, she said again.';
    expect(link(text, 'no,', 20)).toBe('it%20hold%3F%20He%20said-,no%2C');
    expect(link(text, 'no,', 50)).toBe('no%2C,-she%20said%20again.');
  });

  test('says more of it where the nearest words are the same there', () => {
    const twice = 'The mayor told us “No comment” today.\n\nThe mayor told us “No comment” tomorrow.';
    expect(link(twice, '“No comment”', 40)).toBe('%E2%80%9CNo%20comment%E2%80%9D,-tomorrow.');
    const first = 'He told us: “No comment” at first.\n\n“No comment” it was.';
    expect(link(first, '“No comment”', 20)).toBe('%E2%80%9CNo%20comment%E2%80%9D,-it%20was.');
    const alone = '“No.”\n\nThen she left.\n\n“No.”\n\nHe stayed.';
    expect(link(alone, '“No.”', 10)).toBe('Then%20she%20left.-,%E2%80%9CNo.%E2%80%9D,-He%20stayed.');
  });

  test('is made in no time of a page that is one line of the same word', () => {
    const text = 'no '.repeat(300_000);
    const begun = performance.now();
    link(text, 'no', 600_000);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('of whatever words is an address whose directive has no bare sign in it', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, words) => {
        const text = `${before}${words}`;
        const url = fragmentLink('https://x.example/a', text, { start: before.length, end: text.length });
        expect(URL.canParse(url)).toBe(true);
        const parts = url.split('#:~:text=')[1] ?? '';
        expect(parts).toMatch(/^(?:[^-,&\s]+-,)?[^-,&\s]*(?:,[^-,&\s]+)?(?:,-[^-,&\s]+)?$/);
      }),
      { seed: 41, numRuns: 500 },
    );
  });
});
