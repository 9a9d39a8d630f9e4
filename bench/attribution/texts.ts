// The texts of a bench: those of a corpus, or made up.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeArticle } from './articles.ts';
import type { Options } from './options.ts';

export type Texts = { readonly title: string; readonly texts: readonly string[]; readonly words: number };

const MADE_UP = 20;

/** Throws a sentence for people where the corpus is not there. */
export function textsFor({ corpus, articles }: Pick<Options, 'corpus' | 'articles'>): Texts {
  const texts =
    corpus === null
      ? Array.from({ length: articles ?? MADE_UP }, (_, index) => makeArticle(index + 1))
      : readTexts(path.join(corpus, 'dev/text')).slice(0, articles ?? undefined);
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  const from = corpus === null ? 'made up' : `of ${corpus}`;
  return { title: `${texts.length} articles ${from}, ${words.toLocaleString('en')} words`, texts, words };
}

/** Words as people count them: what stands between white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function readTexts(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.txt')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no .txt files`);
  return files.sort().map(file => readFileSync(path.join(folder, file), 'utf8'));
}
