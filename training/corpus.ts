// Reads a corpus in PolNeAR's form: DIR/text/STEM.txt beside DIR/attributions/STEM_CODE.ann, one .ann file an annotator,
// lines of brat's standoff with spans in code points (Newell, Margolin, Ruths 2018). Nothing of it goes into the project.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../src/text/span.ts';

export type GoldAttribution = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

export type Annotation = {
  readonly attributions: readonly GoldAttribution[];
  /** Text that is not part of the article. */
  readonly discarded: readonly Span[];
};

/** Spans in UTF-16 offsets into `text`; one annotation an annotator, in the order of their codes. */
export type CorpusDocument = {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
};

/** The documents of one part of a corpus, by name. Throws a sentence for people where the folder is no such corpus. */
export function readCorpus(folder: string): CorpusDocument[] {
  const texts = path.join(folder, 'text');
  const attributions = path.join(folder, 'attributions');
  if (!existsSync(texts) || !existsSync(attributions))
    throw new Error(`${folder} holds no corpus: the folders text/ and attributions/ are missing`);
  const files = new Map<string, string[]>();
  for (const file of readdirSync(attributions).sort()) {
    const stem = /^(.*)_[0-9a-f]{4}\.ann$/.exec(file)?.[1];
    if (stem !== undefined) files.set(stem, [...(files.get(stem) ?? []), file]);
  }
  const documents: CorpusDocument[] = [];
  for (const [name, annotators] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = readFileSync(path.join(texts, `${name}.txt`), 'utf8');
    const annotations = annotators.map(file =>
      parseStandoff(readFileSync(path.join(attributions, file), 'utf8'), text),
    );
    documents.push({ name, text, annotations });
  }
  if (documents.length === 0) throw new Error(`${folder} holds no annotated document`);
  return documents;
}

/** Plain texts of a folder (*.txt), as documents without annotation; a book among them is cut. */
export function readTexts(folder: string): CorpusDocument[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.txt')) : [];
  if (files.length === 0) throw new Error(`${folder} holds no plain text (*.txt)`);
  return files.sort().map(file => ({
    name: file,
    text: readFileSync(path.join(folder, file), 'utf8').slice(0, MAX_TEXT_CHARS),
    annotations: [{ attributions: [], discarded: [] }],
  }));
}

const MAX_TEXT_CHARS = 30_000;

/** One .ann file. Events without content are left out: they are broken. */
export function parseStandoff(standoff: string, text: string): Annotation {
  const offsets = utf16Offsets(text);
  const spans = new Map<string, Span[]>();
  const discarded: Span[] = [];
  for (const [, id, kind, places] of standoff.matchAll(/^(T\d+)\t(\S+) ([\d; ]+)(?:\t|$)/gm)) {
    const found = (places as string).split(';').map(place => {
      const [start, end] = place
        .trim()
        .split(/\s+/)
        .map(point => offsets[Number(point)] ?? text.length);
      return { start: start as number, end: end as number };
    });
    spans.set(id as string, found);
    if (kind === 'Discard') discarded.push(...found);
  }
  const attributions: GoldAttribution[] = [];
  for (const [, list] of standoff.matchAll(/^E\d+\t(.+)$/gm)) {
    const event = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
    for (const argument of (list as string).trim().split(/\s+/)) {
      const [role = '', id = ''] = argument.split(':');
      const part = /^(Source|Cue|Content)/.exec(role)?.[1]?.toLowerCase() as keyof typeof event | undefined;
      if (part !== undefined) event[part].push(...(spans.get(id) ?? []));
    }
    if (event.content.length > 0) attributions.push(event);
  }
  return { attributions, discarded };
}

/** For each code point of a text, and for its end, the offset in UTF-16. */
export function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    offsets.push(at);
    at += char.length;
  }
  offsets.push(at);
  return offsets;
}
