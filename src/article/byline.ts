// Who wrote the article: names of people and organisations, without "By", dates, addresses and handles.

import { type ClassNames, readClassNames } from './class-names.ts';
import { hasRel, hasWord, isIn } from './element-tests.ts';
import { comparable, foldSpace, readField } from './field.ts';
import type { HeadLine } from './head-lines.ts';
import type { Page, PageElement, Test } from './page.ts';

const isAuthor: Test = element => hasWord(element, 'itemprop', 'author');
const isInAuthor = isIn(isAuthor);
const stated: readonly Test[] = [
  element => hasRel(element, 'author'),
  element => hasWord(element, 'itemprop', 'name') && element.parent !== null && isInAuthor(element.parent),
  isAuthor,
];

/** Whatever has one of these words in its class: what the class as a whole says is looked at one by one. */
const named = /by-?line|author|writer/i;
const maxNamed = 60;

/** "author-name", "blog__authorname", "c-author-info__name"; surest first. */
const classNames: readonly RegExp[] = [
  /(?:by-?line|author|writer)s?(?:[-_]+\w+)??[-_]*names?$/i,
  /(?:^|[-_])(?:by-?line|author|writer)s?$/i,
  /(?:by-?line|author|writer)s?(?:[-_]*(?:link|text|by-?line|details|info|wrapper|item))*$/i,
];

/** Joined by ", ", or null where none of the values is a name. */
export function joinNames(values: readonly string[]): string | null {
  const names = new Map<string, string>();
  for (const value of values) {
    const name = cleanName(value);
    if (name !== null && !names.has(comparable(name))) names.set(comparable(name), name);
  }
  return names.size === 0 ? null : [...names.values()].join(', ');
}

/** Handles may be in lower case ("ada-reed"), but where the class says less they would be labels. */
const maxHandleWords = [2, 1, 0];

/**
 * The byline that a reader sees, or null.
 * @param lines those around the headline, see headLines()
 */
export function readVisibleByline(
  page: Page,
  lines: readonly HeadLine[] = [],
  classes: ClassNames = readClassNames(page),
): string | null {
  for (const test of stated) {
    const byline = bylineOf(page.root.filter(test));
    if (byline !== null) return byline;
  }
  const said = readHeadByline(lines);
  if (said !== null) return said;
  const elements = classes.matching(named).slice(0, maxNamed);
  for (const [i, name] of classNames.entries()) {
    const byline = bylineOf(
      elements.filter(element => hasClass(element, name)),
      maxHandleWords[i],
    );
    if (byline !== null) return byline;
  }
  return null;
}

/** The first few hold the article's own authors; later ones stand under other stories. */
function bylineOf(elements: readonly PageElement[], handleWords = 2): string | null {
  const own = elements.filter(isOfThisArticle).slice(0, 5);
  return joinNames(own.flatMap(element => visibleName(element.textContent, handleWords) ?? []));
}

function hasClass(element: PageElement, name: RegExp): boolean {
  return (element.getAttribute('class') ?? '').split(/\s+/).some(word => name.test(word));
}

const by = '(?:(?:written|posted|story|words|reported|article|recipe|text|published) )?by';
const introduction = new RegExp(`^(?:${by}:?\\s+|${by}:|authors?:\\s*|author\\s+)`, 'i');
const byAlone = new RegExp(`^(?:${by}|authors?|written):?$`, 'i');
const byFirst = new RegExp(`^(?:${by}\\b:?|authors?:)\\s*\\S`, 'i');
const joint = /^(?:,|;|&|and)$/i;

/** "By" and the name in one line, or in lines that follow each other. */
function readHeadByline(lines: readonly HeadLine[]): string | null {
  for (const [i, { text }] of lines.entries()) {
    if (byFirst.test(text)) {
      const name = visibleName(text);
      if (name !== null) return name;
    }
    if (!byAlone.test(text)) continue;
    const names: string[] = [];
    for (const line of lines.slice(i + 1, i + 8)) {
      const name = visibleName(line.text);
      if (name !== null) names.push(name);
      else if (!joint.test(line.text)) break;
      else continue;
      // Without a word that joins them, the next line is a title, a date or another part of the page.
      if (!joint.test(lines[lines.indexOf(line) + 1]?.text ?? '')) break;
    }
    if (names.length > 0) return joinNames(names);
  }
  return null;
}

/** Words that names are made of besides those that begin with a capital letter. */
const particles = new Set(
  'al and at bin da das de del der di dos du el et for i la le of on the und van von y zu'.split(' '),
);
const maxNameWords = 12;

/** What is only seen must look like a name: labels, sections and sentences stand in the same places. */
function visibleName(text: string | null, handleWords = 0): string | null {
  const field = readField(text);
  const name = field === null ? null : cleanName(field);
  if (name === null || /[\d?!]/.test(name)) return null;
  const words = name.split(/[\s,]+/).filter(word => word !== '' && word !== '&');
  const isWord = (word: string): boolean =>
    /^[^\p{L}]*\p{Ll}/u.test(word) && !particles.has(word.toLowerCase());
  if (words.length > maxNameWords || words.every(word => particles.has(word.toLowerCase()))) return null;
  return words.length <= handleWords || !words.some(isWord) ? name : null;
}

// The class of the page as a whole, such as "has-comments", says nothing of a part.
const isBesideArticle = isIn(
  element =>
    /^(?:aside|nav|footer)$/.test(element.localName) ||
    (!/^(?:html|body)$/.test(element.localName) &&
      /comment|related/i.test(element.getAttribute('class') ?? '')),
);

/** Other stories on the page, and comments, have authors and dates too. */
export function isOfThisArticle(element: PageElement): boolean {
  // The byline itself may be an aside.
  const start = element.localName === 'aside' ? element.parent : element;
  return start === null || !isBesideArticle(start);
}

const maxNameChars = 120;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dateInLine = new RegExp(
  `\\b(?:(?:${months})[a-z]*\\.?\\s+\\d{1,2}\\b|\\d{1,2}\\s+(?:${months})|\\d{4}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|` +
    'published|updated|posted|\\d+ (?:min|hour|day)s?\\b)',
  'i',
);

function cleanName(value: string): string | null {
  const given = foldSpace(value);
  const introduced = given.replace(introduction, '').replace(/^By(?=\p{Lu}\p{Ll})/u, '');
  // A body may have "in" in its name, a line that begins with "By" says where somebody wrote.
  let name = introduced === given ? given : introduced.replace(/\s+in\s+\p{Lu}(?:(?!\sand\s)[^,&])*$/u, '');
  const rest = /\s*(?:[|•·]|\s[–—-]\s|,?\s*\bfor\b\s)/.exec(name);
  if (rest !== null && rest.index > 0) name = name.slice(0, rest.index);
  const date = dateInLine.exec(name);
  if (date !== null) name = name.slice(0, date.index).replace(/\s+(?:on|at)\s*$/i, '');
  name = name.replace(/[\s,;:|–—-]+$/u, '').trim();
  const isName = /\p{L}{2}/u.test(name) && !/^(?:https?:|www\.|@)|\S@\S|^by$|^admin$/i.test(name);
  return isName && name.length <= maxNameChars ? name : null;
}
