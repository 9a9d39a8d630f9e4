// Cheap signals of what kind of page this is, each a small number. They are weighed in detection-weights.ts; nothing here
// decides alone, and nothing asks for layout.

import { readAddress } from './address-signals.ts';
import type { ClassNames } from './class-names.ts';
import { called, hasWord } from './element-tests.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Page, PageElement } from './page.ts';
import { lengthOf, readProse } from './prose-signals.ts';

/** What the page says for machines. */
export type StatedFacts = {
  readonly jsonLd: JsonLdArticle | null;
  /** Types of everything that JSON-LD describes. */
  readonly allTypes: ReadonlySet<string>;
  readonly meta: MetaTags;
  /** The page's address as far as it is known. */
  readonly url: string | null;
  readonly classes: ClassNames;
};

export const signalNames = [
  'ldArticle',
  'ldProduct',
  'ogArticle',
  'ogProduct',
  'published',
  'signed',
  'root',
  'slugWords',
  'dated',
  'articleWord',
  'otherWord',
  'together',
  'meanLength',
  'linked',
  'dateSeen',
  'headlineWords',
  'times',
  'prices',
  'password',
  'code',
  'named',
] as const;

export type SignalName = (typeof signalNames)[number];
export type PageSignals = Readonly<Record<SignalName, number>>;

/** @returns the signals, and the beginning of the page's prose for what is asked of its words */
export function readSignals(page: Page, facts: StatedFacts): { signals: PageSignals; sample: string } {
  const { together, meanLength, linked, sample } = readProse(page, page.body);
  const signals = {
    ...statedSignals(facts),
    ...readAddress(facts.url),
    ...structureSignals(page, facts.classes),
    together: Math.log1p(together / 500),
    meanLength: Math.min(1, meanLength / 600),
    linked,
    dateSeen: Number(writtenDate.test(sample)),
  };
  return { signals, sample };
}

function statedSignals({ jsonLd, allTypes, meta }: StatedFacts) {
  const ogType = meta.first('og:type')?.toLowerCase() ?? '';
  const published =
    jsonLd?.published ?? meta.first('article:published_time', 'datepublished', 'pubdate', 'date');
  const author = meta.first('author', 'article:author', 'parsely-author', 'dc.creator');
  return {
    ldArticle: Number(jsonLd !== null),
    ldProduct: Number(
      ['Product', 'ProductGroup', 'Offer', 'AggregateOffer', 'Store'].some(type => allTypes.has(type)),
    ),
    ogArticle: Number(ogType === 'article' || ogType === 'blog'),
    ogProduct: Number(ogType.includes('product')),
    published: Number(published !== null),
    signed: Number(author !== null || (jsonLd?.authors.length ?? 0) > 0),
  };
}

const maxHeadlineWords = 14;
const articleNames = /article|entry-content|post-content|post-body|story|blog-content/i;
const priceNames = /price/i;
const maxHeadingChars = 1_000;

function structureSignals({ root, body }: Page, classes: ClassNames) {
  const count = (names: string): number => body.filter(called(names)).length;
  const heading = root.find(called('h1'))?.textContent.slice(0, maxHeadingChars) ?? '';
  // In Chinese and Japanese words are not parted: two letters count for one. lengthOf() adds two for each letter.
  const spaced = heading.split(/\s+/).filter(word => word !== '').length;
  const words = spaced + Math.floor((lengthOf(heading) - heading.length) / 4);
  return {
    headlineWords: Math.min(maxHeadlineWords, words),
    times: Math.log1p(count('time')),
    prices: Math.log1p(countPrices(body, classes)),
    password: Number(body.find(isPassword) !== null),
    code: Math.log1p(count('code pre')),
    named: Number(
      body.find(element => hasWord(element, 'itemprop', 'articleBody')) !== null ||
        classes.matching(articleNames).length > 0,
    ),
  };
}

function isPassword(element: PageElement): boolean {
  return element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'password';
}

function countPrices(body: PageElement, classes: ClassNames): number {
  const named = new Set(classes.matching(priceNames));
  const others = body.filter(element => hasWord(element, 'itemprop', 'price') && !named.has(element));
  return named.size + others.length;
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const writtenDate = new RegExp(`\\b(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month},? \\d{4})`, 'i');
