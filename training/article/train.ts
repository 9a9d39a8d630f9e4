// `npm run train:article -- --pages DIR --gold FILE`: trains the network that finds an article's body, and says how well
// it does on sites that it has not seen.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type PackedNetwork, unpackNetwork } from '../../src/article/block-model.ts';
import { findBody } from '../../src/article/body.ts';
import { partOf } from '../sites.ts';
import { likeness, type PageLikeness } from './likeness.ts';
import { type Examples, trainNetwork } from './network.ts';
import { type Gold, type LabelledPage, outlineOf, readPages } from './pages.ts';

const usage = `npm run train:article -- --pages DIR --gold FILE [--out FILE] [--found FILE]
  --pages DIR   folder of pages, ID.html
  --gold FILE   JSON: {ID: {"articleBody": text, "url": address, "pageType"?: "article" or another}}
  --out FILE    where the weights go (default: src/article/block-weights.ts; "-" for nowhere)
  --found FILE  write what was found on sites not seen, as the command line prints it
Takes about five minutes for 200 pages. The same pages give the same weights.
`;
const target = path.join(import.meta.dirname, '../../src/article/block-weights.ts');

/** A network for each, trained on the sites of the others. */
const parts = 6;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      gold: { type: 'string' },
      out: { type: 'string', default: target },
      found: { type: 'string' },
    },
  });
  if (values.pages === undefined || values.gold === undefined) throw new Error(`which pages?\n${usage}`);
  const gold = JSON.parse(await readFile(values.gold, 'utf8')) as Gold;
  const pages = await readPages(values.pages, gold);
  const sites = new Set(pages.map(({ site }) => site)).size;
  const blocks = pages.reduce((sum, { labels }) => sum + labels.length, 0);
  const articles = pages.filter(({ isArticle }) => isArticle);
  print(
    `${articles.length} articles and ${pages.length - articles.length} other pages of ${sites} sites, ${blocks} blocks`,
  );
  const unseen = await findBodies(articles, { folder: values.pages, gold, networkOf: networksByPart(pages) });
  print(`sites not seen: ${judge(articles, unseen)}`);
  if (values.found !== undefined) await writeFile(values.found, toNdjson(articles, unseen));
  const network = trainNetwork(examplesOf(pages));
  const bodies = await findBodies(articles, { folder: values.pages, gold, networkOf: () => network });
  print(`the same pages: ${judge(articles, bodies)}`);
  if (values.out !== '-') await writeFile(values.out, sourceOf(network));
}

function networksByPart(pages: readonly LabelledPage[]): (page: LabelledPage) => PackedNetwork {
  const networks = Array.from({ length: parts }, (_, part) =>
    trainNetwork(examplesOf(pages.filter(({ site }) => partOf(site, parts) !== part))),
  );
  return ({ site }) => networks[partOf(site, parts)] as PackedNetwork;
}

function examplesOf(pages: readonly LabelledPage[]): Examples {
  return {
    traits: pages.flatMap(({ traits }) => traits),
    labels: pages.flatMap(({ labels }) => labels),
    weights: pages.flatMap(({ weights }) => weights),
  };
}

type Way = {
  readonly folder: string;
  readonly gold: Gold;
  readonly networkOf: (page: LabelledPage) => PackedNetwork;
};

/** The whole way from the page to its body, with a network of its own for each page. */
async function findBodies(
  pages: readonly LabelledPage[],
  { folder, gold, networkOf }: Way,
): Promise<string[]> {
  const bodies: string[] = [];
  for (const page of pages) {
    const { outline, metadata, kind } = await outlineOf(folder, page.id, gold[page.id]?.url ?? '');
    const paragraphs = findBody(outline, metadata, kind, unpackNetwork(networkOf(page)));
    bodies.push(paragraphs.map(({ text }) => text).join('\n\n'));
  }
  return bodies;
}

function judge(pages: readonly LabelledPage[], bodies: readonly string[]): string {
  const found = pages.map(({ body }, i) => likeness(bodies[i] ?? '', body));
  const mean = (of: (page: PageLikeness) => number) =>
    found.reduce((sum, page) => sum + of(page), 0) / found.length;
  const [precision, recall] = [mean(page => page.precision), mean(page => page.recall)];
  const f1 = (2 * precision * recall) / (precision + recall);
  return `F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}), mean F1 of a page ${mean(page => page.f1).toFixed(4)}`;
}

function toNdjson(pages: readonly LabelledPage[], bodies: readonly string[]): string {
  const lines = pages.map(({ id }, i) => ({
    file: `${id}.html`,
    article: { detected: true, text: bodies[i] },
  }));
  return lines.map(line => `${JSON.stringify(line)}\n`).join('');
}

function sourceOf({ traits, hidden, scale, steps }: PackedNetwork): string {
  const lines = (steps.match(/.{1,100}/g) ?? []).map(line => `    '${line}'`).join(' +\n');
  return `// Written by training/article/train.ts: the weights of block-model.ts, 16 bits each, the lower byte first.

export const blockWeights = {
  traits: ${traits},
  hidden: ${hidden},
  scale: ${scale},
  steps:
${lines},
} as const;
`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((fault: unknown) => {
  process.stderr.write(`train:article: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
