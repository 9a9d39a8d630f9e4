// One small article with everything in it that exporters must tell apart.

import { describeSpan } from '../../../src/anchoring/describe-span.ts';
import type { Quote, Source } from '../../../src/attribution/types.ts';
import type { ReadContext } from '../../../src/exchange/foreign-note.ts';
import { type ArticleExport, libraryOf } from '../../../src/exchange/types.ts';
import type { Library, LibraryArticle, LibraryNote } from '../../../src/notes/library.ts';
import type { Annotation, Subject, TargetPage } from '../../../src/notes/types.ts';

const text =
  'The dam will hold, two engineers said on Monday.\n\n' +
  '“We checked it twice,” said Ruth Amado, who runs the dam. “It is dry.”\n\n' +
  '“And we will check again.”\n\n' +
  'She hopes that the rain stops.';

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const amado: Source = {
  id: 's2',
  name: 'Ruth Amado',
  kind: 'person',
  named: true,
  role: 'who runs the dam',
  anonymityReason: null,
  mentions: [spanOf('Ruth Amado')],
};
const engineers: Source = {
  id: 's1',
  name: 'two engineers',
  kind: 'unnamed',
  named: false,
  role: null,
  anonymityReason: null,
  mentions: [spanOf('two engineers')],
};

const indirect: Quote = {
  id: 'q1',
  type: 'indirect',
  act: 'speech',
  content: [spanOf('The dam will hold')],
  cue: [spanOf('said')],
  source: [spanOf('two engineers')],
  sourceId: 's1',
  coSourceIds: [],
  confidence: 0.75,
};
const spoken = ['“We checked it twice,”', '“It is dry.”', '“And we will check again.”'];
const direct: Quote = {
  id: 'q2',
  type: 'direct',
  act: 'speech',
  content: spoken.map(spanOf),
  cue: [spanOf('said Ruth')].map(({ start }) => ({ start, end: start + 4 })),
  source: [spanOf('Ruth Amado')],
  sourceId: 's2',
  coSourceIds: [],
  confidence: 1,
};
const attitude: Quote = {
  id: 'q3',
  type: 'indirect',
  act: 'attitude',
  content: [spanOf('the rain stops')],
  cue: [spanOf('hopes')],
  source: [spanOf('She')],
  sourceId: 's2',
  coSourceIds: [],
  confidence: 0.5,
};

export const page: TargetPage = {
  key: 'https://dam.example/a',
  url: 'https://dam.example/a?utm_source=x',
  title: 'Dam holds',
  standfirst: 'For now.',
  siteName: 'Dam Daily',
  byline: 'Uri Bell',
  publishedTime: '2026-05-04T10:00:00+02:00',
  language: 'en-GB',
};

let made = 0;
export function noteOn(subject: Subject, note: string): Annotation {
  made++;
  const time = new Date(Date.UTC(2026, 4, 5, 0, 0, made)).toISOString();
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  const empty = { tags: [], factCheck: null, annotator: null, copyOf: null };
  return { id, rev: 1, createdAt: time, updatedAt: time, deletedAt: null, page, subject, note, ...empty };
}

/** @param words the content spans of a quote, from the article or not */
export function quoteSubject(words: readonly string[], from = text): Subject {
  const spans = words.map(each => {
    const start = from.indexOf(each);
    return describeSpan(from, { start, end: start + each.length });
  });
  return { kind: 'quote', type: 'direct', speaker: 'Ruth Amado', speakerRole: null, named: true, spans };
}

export const example: ArticleExport = {
  page,
  exportedAt: '2026-05-06T12:00:00.000Z',
  text,
  savedTexts: [],
  // Not in document order: exporters bring them into it.
  attributions: { quotes: [direct, indirect, attitude], sources: [engineers, amado], sourcesRead: true },
  corrections: [],
  annotations: [
    noteOn(quoteSubject(spoken), 'Twice by whom?\nAsk her.\n\nAlso: when?'),
    noteOn({ kind: 'source', name: 'Ruth Amado', sourceKind: 'person', role: null }, 'Since 2019.'),
    noteOn({ kind: 'article' }, 'Compare with last year.'),
    noteOn(quoteSubject(['“Nothing leaks.”'], 'They said: “Nothing leaks.”'), 'Was cut.'),
  ],
};

/** The example as exporters take it. */
export function libraryWith(changes: Partial<ArticleExport> = {}): Library {
  return libraryOf({ ...example, ...changes });
}

export function articleOf({ articles: [article] }: Library): LibraryArticle {
  return article as LibraryArticle;
}

/** The example with one more note, on which everything is set. */
export function noteWith(changes: Partial<LibraryNote>): LibraryNote {
  const [first] = articleOf(libraryWith()).annotations;
  made++;
  return {
    ...(first as LibraryNote),
    id: `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`,
    ...changes,
  };
}

/** How foreign files are read in tests: a key that shows what it was made of, or that of a library's own pages. */
export function context(library?: Library): ReadContext {
  const keys = new Map(library?.articles.map(({ page: { url, key } }) => [url, key]));
  return { now: '2026-06-01T00:00:00.000Z', pageKey: url => keys.get(url) ?? `key of ${url}` };
}

/** All that is not in the bin, for comparing what was written with what was read. */
export function notesById({ articles }: Library): ReadonlyMap<string, LibraryNote> {
  const notes = articles
    .flatMap(({ annotations }) => annotations)
    .filter(({ deletedAt }) => deletedAt === null);
  return new Map(notes.map(note => [note.id, note]));
}
