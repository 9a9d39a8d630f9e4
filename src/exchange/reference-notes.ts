// What the reader wrote about an article, one line each: reference managers have a field for notes and none for quotes.

import type { LibraryArticle, LibraryNote } from '../notes/library.ts';
import { byline, details, hasWords, noteFacts } from './describe.ts';
import { outline } from './outline.ts';
import { type Passage, subjectWords } from './passages.ts';
import { oneLine } from './shapeless.ts';
import { englishWords } from './words.ts';

/** Document order: passages that the reader marked or wrote about with who said them, then the rest. */
export function referenceNotes(article: LibraryArticle): readonly string[] {
  const parts = outline(article);
  return [
    ...parts.articleNotes.filter(hasWords).map(noteLine),
    ...parts.passages.filter(({ notes }) => notes.length > 0).map(passageLine),
    ...parts.sources.flatMap(({ source, notes }) => notes.filter(hasWords).map(about(source.name))),
    ...parts.adrift.map(note => about(subjectWords(note.subject))(note)),
  ].map(line => oneLine(line).trim());
}

/** Every tag on the article's notes, once. */
export function referenceTags({ annotations }: LibraryArticle): readonly string[] {
  const tags = annotations.filter(({ deletedAt }) => deletedAt === null).flatMap(note => note.tags);
  return [...new Set(tags.map(tag => oneLine(tag).trim()).filter(tag => tag !== ''))].sort();
}

function passageLine(passage: Passage): string {
  const speakers = byline(passage, englishWords)
    .map(({ name, role }) => (role === null ? name : `${name}, ${role}`))
    .join('; ');
  const said = speakers === '' ? '' : `${speakers} `;
  const notes = passage.notes.filter(hasWords).map(noteLine).join(' / ');
  const words = `${passage.paragraphs.join(' ')} — ${said}(${details(passage, englishWords)})`;
  return notes === '' ? words : `${words}: ${notes}`;
}

function about(subject: string): (note: LibraryNote) => string {
  return note => `${subject}: ${noteLine(note)}`;
}

function noteLine(note: LibraryNote): string {
  const facts = noteFacts(note, englishWords).join('; ');
  return facts === '' ? note.note : `${note.note} (${facts})`.trim();
}
