// Two libraries into one, by id and revision. No text that either holds is gone afterwards: where copies of a note were
// changed apart both are kept, and what a newer text takes the place of lies in the bin.

import type { Correction, Library, LibraryArticle, LibraryNote } from '../notes/library.ts';
import { maxOtherTexts } from '../notes/limits.ts';
import { wholeSubject } from './library-json.ts';
import { stableId } from './stable-id.ts';

export type Merge = {
  readonly library: Library;
  /** How many of the notes that came in are new, took the place of older ones, were there already, or are kept beside. */
  readonly counts: Readonly<Record<Outcome, number>>;
};

type Outcome = 'added' | 'updated' | 'unchanged' | 'conflicts';

/**
 * @param mine what is stored; `theirs` has passed a reader's checks
 * @param now ISO 8601, UTC: when the bin's days begin for what is deleted or replaced
 */
export function mergeLibraries(mine: Library, theirs: Library, now: string): Merge {
  const notes = new Map(notesOf(mine).map(note => [note.id, note]));
  const counts = { added: 0, updated: 0, unchanged: 0, conflicts: 0 };
  for (const note of notesOf(theirs)) counts[takeIn(note, notes, now)]++;
  const articles = mergeArticles(mine, theirs);
  for (const note of notes.values()) articles.get(note.page.key)?.annotations.push(note);
  return { library: { exportedAt: mine.exportedAt, articles: [...articles.values()] }, counts };
}

function takeIn(theirs: LibraryNote, notes: Map<string, LibraryNote>, now: string): Outcome {
  const mine = notes.get(theirs.id);
  if (mine === undefined) {
    notes.set(theirs.id, theirs);
    return 'added';
  }
  if (contentOf(mine) === contentOf(theirs)) {
    if (theirs.rev > mine.rev) notes.set(mine.id, { ...mine, rev: theirs.rev, updatedAt: theirs.updatedAt });
    return 'unchanged';
  }
  if (isNewer(theirs, mine)) {
    if (mine.note !== theirs.note) addCopy({ ...mine, deletedAt: now }, notes);
    const isDeletedNow = theirs.deletedAt !== null && mine.deletedAt === null;
    notes.set(mine.id, isDeletedNow ? { ...theirs, deletedAt: now } : theirs);
    return 'updated';
  }
  if (isNewer(mine, theirs)) return 'unchanged';
  return addCopy(theirs, notes) ? 'conflicts' : 'unchanged';
}

/** Both have to say so: a revision alone counts the changes of one copy, a time alone is that of one clock. */
function isNewer(a: LibraryNote, b: LibraryNote): boolean {
  return a.rev > b.rev && a.updatedAt >= b.updatedAt;
}

/** The copy's id is made of its content: the same file taken in again adds nothing. */
function addCopy(note: LibraryNote, notes: Map<string, LibraryNote>): boolean {
  const id = stableId('copy', note.id, note.rev, contentOf({ ...note, deletedAt: null }));
  if (notes.has(id)) return false;
  notes.set(id, { ...note, id, rev: 1, copyOf: note.id });
  return true;
}

/** What a reader can change; keys in one order. */
function contentOf(note: LibraryNote): string {
  const { status = null, evidenceUrl = null } = note.factCheck ?? {};
  return JSON.stringify([
    note.deletedAt !== null,
    wholeSubject(note.subject),
    note.note,
    note.tags,
    [status, evidenceUrl],
    note.annotator,
  ]);
}

function notesOf({ articles }: Library): readonly LibraryNote[] {
  return articles.flatMap(({ annotations }) => annotations);
}

type Open = Omit<LibraryArticle, 'annotations'> & { readonly annotations: LibraryNote[] };

/** Without their notes. Offsets belong to the text beside them: both come from one side. */
function mergeArticles(mine: Library, theirs: Library): Map<string, Open> {
  const articles = new Map<string, Open>();
  for (const article of mine.articles) articles.set(article.page.key, { ...article, annotations: [] });
  for (const article of theirs.articles) {
    const { key } = article.page;
    const known = articles.get(key);
    const better = known?.text === null && article.text !== null ? { ...article, page: known.page } : known;
    const corrections = mergeCorrections(known?.corrections ?? [], article.corrections);
    const one = better ?? article;
    articles.set(key, { ...one, otherTexts: otherTexts(one, known, article), corrections, annotations: [] });
  }
  return articles;
}

/** Every text that notes were written on, but for the one that stands as the article's. */
function otherTexts(
  one: Pick<LibraryArticle, 'text'>,
  mine: Open | undefined,
  theirs: LibraryArticle,
): readonly string[] {
  const texts = [mine, theirs].flatMap(given =>
    given === undefined ? [] : [given.text ?? [], ...given.otherTexts].flat(),
  );
  return [...new Set(texts)].filter(text => text !== one.text).slice(0, maxOtherTexts);
}

/** They hold no text of the reader's: the later one is meant. */
function mergeCorrections(mine: readonly Correction[], theirs: readonly Correction[]): readonly Correction[] {
  const merged = new Map(mine.map(correction => [correction.id, correction]));
  for (const correction of theirs) {
    const known = merged.get(correction.id);
    const isLater = known === undefined || correction.rev > known.rev;
    if (isLater) merged.set(correction.id, correction);
  }
  return [...merged.values()];
}
