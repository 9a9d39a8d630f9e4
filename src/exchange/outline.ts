// The order and the parts that every readable export shares: notes on the article, its passages in document order with
// their notes, notes on sources, notes that have no place now. Attitudes (wants, believes) are left to the complete
// export, and so is what lies in the bin.

import { applyCorrections, type Corrected } from '../anchoring/apply-corrections.ts';
import { type Placement, placeSubjects } from '../anchoring/place-notes.ts';
import { textOf } from '../anchoring/saved-texts.ts';
import { whereaboutsOf } from '../anchoring/whereabouts.ts';
import type { Source } from '../attribution/types.ts';
import type {
  Correction,
  LibraryArticle,
  LibraryNote,
  LibraryQuote,
  NoteSubject,
  Selection,
} from '../notes/library.ts';
import { byAge, type Subject } from '../notes/types.ts';
import { normalise } from '../text/normalise.ts';
import { markPassage, type Passage, quotePassage, savedPassage } from './passages.ts';
import { type PutRight, putRightBy } from './put-right.ts';

export type SourceEntry = {
  readonly source: Pick<Source, 'name' | 'role'>;
  readonly notes: readonly LibraryNote[];
};

export type Outline = {
  readonly articleNotes: readonly LibraryNote[];
  readonly passages: readonly Passage[];
  /** Those with notes. */
  readonly sources: readonly SourceEntry[];
  readonly adrift: readonly LibraryNote[];
};

type CorrectedArticle = LibraryArticle & Pick<Corrected, 'formerNames'>;

type NoteOn<S> = LibraryNote & { readonly subject: S };

export function outline(article: LibraryArticle): Outline {
  const notes = article.annotations.filter(note => note.deletedAt === null).sort(byAge);
  if (article.text === null) return savedOutline(notes, article.corrections);
  return placedOutline(asCorrected(article, article.text), article.text, notes);
}

/** As the reader put it right; every other quote keeps what the file says of its origin. */
export function asCorrected(article: LibraryArticle, text: string): CorrectedArticle {
  const { quotes, sources, sourcesRead, otherTexts } = article;
  const corrections = article.corrections.filter(({ deletedAt }) => deletedAt === null).sort(byAge);
  const found = applyCorrections(text, { quotes, sources, sourcesRead }, corrections, [text, ...otherTexts]);
  const origins = new Map(quotes.map(({ id, origin }) => [id, origin]));
  return {
    ...article,
    formerNames: found.formerNames,
    sources: found.attributions.sources,
    quotes: found.attributions.quotes.map(quote => ({
      ...quote,
      origin: found.corrected.has(quote.id) ? 'corrected' : (origins.get(quote.id) ?? 'corrected'),
    })),
  };
}

/** Notes whose article's text was not saved stand in the order in which their words stood when they were written. */
function savedOutline(notes: readonly LibraryNote[], corrections: readonly Correction[]): Outline {
  const putRight = putRightBy(corrections);
  const onPassages = notes.filter(({ subject: { kind } }) => kind === 'quote' || kind === 'selection');
  return {
    articleNotes: notes.filter(({ subject }) => subject.kind === 'article'),
    passages: onPassages
      .sort((a, b) => savedStart(a) - savedStart(b))
      .map(note => savedPassage(note, putRight(note.subject))),
    sources: namedEntries(notes, putRight),
    adrift: [],
  };
}

function namedEntries(
  notes: readonly LibraryNote[],
  putRight: (subject: NoteSubject) => PutRight,
): readonly SourceEntry[] {
  const entries = new Map<string, SourceEntry>();
  for (const note of notes) {
    const { subject } = putRight(note.subject);
    if (subject.kind !== 'source') continue;
    const { name, role } = subject;
    const known = entries.get(name);
    entries.set(name, { source: known?.source ?? { name, role }, notes: [...(known?.notes ?? []), note] });
  }
  return [...entries.values()];
}

function placedOutline(article: CorrectedArticle, text: string, notes: readonly LibraryNote[]): Outline {
  const { sources, sourcesRead, formerNames } = article;
  const savedTexts = [text, ...article.otherTexts];
  const speech = article.quotes.filter(quote => quote.act === 'speech').sort(byPlace);
  const others = notes.filter((note): note is NoteOn<Subject> => note.subject.kind !== 'selection');
  const placed = placeSubjects(
    text,
    { quotes: speech, sources, sourcesRead, formerNames },
    others,
    savedTexts,
  );
  const marks = placeMarks(text, notes, savedTexts);
  // A note on words that are others now stands with the words that it was written on.
  const isAsWritten = (note: LibraryNote) =>
    placed.whereabouts.get(note as NoteOn<Subject>)?.kind === 'exact';
  const onQuotes = [...placed.byQuote.values()].flat();
  const changed = onQuotes.filter(note => !isAsWritten(note));
  const byId = new Map(sources.map(source => [source.id, source]));
  const passages = speech.map(quote =>
    quotePassage(text, quote, byId, (placed.byQuote.get(quote.id) ?? []).filter(isAsWritten)),
  );
  return {
    articleNotes: placed.article,
    passages: [...passages, ...marks.passages].sort((a, b) => startOf(a) - startOf(b)),
    sources: sourceEntries(sources, placed),
    adrift: [...placed.adrift, ...placed.elsewhere, ...changed, ...marks.adrift].sort(byAge),
  };
}

function placeMarks(text: string, notes: readonly LibraryNote[], savedTexts: readonly string[]) {
  const marks = notes.filter((note): note is NoteOn<Selection> => note.subject.kind === 'selection');
  const passages: Passage[] = [];
  const adrift: LibraryNote[] = [];
  const page = marks.length === 0 ? null : normalise(text);
  for (const mark of marks) {
    const { spans } = mark.subject;
    const found = page && whereaboutsOf(page, spans, textOf(spans, savedTexts));
    if (found?.kind === 'exact') passages.push(markPassage(text, found.spans, mark));
    else adrift.push(mark);
  }
  return { passages, adrift };
}

function sourceEntries(
  sources: readonly Source[],
  { bySource }: Placement<LibraryNote>,
): readonly SourceEntry[] {
  return sources.flatMap(source => {
    const notes = bySource.get(source.id) ?? [];
    return notes.length === 0 ? [] : [{ source, notes }];
  });
}

function byPlace(a: LibraryQuote, b: LibraryQuote): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
}

function startOf({ spans }: Passage): number {
  return spans?.[0]?.start ?? 0;
}

function savedStart({ subject }: LibraryNote): number {
  if (subject.kind !== 'quote' && subject.kind !== 'selection') return 0;
  const position = subject.spans[0]?.find(selector => selector.type === 'TextPositionSelector');
  return position?.start ?? 0;
}
