// What the page says of its article in JSON-LD (schema.org). The scripts are hostile text: bounded, often broken, and
// read by own keys only, so that "__proto__" is a key like any other.

import { comparable, readField } from './field.ts';
import { maxFieldChars, maxJsonLdChars, maxJsonLdNodes, maxJsonLdScripts } from './limits.ts';
import type { Page } from './page.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export type JsonLdArticle = {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly section: string | null;
  /** Open to readers who do not pay; null where it is not said. */
  readonly isFree: boolean | null;
};

/** When the page as such, not an article on it, was made. */
export type JsonLdTimes = Pick<JsonLdArticle, 'published' | 'modified'>;

const articleType = /Article$|BlogPosting$|^Report$|^Recipe$/;

/**
 * The article that the page's JSON-LD describes, or null: the first, unless another one has the page's title. And the types of
 * everything described.
 */
export function readJsonLd(page: Page): {
  article: JsonLdArticle | null;
  page: JsonLdTimes | null;
  allTypes: ReadonlySet<string>;
} {
  const nodes = collectNodes(parseScripts(page));
  const byId = new Map(nodes.filter(node => !isReference(node)).map(node => [text(node, '@id'), node]));
  const articles = nodes.filter(
    node => typesOf(node).some(type => articleType.test(type)) && !isReference(node),
  );
  const article = entitled(articles, page.title) ?? articles[0];
  const pageNode = nodes.find(node => typesOf(node).includes('WebPage') && !isReference(node));
  return {
    article: article === undefined ? null : describe(article, byId),
    page: pageNode === undefined ? null : timesOf(pageNode),
    allTypes: new Set(nodes.flatMap(typesOf)),
  };
}

/** The one whose headline is the most of the title: lists of other stories stand beside the page's own. */
function entitled(articles: readonly JsonObject[], title: string): JsonObject | undefined {
  const whole = ` ${comparable(title.slice(0, maxFieldChars))} `;
  let longest = '';
  let found: JsonObject | undefined;
  for (const article of articles) {
    const headline = comparable(text(article, 'headline') ?? '');
    if (headline.length <= longest.length || !whole.includes(` ${headline} `)) continue;
    longest = headline;
    found = article;
  }
  return found;
}

function describe(node: JsonObject, byId: ReadonlyMap<string | null, JsonObject>): JsonLdArticle {
  return {
    types: typesOf(node),
    headline: text(node, 'headline') ?? text(node, 'name'),
    description: text(node, 'description'),
    authors: namesOf(own(node, 'author') ?? own(node, 'creator'), byId),
    publisher: namesOf(own(node, 'publisher'), byId)[0] ?? null,
    ...timesOf(node),
    language: text(node, 'inLanguage'),
    url: text(node, 'url') ?? text(node, 'mainEntityOfPage') ?? idOf(own(node, 'mainEntityOfPage')),
    section: text(node, 'articleSection'),
    isFree: truthOf(own(node, 'isAccessibleForFree')),
  };
}

/** Templates write booleans as text, and in their own spelling. */
function truthOf(value: unknown): boolean | null {
  const said = String(Array.isArray(value) ? value[0] : value)
    .replace(/^.*[/#:]/, '')
    .toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : null;
}

function timesOf(node: JsonObject): JsonLdTimes {
  return {
    published: text(node, 'datePublished') ?? text(node, 'dateCreated'),
    modified: text(node, 'dateModified'),
  };
}

function parseScripts({ root }: Page): unknown[] {
  // Of other scripts nothing is copied.
  const scripts = root.filter(
    element => element.localName === 'script' && !element.isEmpty,
    maxJsonLdScripts,
  );
  return scripts.map(script => {
    const source = script.textContent;
    return source.length > maxJsonLdChars ? null : (parse(source) ?? parse(mend(source)));
  });
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** The faults that publishers' templates make: comment marks around, raw line breaks in strings, trailing commas. */
function mend(source: string): string {
  return source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')
    .replace(/[\p{Cc}]+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');
}

/** Objects that a page may hang its article on, in the order of the page. */
function collectNodes(roots: readonly unknown[]): JsonObject[] {
  const nodes: JsonObject[] = [];
  const open = [...roots].reverse();
  while (open.length > 0 && nodes.length < maxJsonLdNodes) {
    const value = open.pop();
    if (Array.isArray(value)) {
      for (const item of value.slice(0, maxJsonLdNodes).reverse()) open.push(item);
    } else if (isObject(value)) {
      nodes.push(value);
      open.push(own(value, 'mainEntityOfPage'), own(value, 'mainEntity'), own(value, '@graph'));
    }
  }
  return nodes;
}

/** Names of people or bodies given as text, objects, references into the graph, or lists of them. */
function namesOf(value: unknown, byId: ReadonlyMap<string | null, JsonObject>): string[] {
  const items: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return items.flatMap(item => {
    if (!isObject(item)) return readField(item) ?? [];
    const whole = own(item, 'name') === undefined ? (byId.get(text(item, '@id')) ?? item) : item;
    const name = own(whole, 'name');
    return (Array.isArray(name) ? name : [name]).flatMap(part => readField(part) ?? []);
  });
}

function typesOf(node: JsonObject): string[] {
  const type = own(node, '@type');
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.filter(name => typeof name === 'string').map(name => name.replace(/^.*[/#:]/, ''));
}

/** An object with nothing but its id points at another node. */
function isReference(node: JsonObject): boolean {
  return Object.keys(node).every(key => key === '@id' || key === '@type');
}

function idOf(value: unknown): string | null {
  return isObject(value) ? (text(value, '@id') ?? text(value, 'url')) : null;
}

function text(node: JsonObject, key: string): string | null {
  const value = own(node, key);
  return readField(Array.isArray(value) ? value[0] : value);
}

function own(node: JsonObject, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
