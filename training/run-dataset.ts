// Writes what train.py reads: the datasets of a corpus's parts, the vocabulary and its vectors.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CorpusDocument, readCorpus, readTexts } from './corpus.ts';
import { datasetLine, wordsOf } from './dataset.ts';
import { readSilver, type SilverTags } from './silver.ts';
import { buildVocabulary } from './vocabulary.ts';

export type DatasetOptions = {
  readonly corpus: string;
  readonly silver: string | null;
  /** A folder of plain texts without annotation. */
  readonly texts: string | null;
  readonly vectors: string;
  readonly words: number;
  readonly out: string;
};

export function writeDataset({ corpus, silver, texts: folder, vectors, words, out }: DatasetOptions): void {
  mkdirSync(out, { recursive: true });
  const documents = readCorpus(path.join(corpus, 'train'));
  const texts = new Map(documents.map(({ name, text }) => [name, text]));
  const tags: ReadonlyMap<string, SilverTags> = silver === null ? new Map() : readSilver(silver, texts);
  writeFileSync(path.join(out, 'train.ndjson'), lines(documents, tags));
  const extra = path.join(out, 'extra.ndjson');
  if (folder === null) rmSync(extra, { force: true });
  else writeFileSync(extra, lines(readTexts(folder), new Map()));
  const vocabulary = buildVocabulary(countWords(documents), vectors, words);
  writeFileSync(path.join(out, 'vectors.f32'), new Uint8Array(vocabulary.vectors.buffer));
  writeFileSync(
    path.join(out, 'vocabulary.json'),
    JSON.stringify({ keys: vocabulary.keys, learned: vocabulary.learned }),
  );
}

function lines(documents: readonly CorpusDocument[], tags: ReadonlyMap<string, SilverTags>): string {
  return documents.map(document => `${datasetLine(document, tags.get(document.name))}\n`).join('');
}

function countWords(documents: readonly CorpusDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const word of wordsOf(document)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
