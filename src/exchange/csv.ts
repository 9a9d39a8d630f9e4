// A table for spreadsheets and scripts: one row a quote, in document order, then one for each note on something else.

import type { Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { csvRow } from './csv-cell.ts';
import { outline } from './outline.ts';
import { type Passage, roleOf, type Speaker, subjectWords } from './passages.ts';

/** New ones come last: scripts may count. The article's tell rows apart where tables are joined. */
const columns = [
  'speaker',
  'role',
  'kind',
  'named',
  'type',
  'quote',
  'cue',
  'confidence',
  'notes',
  'title',
  'url',
  'about',
  'origin',
  'check',
  'evidence',
  'tags',
  'annotator',
  'site',
  'author',
  'published',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

export function toCsv({ articles }: Library): string {
  return csvRow(columns) + articles.flatMap(articleRows).map(rowOf).join('');
}

function articleRows(article: LibraryArticle): readonly Row[] {
  const { title, url, siteName, byline, publishedTime } = article.page;
  const parts = outline(article);
  const rows = [
    ...parts.passages.map(passageRow),
    ...parts.articleNotes.map(note => noteRow(note, 'article')),
    ...parts.sources.flatMap(({ source, notes }) =>
      notes.map(note => ({ ...noteRow(note, 'source'), speaker: source.name, role: roleOf(source) ?? '' })),
    ),
    ...parts.adrift.map(adriftRow),
  ];
  const page = { title, url, site: siteName ?? '', author: byline ?? '', published: publishedTime ?? '' };
  return rows.map(row => ({ ...row, ...page }));
}

function passageRow({ quote, paragraphs, cue, speakers, notes }: Passage): Row {
  const each = (value: (speaker: Speaker) => string) => speakers.map(value).join('; ');
  return {
    ...notesCells(notes),
    speaker: each(({ name }) => name),
    role: each(source => roleOf(source) ?? ''),
    kind: each(({ kind }) => kind ?? ''),
    named: each(({ named }) => yesOrNo(named)),
    type: quote?.type ?? '',
    quote: paragraphs.join('\n\n'),
    cue,
    confidence: String(quote?.confidence ?? ''),
    about: quote === null ? 'mark' : 'quote',
    origin: quote?.origin ?? '',
  };
}

function noteRow(note: LibraryNote, about: string): Row {
  return { ...notesCells([note]), about };
}

/** Its words or its source are not in the article now: what the note remembers of them. */
function adriftRow(note: LibraryNote): Row {
  const { subject } = note;
  const row = noteRow(note, 'adrift');
  if (subject.kind === 'source') return { ...row, speaker: subject.name, role: subject.role ?? '' };
  const quote = subjectWords(subject);
  if (subject.kind !== 'quote') return { ...row, quote };
  const { speaker, speakerRole, named, type } = subject;
  if (speaker === null) return { ...row, quote, type };
  return { ...row, quote, type, speaker, role: speakerRole ?? '', named: yesOrNo(named) };
}

function notesCells(notes: readonly LibraryNote[]): Row {
  const all = (values: readonly (string | null | undefined)[]) =>
    [...new Set(values.filter(value => value !== null && value !== undefined && value !== ''))].join('; ');
  return {
    notes: notes
      .map(({ note }) => note)
      .filter(Boolean)
      .join('\n\n'),
    check: all(notes.map(({ factCheck }) => factCheck?.status)),
    evidence: all(notes.map(({ factCheck }) => factCheck?.evidenceUrl)),
    tags: all(notes.flatMap(({ tags }) => tags)),
    annotator: all(notes.map(({ annotator }) => annotator)),
  };
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

function rowOf(row: Row): string {
  return csvRow(columns.map(column => row[column] ?? ''));
}
