// The words that get a row of their own in the model, and the pretrained vectors they start from: the corpus's own
// words first, then the most frequent words of the vectors (GloVe, trained on Wikipedia and newswire; Pennington,
// Socher, Manning 2014), so that the model knows more words than its corpus.

import { existsSync, readFileSync } from 'node:fs';
import { hash } from '../src/attribution/network/features.ts';

export const VECTOR_SIZE = 100;
const MIN_COUNT = 3;

type VectorFile = {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

export type Vocabulary = {
  /** Hashes of the words, the key by which the engine finds a row. */
  readonly keys: number[];
  /** How many of them, from the first, the corpus itself has often enough to learn more of. */
  readonly learned: number;
  /** One vector a word, in a row. */
  readonly vectors: Float32Array;
};

export function buildVocabulary(
  counts: ReadonlyMap<string, number>,
  vectorFile: string,
  size: number,
): Vocabulary {
  if (!existsSync(vectorFile)) throw new Error(`no word vectors at ${vectorFile}`);
  const { words, vectors } = JSON.parse(readFileSync(vectorFile, 'utf8')) as VectorFile;
  const known = new Set(words);
  const chosen: { word: string; vector: readonly number[] }[] = [];
  const taken = new Set<number>();
  const take = (word: string, key: string) => {
    const id = hash(word);
    if (taken.has(id)) return;
    taken.add(id);
    chosen.push({ word, vector: (vectors[key] as readonly number[]).slice(0, VECTOR_SIZE) });
  };
  const frequent = [...counts]
    .filter(([, count]) => count >= MIN_COUNT)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [word] of frequent) {
    const key = vectorKey(word, known);
    if (key !== undefined && chosen.length < size) take(word, key);
  }
  const learned = chosen.length;
  for (const word of words) {
    if (chosen.length >= size) break;
    if (/^[a-z][a-z'.-]*$/.test(word)) take(word, word);
  }
  const flat = new Float32Array(chosen.length * VECTOR_SIZE);
  chosen.forEach(({ vector }, row) => {
    flat.set(vector, row * VECTOR_SIZE);
  });
  return { keys: chosen.map(({ word }) => hash(word)), learned, vectors: flat };
}

// The vectors write some words in other ways: 1990s without digits, U.S. without its last stop.
function vectorKey(word: string, known: ReadonlySet<string>): string | undefined {
  const forms = [
    word,
    word.replaceAll('0', '#'),
    word.replace(/^[.'-]+|[.'-]+$/g, ''),
    word.replaceAll('.', ''),
    word.split('-').at(-1) ?? '',
  ];
  return forms.find(form => form !== '' && known.has(form));
}
