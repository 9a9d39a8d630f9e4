// Article texts, their paragraphs, sentences, quotations and words, as the generator of cases sees them. Written apart
// from the matcher on purpose: nothing of src/anchoring or src/text is used.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeArticle } from '../attribution/articles.ts';
import type { Span } from './patch.ts';

export type Source = { readonly title: string; readonly texts: readonly string[] };

const MADE_UP = 120;
/** A text with less has no elsewhere. */
const MIN_CHARS = 1_500;
const MIN_PARAGRAPHS = 5;

/** Throws a sentence for people where the folder holds no texts. */
export function textsFrom(folder: string | null): Source {
  if (folder === null) {
    const texts = Array.from({ length: MADE_UP }, (_, index) => makeArticle(index + 1)).filter(isLongEnough);
    return { title: `${texts.length} articles made up`, texts };
  }
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.txt')) : [];
  const texts = files
    .sort()
    .map(file => readFileSync(path.join(folder, file), 'utf8'))
    .filter(isLongEnough);
  if (texts.length < 4)
    throw new Error(`${folder} holds fewer than four .txt files of ${MIN_CHARS} characters`);
  return { title: `${texts.length} articles of ${folder}`, texts };
}

function isLongEnough(text: string): boolean {
  return text.length >= MIN_CHARS && paragraphsOf(text).length >= MIN_PARAGRAPHS && /[a-z]{3}/.test(text);
}

export function paragraphsOf(text: string): Span[] {
  return spansOf(text, /[^\n]*\S[^\n]*/g);
}

export function sentencesOf(text: string): Span[] {
  return spansOf(text, /[^\s][^\n]*?(?:[.!?]+["”’']?(?=\s+["“‘]?[A-Z0-9]|\s*(?:\n|$))|(?=\n|$))/g);
}

export function quotationsOf(text: string): Span[] {
  return spansOf(text, /“[^“”\n]{8,900}”|"[^"\n]{8,900}"/g);
}

export function wordsOf(text: string, { start, end }: Span): Span[] {
  return spansOf(text.slice(start, end), /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu).map(
    word => ({
      start: word.start + start,
      end: word.end + start,
    }),
  );
}

const known = new Map<string, Span[]>();

/** Remembered: most edits need a few words of a whole article. */
export function allWordsOf(text: string): readonly Span[] {
  const words = known.get(text) ?? wordsOf(text, { start: 0, end: text.length });
  known.set(text, words);
  return words;
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
