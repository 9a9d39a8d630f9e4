// Times as pages write them, in ISO 8601. One that is in that form already is left as the page gives it.

import { isOfThisArticle } from './byline.ts';
import { called, isIn } from './element-tests.ts';
import { foldSpace } from './field.ts';
import type { HeadLine } from './head-lines.ts';
import { readMicrodata } from './meta-tags.ts';
import type { Page, PageElement, Test } from './page.ts';

const iso =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/** As in "04:40, 18 Jun 2021". */
const timeBefore =
  /^\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|BST|IST|CES?T|[ECMP][SD]T))?,?\s+/i;

/** ISO 8601, or null where the value names no day. A time without a zone loses its time: it would be a guess. */
export function readTime(value: string | null): string | null {
  if (value === null || value.length > 60) return null;
  const text = value.trim();
  if (iso.test(text)) return text.replace(/^(\S{10}) /, '$1T').replace(/\s/g, '');
  if (/^\d{8}$/.test(text)) return readTime(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  // Dates without a year or with digits only (03/04/2020) are ambiguous.
  if (!/[a-z]{3}/i.test(text) || !/\b(?:19|20)\d{2}\b/.test(text)) return null;
  // Only after a time: "3-May-2026" ends in no zone.
  const hasZone = /\d:\d{2}.*(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})\)?$/i.test(text);
  const day = text.replace(timeBefore, '').replace(/\s*(?:at\s+)?\d{1,2}:\d{2}.*$/i, '');
  const time = Date.parse(hasZone ? text : `${day} UTC`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().slice(0, hasZone ? 24 : 10);
}

const hasDatetime: Test = element =>
  element.localName === 'time' && element.getAttribute('datetime') !== null;
const isInMain = isIn(called('article main'));

/** The time that stands in the article's own head, or null. */
export function readVisibleTime(page: Page): string | null {
  const microdata = readTime(readMicrodata(page, 'datePublished'));
  if (microdata !== null) return microdata;
  const times = page.root.filter(hasDatetime).filter(isOfThisArticle);
  const best = times.find(isInMain) ?? times[0];
  return readTime(best?.getAttribute('datetime') ?? null) ?? readWrittenDate(page);
}

type HeadTime = {
  readonly time: string;
  /** Nothing else stands in its line. */
  readonly isAlone: boolean;
};

export type HeadTimes = {
  /** Days that are called publication, or nothing; the first is nearest to the headline. */
  readonly published: readonly HeadTime[];
  readonly modified: string | null;
};

/** What may stand in one line with a date: a name, a section, the reading time. */
const maxWordsBesideDate = 4;
const clock = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?\b)?|\b(?:GMT|UTC|[A-Z]{1,4}[SD]?T)\b/gi;
const label =
  /\b(?:first|originally|last|published|posted|created|date|on|at|by|in|updated|modified|edited|revised)\b/gi;
const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;
const updateLabel = /\b(?:updated?|modified|edited|revised|last reviewed)\b/i;
const publishedLabel =
  /^(?:first |originally )?(?:published|posted|date|publish(?:ed|ing)? date)(?: on)?:?$/i;

/**
 * The dates that the lines around the headline give.
 * @param lines see headLines()
 */
export function readHeadTimes(lines: readonly HeadLine[]): HeadTimes {
  const published: HeadTime[] = [];
  let modified: string | null = null;
  for (const [i, line] of lines.entries()) {
    const before = shortLabel(lines[i - 1]);
    if (!isOfThisArticle(line.element) && !publishedLabel.test(before)) continue;
    const found = dateOfLine(line);
    if (found === null) continue;
    const isUpdate = updateLabel.test(line.text) || updateLabel.test(before) || isNamedUpdate(line.element);
    if (isUpdate) modified ??= found.time;
    else published.push(found);
  }
  return { published, modified };
}

function isNamedUpdate(element: PageElement): boolean {
  const time = element.closest(called('time')) ?? element;
  const names = `${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''}`;
  return /(?:^|[\s_-])(?:updated|modified|dateModified)(?:$|[\s_-])/i.test(names);
}

/** What a line says of the one behind it; one with a date of its own speaks of that. */
function shortLabel(line: HeadLine | undefined): string {
  return line !== undefined && line.text.length <= 25 && !/\d/.test(line.text) ? line.text : '';
}

function dateOfLine({ text, element }: HeadLine): HeadTime | null {
  if (text.length > maxDateLineChars / 2) return null;
  const date = writtenDate.exec(text)?.[0];
  const stated = readTime(element.closest(hasDatetime)?.getAttribute('datetime') ?? null);
  if (date === undefined) return stated === null ? null : { time: stated, isAlone: false };
  const rest = text.replace(date, ' ').replace(clock, ' ').replace(label, ' ').replace(weekday, ' ');
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const time = stated ?? readTime(date.replace(/\bsept\b/i, 'Sep'));
  return time === null || words > maxWordsBesideDate ? null : { time, isAlone: words === 0 };
}

const dateNames = /publish|date|byline|meta|posted/i;
const mayHoldDate: Test = element =>
  element.localName === 'time' || dateNames.test(element.getAttribute('class') ?? '');
const maxDateElements = 200;
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const writtenDate = new RegExp(
  `\\b(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month},? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`,
  'i',
);

/** Longer elements hold more than a date line. */
const maxDateLineChars = 200;

function readWrittenDate({ root }: Page): string | null {
  for (const element of root.filter(mayHoldDate, maxDateElements)) {
    const date = writtenDate.exec(foldSpace(element.textUpTo(maxDateLineChars) ?? ''))?.[0];
    if (date !== undefined && isOfThisArticle(element)) return readTime(date.replace(/\bsept\b/i, 'Sep'));
  }
  return null;
}
