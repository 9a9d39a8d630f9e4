// `tsx training/article/dataset.ts --pages DIR --gold FILE --out FOLDER`: what the network for the article's body is
// trained on. Each page's blocks with their traits, and whether the page's body, as people copied it, has them.
//
// DIR holds ID.html, FILE is JSON: {ID: {articleBody, url, pageType?}}. Writes traits.f32 (a row a block, 32-bit floats)
// and pages.json, which network.py reads.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeHtml } from '../../cli/decode.ts';
import { parseHtml } from '../../cli/parse-html.ts';
import { traitCount } from '../../src/article/block-model.ts';
import { traitSource, writeTraits } from '../../src/article/block-traits.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { outlinePage } from '../../src/article/outline.ts';
import { shapePage } from '../../src/article/page-shape.ts';
import { TraitRow } from '../../src/article/trait-row.ts';
import { labelBlocks, tokenize } from './labels.ts';

type Gold = Readonly<Record<string, { articleBody: string; url: string; pageType?: string }>>;

const { values } = parseArgs({
  options: { pages: { type: 'string' }, gold: { type: 'string' }, out: { type: 'string' } },
});
if (values.pages === undefined || values.gold === undefined || values.out === undefined)
  throw new Error('--pages DIR, --gold FILE and --out FOLDER are needed');
const gold = JSON.parse(await readFile(values.gold, 'utf8')) as Gold;
const rows: Float32Array[] = [];
const pages: unknown[] = [];
for (const [id, { articleBody, url, pageType }] of Object.entries(gold)) {
  if (pageType !== undefined && pageType !== 'article') continue;
  const html = decodeHtml(await readFile(path.join(values.pages, `${id}.html`)));
  if (!html.ok) continue;
  const document = parseHtml(html.value, url);
  const { metadata } = readMetadata(document, url);
  const shape = shapePage(outlinePage(document.body), metadata.title);
  const texts = shape.candidates.map(({ text }) => text);
  const source = traitSource(shape, metadata);
  for (const i of texts.keys()) {
    // Room for traits that the network of before did not have.
    const row = new TraitRow(2 * traitCount());
    writeTraits(row, i, source);
    rows.push(row.values.slice(0, row.size));
  }
  pages.push({
    site: new URL(url).hostname.split('.').slice(-2).join('.'),
    words: texts.map(text => tokenize(text).length),
    labels: labelBlocks(texts, articleBody),
    bodyWords: tokenize(articleBody).length,
  });
}
await mkdir(values.out, { recursive: true });
const traits = rows[0]?.length ?? 0;
await writeFile(path.join(values.out, 'traits.f32'), Buffer.concat(rows.map(row => Buffer.from(row.buffer))));
await writeFile(path.join(values.out, 'pages.json'), JSON.stringify({ traits, pages }));
process.stdout.write(`${pages.length} pages, ${rows.length} blocks, ${traits} traits\n`);
