// One FILE as an article: a page through the same reader as in the browser, plain text as it stands.

import { copyPage } from '../src/article/copy-page.ts';
import { readArticle } from '../src/article/read-article.ts';
import { measureReading } from '../src/article/reading-time.ts';
import type { Article } from '../src/article/types.ts';
import { decodeText } from '../src/decode-text.ts';
import { err, ok, type Result } from '../src/result.ts';
import { paragraphsOf } from '../src/text/paragraphs.ts';
import type { InputKind } from './args.ts';
import { decodeHtml } from './decode.ts';
import { nestsTooDeep } from './nesting.ts';
import { parseHtml } from './parse-html.ts';

export type Input = { readonly file: string; readonly kind: InputKind; readonly url: string | null };

export type InputFault = 'not-text' | 'too-deep';

export function readInput(bytes: Uint8Array, { file, kind, url }: Input): Result<Article, InputFault> {
  if (kind === 'html' || (kind === 'auto' && looksLikeHtml(file, bytes))) {
    const html = decodeHtml(bytes);
    if (!html.ok) return html;
    if (nestsTooDeep(html.value)) return err('too-deep');
    return ok(readArticle(copyPage(parseHtml(html.value, url)).copy, url ?? 'about:blank').article);
  }
  const text = decodeText(bytes);
  return text.ok ? ok(articleOfText(text.value)) : text;
}

const htmlStart =
  /^\s*(?:<!doctype\s+html|<!--|<\?xml|<(?:html|head|body|title|meta|link|script|style|main|article|section|header|div|h1|p)\b)/i;

/** By the file's name, and by its beginning where the name says nothing. */
function looksLikeHtml(file: string, bytes: Uint8Array): boolean {
  if (/\.x?html?$/i.test(file)) return true;
  if (/\.(?:txt|text|md)$/i.test(file)) return false;
  const head = decodeHtml(bytes.subarray(0, 1024));
  return head.ok && htmlStart.test(head.value);
}

/** The caller says that the file is one article's text: it is taken whole, and offsets count from its beginning. */
function articleOfText(text: string): Article {
  return {
    title: '',
    standfirst: null,
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    language: null,
    canonicalUrl: null,
    section: null,
    isPaywalled: null,
    likelihood: 1,
    detected: /\S/.test(text),
    // Nothing but the words is known of it: no publisher, no byline, no date.
    news: false,
    text,
    paragraphs: paragraphsOf(text),
    ...measureReading(text),
    isCut: false,
  };
}
