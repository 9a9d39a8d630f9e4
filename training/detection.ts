// Trains and judges the weights by which a page is taken for an article:
//   npx tsx training/detection.ts --pages DIR --gold FILE [--write]
// DIR holds the pages as ID.html or ID.html.gz, FILE says of each ID its `url` and `pageType` ("article", or none, is one).
// Figures are of pages that the weights were not trained on: folds by page, and folds in which no site is on both sides.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeHtml } from '../cli/decode.ts';
import { parseHtml } from '../cli/parse-html.ts';
import { copyPage } from '../src/article/copy-page.ts';
import { minLikelihood, readStated } from '../src/article/detect.ts';
import { pageOf } from '../src/article/page.ts';
import { readSignals, signalNames } from '../src/article/page-signals.ts';
import { fit, type Model, predict } from './logistic.ts';
import { mulberry32 } from './random.ts';
import { siteOf } from './sites.ts';

type Page = {
  readonly id: string;
  readonly site: string;
  readonly isArticle: boolean;
  readonly row: readonly number[];
};
type Gold = Readonly<Record<string, { readonly url: string; readonly pageType?: string }>>;

const PENALTY = 3;
const FOLDS = 10;
/** Folds are dealt anew this many times, and the likelihoods of a page averaged. */
const DEALS = 5;

const target = path.join(import.meta.dirname, '../src/article/detection-weights.ts');

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    gold: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
if (values.pages === undefined || values.gold === undefined) {
  process.stderr.write('usage: training/detection.ts --pages DIR --gold FILE [--write]\n');
  process.exitCode = 2;
} else void main(values.pages, values.gold, values.write);

async function main(folder: string, goldFile: string, isWriting: boolean): Promise<void> {
  const pages = await readPages(folder, JSON.parse(await readFile(goldFile, 'utf8')));
  const articles = pages.filter(({ isArticle }) => isArticle).length;
  console.log(
    `${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites, ${articles} articles`,
  );
  report(
    'folds by page',
    pages,
    crossValidate(pages, page => page.id),
  );
  report(
    'folds by site',
    pages,
    crossValidate(pages, page => page.site),
  );
  const model = train(pages);
  report(
    'on the same pages',
    pages,
    pages.map(({ row }) => predict(model, row)),
  );
  if (isWriting) await writeFile(target, sourceOf(model));
}

async function readPages(folder: string, gold: Gold): Promise<Page[]> {
  const pages: Page[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const id = file.replace(/\.html(?:\.gz)?$/, '');
    const known = gold[id];
    if (known === undefined) continue;
    const bytes = await readFile(path.join(folder, file));
    const html = decodeHtml(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    if (!html.ok) continue;
    const page = pageOf(copyPage(parseHtml(html.value, null)).copy);
    const { signals } = readSignals(page, readStated(page, 'about:blank'));
    const isArticle = (known.pageType ?? 'article') === 'article';
    pages.push({ id, site: siteOf(known.url), isArticle, row: signalNames.map(name => signals[name]) });
  }
  return pages;
}

function train(pages: readonly Page[]): Model {
  return fit(
    pages.map(({ row }) => row),
    pages.map(({ isArticle }) => isArticle),
    PENALTY,
  );
}

/** Likelihood of each page by weights that its whole group had no part in. */
function crossValidate(pages: readonly Page[], groupOf: (page: Page) => string): number[] {
  const sums = pages.map(() => 0);
  const groups = [...new Set(pages.map(groupOf))].sort();
  for (let deal = 0; deal < DEALS; deal += 1) {
    const random = mulberry32(deal);
    const shuffled = groups.map(group => [random(), group] as const).sort((a, b) => a[0] - b[0]);
    const foldOf = new Map(shuffled.map(([, group], i) => [group, i % FOLDS]));
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const model = train(pages.filter(page => foldOf.get(groupOf(page)) !== fold));
      pages.forEach((page, i) => {
        if (foldOf.get(groupOf(page)) === fold) sums[i] = (sums[i] ?? 0) + predict(model, page.row) / DEALS;
      });
    }
  }
  return sums;
}

function report(title: string, pages: readonly Page[], likelihoods: readonly number[]): void {
  const share = (isArticle: boolean, isRight: (likelihood: number) => boolean): number => {
    const of = likelihoods.filter((_, i) => pages[i]?.isArticle === isArticle);
    return of.filter(isRight).length / of.length;
  };
  const found = share(true, likelihood => likelihood >= minLikelihood);
  const refused = share(false, likelihood => likelihood < minLikelihood);
  const balanced = ((found + refused) / 2).toFixed(3);
  console.log(
    `${title}: articles found ${found.toFixed(3)}, others refused ${refused.toFixed(3)}, balanced ${balanced}`,
  );
}

function sourceOf({ weights, bias }: Model): string {
  const lines = signalNames.map((name, i) => `  ${name}: ${Number((weights[i] ?? 0).toFixed(3))},\n`);
  return `// Written by training/detection.ts. Weights of the signals of page-signals.ts, for their values as they are.

import type { SignalName } from './page-signals.ts';

export const bias = ${Number(bias.toFixed(3))};

export const weights: Readonly<Record<SignalName, number>> = {
${lines.join('')}};
`;
}
