// The pages that the network for the article's body is trained on: each page's blocks with their traits, and whether the
// page's body, as people copied it, has them.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeHtml } from '../../cli/decode.ts';
import { parseHtml } from '../../cli/parse-html.ts';
import { traitSource, writeTraits } from '../../src/article/block-traits.ts';
import { copyPage } from '../../src/article/copy-page.ts';
import { judgePage, type PageKind } from '../../src/article/detect.ts';
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
  readonly isArticle: boolean;
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

/**
 * Other pages with running text show what stands around it as well. Lists are left out: there the teasers are the text, which
 * on news pages did harm.
 */
const alsoTaught = new Set(['documentation', 'forum', 'product', 'service']);

/** The articles, and the other pages to learn from, in the order of FILE. */
export async function readPages(folder: string, gold: Gold): Promise<LabelledPage[]> {
  const pages: LabelledPage[] = [];
  for (const [id, { articleBody, url, pageType = 'article' }] of Object.entries(gold)) {
    const isArticle = pageType === 'article';
    if (!isArticle && !alsoTaught.has(pageType)) continue;
    const { outline, metadata, kind } = await outlineOf(folder, id, url);
    const shape = shapePage(outline, metadata.title);
    const source = traitSource(shape, metadata, kind);
    const texts = shape.candidates.map(({ text }) => text);
    const traits = texts.map((_, i) => {
      const row = new TraitRow(maxTraits);
      writeTraits(row, i, source);
      return row.values.slice(0, row.size);
    });
    const labels = labelBlocks(texts, articleBody);
    // One whose text no block holds would teach that nothing is text.
    if (!labels.includes(1) && !isArticle) continue;
    pages.push({
      id,
      site: siteOf(url),
      isArticle,
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
): Promise<{ outline: Outline; metadata: ArticleMetadata; kind: PageKind }> {
  const html = decodeHtml(await readFile(path.join(folder, `${id}.html`)));
  if (!html.ok) throw new Error(`${id}.html: ${html.error}`);
  const page = pageOf(copyPage(parseHtml(html.value, url)).copy);
  const facts = readMetadata(page, url);
  const { metadata } = facts;
  const kind = judgePage(page, { ...facts, url: metadata.canonicalUrl ?? url });
  return { metadata, kind, outline: outlinePage(page) };
}

/** Each page counts the same; in it a long block counts more than a short one, but less than its length says. */
function weigh(texts: readonly string[], body: string): number[] {
  const bodyWords = tokenize(body).length;
  const shares = texts.map(text => Math.min(0.3, (tokenize(text).length + 2) / (bodyWords + 50)) ** 0.75);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map(share => share / sum);
}
