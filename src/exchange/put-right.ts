// What a note remembers of its quote or source, as the reader put it right since: for notes without their article's text,
// where a quote is known by its words and a source by its name.

import { fold } from '../anchoring/place-notes.ts';
import type { Change, Correction, NoteSubject, Origin } from '../notes/library.ts';
import { byAge } from '../notes/types.ts';
import { subjectWords, wordsOf } from './passages.ts';

export type PutRight = { readonly subject: NoteSubject; readonly origin: Origin };

type QuoteSubject = Extract<NoteSubject, { kind: 'quote' }>;
/** Each with its number in the order in which they were made. */
type OnWords = { readonly at: number; readonly change: Exclude<Change, { kind: 'merge-sources' }> };
type Merging = { readonly at: number; readonly into: string };

/** More names than one source is put together from. */
const maxNames = 20;

/** The result tells of the subjects of notes, one by one. */
export function putRightBy(corrections: readonly Correction[]): (subject: NoteSubject) => PutRight {
  const live = corrections.filter(({ deletedAt }) => deletedAt === null).sort(byAge);
  const byWords = new Map<string, OnWords[]>();
  const mergings = new Map<string, Merging>();
  for (const [at, { change }] of live.entries()) {
    if (change.kind === 'merge-sources') mergings.set(fold(change.name), { at, into: change.into });
    else {
      const words = wordsOf(change.spans);
      const others = byWords.get(words);
      if (others === undefined) byWords.set(words, [{ at, change }]);
      else others.push({ at, change });
    }
  }
  return subject => {
    if (subject.kind === 'source') {
      const name = nameNow(subject.name, -1, mergings);
      return { subject: { ...subject, name }, origin: name === subject.name ? 'detected' : 'corrected' };
    }
    if (subject.kind !== 'quote') return { subject, origin: 'detected' };
    return quotePutRight(subject, byWords.get(subjectWords(subject)) ?? [], mergings);
  };
}

function quotePutRight(
  saved: QuoteSubject,
  changes: readonly OnWords[],
  mergings: ReadonlyMap<string, Merging>,
): PutRight {
  let subject = saved;
  let namedAt = -1;
  for (const { at, change } of changes) {
    if (change.kind === 'not-a-quote')
      return { subject: { kind: 'selection', spans: saved.spans }, origin: 'corrected' };
    if ('type' in change) subject = { ...subject, type: change.type };
    if (!('source' in change)) continue;
    const { source } = change;
    const named = source !== null && source.kind !== 'unnamed';
    subject = { ...subject, speaker: source?.name ?? null, speakerRole: source?.role ?? null, named };
    namedAt = at;
  }
  const speaker = subject.speaker && nameNow(subject.speaker, namedAt, mergings);
  const isAsSaved = changes.length === 0 && speaker === saved.speaker;
  return { subject: { ...subject, speaker }, origin: isAsSaved ? 'detected' : 'corrected' };
}

/** @param since the number of the correction that gave this name; what was put together before is not meant */
function nameNow(given: string, since: number, mergings: ReadonlyMap<string, Merging>): string {
  let [name, at] = [given, since];
  for (let names = 1; names < maxNames; names++) {
    const next = mergings.get(fold(name));
    if (next === undefined || next.at <= at) break;
    ({ into: name, at } = next);
  }
  return name;
}
