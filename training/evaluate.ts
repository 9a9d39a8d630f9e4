// `npm run eval -- --corpus DIR`: the shipped model on a part of a corpus that it was not trained on.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { confidenceOf } from '../src/attribution/confidence.ts';
import { readModel } from '../src/attribution/network/model-file.ts';
import { createNetwork } from '../src/attribution/network/network.ts';
import { calibrationError } from './calibrate.ts';
import { readCorpus } from './corpus.ts';
import { judgeDocuments } from './judge.ts';
import { emptyScore } from './score.ts';
import { scoreLines } from './score-lines.ts';

const MODEL = fileURLToPath(new URL('../src/attribution/attribution.model', import.meta.url));
const usage = `npm run eval -- --corpus DIR [--part dev] [--model FILE]
  DIR/PART holds annotated articles (text/ and attributions/), in PolNeAR's form. They are not part of this project.
`;

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      part: { type: 'string', default: 'dev' },
      model: { type: 'string', default: MODEL },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const corpus = values.corpus ?? process.env.CORPUS;
  if (corpus === undefined) throw new Error(`which corpus?\n${usage}`);
  if (!existsSync(values.model)) throw new Error(`there is no model file ${values.model}`);
  const tables = readModel(readFileSync(values.model));
  if (!tables.ok) throw new Error(`${values.model} is ${tables.error}`);
  const network = createNetwork(tables.value);
  const weights = tables.value.get('confidence')?.numbers;
  if (!network.ok || !(weights instanceof Float32Array))
    throw new Error(`${values.model} is a damaged model file`);
  const documents = readCorpus(path.join(corpus, values.part));
  const score = emptyScore();
  const judged = judgeDocuments(network.value, documents, score);
  const given = judged.map(({ features, isRight }) => ({
    confidence: confidenceOf(features, weights),
    isRight,
  }));
  const { error, top } = calibrationError(given);
  process.stdout.write(
    `${documents.length} articles of ${values.part}, ${judged.length} attributions found\n${scoreLines(score)}\n` +
      `confidence: expected calibration error ${error.toFixed(3)}; ${(100 * top).toFixed(1)} % given at 0.9 or more\n`,
  );
}

try {
  main();
} catch (fault) {
  process.stderr.write(`eval: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
