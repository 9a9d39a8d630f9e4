// What readable exports say about a passage and about a note, in the reader's words.

import type { LibraryNote } from '../notes/library.ts';
import { type Passage, roleOf } from './passages.ts';
import type { ExportWords } from './words.ts';

export type Credit = { readonly name: string; readonly role: string | null };

/** Who said it; nobody for the reader's own mark. */
export function byline({ quote, speakers, phrase }: Passage, words: ExportWords): readonly Credit[] {
  if (quote === null) return [];
  if (speakers.length > 0) return speakers.map(source => ({ name: source.name, role: roleOf(source) }));
  return [{ name: words.speakerNotGiven, role: phrase === '' ? null : words.inText(phrase) }];
}

/** Such as "direct quote, unnamed source". */
export function details({ quote, speakers }: Passage, words: ExportWords): string {
  if (quote === null) return words.ownMark;
  const isNameless = speakers.length > 0 && speakers.every(speaker => !speaker.named);
  const isUnnamed = isNameless && speakers.every(speaker => speaker.kind === 'unnamed');
  const parts = [
    words.types[quote.type],
    isNameless ? (isUnnamed ? words.unnamedSource : words.nameNotGiven) : '',
    quote.origin === 'corrected' ? words.corrected : '',
  ];
  return parts.filter(part => part !== '').join(', ');
}

/** What a note has besides its words, such as "confirmed", a link to the evidence, its tags; often nothing. */
export function noteFacts(note: LibraryNote, words: ExportWords): readonly string[] {
  const { factCheck, tags, annotator } = note;
  const facts: string[] = [];
  if (factCheck !== null) facts.push(words.checks[factCheck.status]);
  if (factCheck?.evidenceUrl) facts.push(words.evidence(factCheck.evidenceUrl));
  if (tags.length > 0) facts.push(words.tagged(tags.join(', ')));
  if (annotator) facts.push(words.by(annotator));
  return facts;
}

/** A mark without words has nothing to list. */
export function hasWords(note: LibraryNote): boolean {
  return note.note.trim() !== '' || note.factCheck !== null || note.tags.length > 0;
}
