// The pages that the network for the article's body is trained on: each page's blocks with their traits, and whether the
// page's body, as people copied it, has them.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeHtml } from '../../cli/decode.ts';
import { parseHtml } from '../../cli/parse-html.ts';
import { traitSource, writeTraits } from '../../src/article/block-traits.ts';
import { copyPage } from '../../src/article/copy-page.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { type Outline, outlinePage } from '../../src/article/outline.ts';
import { pageOf } from '../../src/article/page.ts';
import { shapePage } from '../../src/article/page-shape.ts';
import { TraitRow } from '../../src/article/trait-row.ts';
import type { ArticleMetadata } from '../../src/article/types.ts';
import { siteOf } from '../sites.ts';
import { labelBlocks, tokenize } from './labels.ts';

/** By the page's id. A page without a type, or whose type is "article", is one. */
export type Gold = Readonly<
  Record<string, { readonly articleBody: string; readonly url: string; readonly pageType?: string }>
>;

export type LabelledPage = {
  readonly id: string;
  readonly site: string;
  readonly body: string;
  /** A row a block. */
  readonly traits: readonly Float32Array[];
  /** 1 for a block of the body. */
  readonly labels: readonly number[];
  /** How much each block counts: see weigh(). */
  readonly weights: readonly number[];
};

/** Room for traits that no network has yet. */
const maxTraits = 1_000;

/** The articles among the pages, in the order of FILE. */
export async function readPages(folder: string, gold: Gold): Promise<LabelledPage[]> {
  const pages: LabelledPage[] = [];
  for (const [id, { articleBody, url, pageType = 'article' }] of Object.entries(gold)) {
    if (pageType !== 'article') continue;
    const { outline, metadata } = await outlineOf(folder, id, url);
    const shape = shapePage(outline, metadata.title);
    const source = traitSource(shape, metadata);
    const texts = shape.candidates.map(({ text }) => text);
    const traits = texts.map((_, i) => {
      const row = new TraitRow(maxTraits);
      writeTraits(row, i, source);
      return row.values.slice(0, row.size);
    });
    const labels = labelBlocks(texts, articleBody);
    pages.push({
      id,
      site: siteOf(url),
      body: articleBody,
      traits,
      labels,
      weights: weigh(texts, articleBody),
    });
  }
  return pages;
}

/** A page read from DIR/ID.html, up to where the network comes in. */
export async function outlineOf(
  folder: string,
  id: string,
  url: string,
): Promise<{ outline: Outline; metadata: ArticleMetadata }> {
  const html = decodeHtml(await readFile(path.join(folder, `${id}.html`)));
  if (!html.ok) throw new Error(`${id}.html: ${html.error}`);
  const page = pageOf(copyPage(parseHtml(html.value, url)).copy);
  return { metadata: readMetadata(page, url).metadata, outline: outlinePage(page) };
}

/** Each page counts the same; in it a long block counts more than a short one, but less than its length says. */
function weigh(texts: readonly string[], body: string): number[] {
  const bodyWords = tokenize(body).length;
  const shares = texts.map(text => Math.min(0.3, (tokenize(text).length + 2) / (bodyWords + 50)) ** 0.75);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map(share => share / sum);
}
