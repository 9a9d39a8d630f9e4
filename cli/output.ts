// What is printed for one FILE, in each format.

import type { Article } from '../src/article/types.ts';
import type { Attributions } from '../src/attribution/types.ts';
import { toCsv } from '../src/exchange/csv.ts';
import { toHtml } from '../src/exchange/html.ts';
import { toMarkdown } from '../src/exchange/markdown.ts';
import { libraryOf } from '../src/exchange/types.ts';
import { toWebAnnotation } from '../src/exchange/web-annotation.ts';
import type { Library } from '../src/notes/library.ts';
import { targetPage } from '../src/notes/target-page.ts';

export type Annotated = {
  readonly file: string;
  readonly article: Article;
  readonly attributions: Attributions;
  /** As given by the caller, or null. */
  readonly url: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
};

const writers = {
  json: toJsonLine,
  markdown: x => toMarkdown(toLibrary(x)),
  csv: x => toCsv(toLibrary(x)),
  html: x => toHtml(toLibrary(x)),
  jsonld: x => toWebAnnotation(toLibrary(x)),
} satisfies Record<string, (x: Annotated) => string>;

export type OutputFormat = keyof typeof writers;
export const outputFormats = Object.keys(writers) as readonly OutputFormat[];

export function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(writers, name);
}

/** @param isFirst of the files printed: a table has one row of headings */
export function write(format: OutputFormat, annotated: Annotated, isFirst: boolean): string {
  const written = writers[format](annotated);
  return format === 'csv' && !isFirst ? written.slice(written.indexOf('\n') + 1) : written;
}

/** The fields are a contract that other tools read: they are listed here, so that a new one of ours is not printed. */
function toJsonLine({ file, article, attributions }: Annotated): string {
  const { detected, news, title, standfirst, byline, siteName, publishedTime, modifiedTime, language, text } =
    article;
  const document = {
    file,
    article: {
      detected,
      news,
      title,
      standfirst,
      byline,
      siteName,
      publishedTime,
      modifiedTime,
      language,
      text,
    },
    sources: attributions.sources,
    sourcesRead: attributions.sourcesRead,
    quotes: attributions.quotes,
  };
  return `${JSON.stringify(document)}\n`;
}

function toLibrary({ file, article, attributions, url, at }: Annotated): Library {
  const page = targetPage(article, url ?? article.canonicalUrl ?? file);
  const title = page.title === '' ? file : page.title;
  return libraryOf({
    page: { ...page, title },
    exportedAt: at,
    text: article.text,
    savedTexts: [],
    attributions,
    corrections: [],
    annotations: [],
  });
}
