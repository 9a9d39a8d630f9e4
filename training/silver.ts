// Part-of-speech and entity tags that another program gave the same texts: the network learns to tell them beside its
// own task, which makes it see more in a word. One JSON line a document: { doc, sentences: [[[start, end, tag, entity]]] }
// in code points. Training goes on without them.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../src/text/tokens.ts';
import { utf16Offsets } from './corpus.ts';

type Tagged = readonly [start: number, end: number, tag: string, entity: string];

export type SilverTags = {
  /** A tag and an entity class for each token; empty strings where none is known. */
  readonly align: (tokens: readonly Token[]) => { tags: string[]; entities: string[] };
};

/** Tags by document name. `texts` gives each document's text, for its offsets. */
export function readSilver(file: string, texts: ReadonlyMap<string, string>): Map<string, SilverTags> {
  const found = new Map<string, SilverTags>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { doc, sentences } = JSON.parse(line) as { doc: string; sentences: Tagged[][] };
    const text = texts.get(doc);
    if (text !== undefined) found.set(doc, { align: tokens => align(text, sentences.flat(), tokens) });
  }
  return found;
}

function align(text: string, tagged: readonly Tagged[], tokens: readonly Token[]) {
  const offsets = utf16Offsets(text);
  const tags = new Array<string>(tokens.length).fill('');
  const entities = new Array<string>(tokens.length).fill('');
  let at = 0;
  for (const [start, end, tag, entity] of tagged) {
    const from = offsets[start] ?? text.length;
    const to = offsets[end] ?? text.length;
    while (at < tokens.length && (tokens[at] as Token).end <= from) at++;
    for (let k = at; k < tokens.length && (tokens[k] as Token).start < to; k++) {
      if (tags[k] === '') tags[k] = tag;
      if (entities[k] === '') entities[k] = entity;
    }
  }
  return { tags, entities };
}
