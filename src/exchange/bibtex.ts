// BibTeX, one entry an article, with the fields of both BibTeX (journal, year, month) and BibLaTeX (date, urldate,
// langid, entrysubtype), each of which overlooks the other's.

import type { Library, LibraryArticle } from '../notes/library.ts';
import { type Author, type Day, type Reference, referenceOf } from './reference.ts';
import { referenceNotes, referenceTags } from './reference-notes.ts';
import { twoDigits } from './ris.ts';
import { stableId } from './stable-id.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function toBibtex({ articles }: Library): string {
  const taken = new Set<string>();
  return articles.map(article => entry(article, taken)).join('\n');
}

function entry(article: LibraryArticle, taken: Set<string>): string {
  const reference = referenceOf(article);
  const { title, authors, newspaper, issued, url, accessed, language, standfirst } = reference;
  const tags = referenceTags(article).join(', ');
  const notes = referenceNotes(article).join(' \u2022 ');
  const fields: readonly (readonly [string, string | null])[] = [
    // A second pair of braces keeps capitals as they are.
    ['title', `{{${escapeTex(title)}}}`],
    ['author', authors.length === 0 ? null : `{${authors.map(authorName).join(' and ')}}`],
    ['journal', newspaper && `{${escapeTex(newspaper)}}`],
    ['entrysubtype', '{newspaper}'],
    ['date', issued && `{${dashed(issued)}}`],
    ['year', issued && `{${issued.year}}`],
    ['month', issued && (months[issued.month - 1] ?? null)],
    ['url', `{${urlInBraces(url)}}`],
    ['urldate', accessed && `{${dashed(accessed)}}`],
    ['langid', language && `{${escapeTex(language)}}`],
    ['abstract', standfirst && `{${escapeTex(standfirst)}}`],
    ['keywords', tags === '' ? null : `{${escapeTex(tags)}}`],
    ['note', notes === '' ? null : `{${escapeTex(notes)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return `@article{${key(reference, article.page.key, taken)},\n${lines.join('\n')}\n}\n`;
}

/** Such as bell2026-3fa2: plain ASCII, the same in every export. */
function key({ authors: [author], issued }: Reference, pageKey: string, taken: Set<string>): string {
  const name = author === undefined ? '' : 'literal' in author ? author.literal : author.family;
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 20);
  const id = stableId('reference', pageKey);
  for (let length = 4; ; length += 4) {
    const made = `${plain || 'article'}${issued?.year ?? ''}-${id.slice(0, length)}`;
    if (taken.has(made)) continue;
    taken.add(made);
    return made;
  }
}

function authorName(author: Author): string {
  if ('literal' in author) return `{${escapeTex(author.literal)}}`;
  return `${escapeTex(author.family)}, ${escapeTex(author.given)}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escapeTex(text: string): string {
  const escaped = text.replace(/[\\{}$&#%_^~]/g, character => escapes[character] ?? character);
  // Set together these become one sign: dashes, quotation marks, Spanish beginnings of a question.
  return escaped.replace(/-(?=-)|'(?=')|[`?!](?=`)/g, '$&{}');
}

/** Addresses are read as they stand; only what would end the field, or begin a comment of TeX's, is percent-encoded. */
function urlInBraces(url: string): string {
  return url.replace(/[\\{}\s]/g, character => encodeURIComponent(character));
}

function dashed({ year, month, day }: Day): string {
  return [year, twoDigits(month), twoDigits(day)].join('-');
}
