// What has no place on the page, sorted by what it was about: saved notes and unfinished ones on the same words go
// together.

import { subjectKey } from '../../src/notes/subject-key.ts';
import type { Annotation, Draft, Subject } from '../../src/notes/types.ts';

export type LostSubject = {
  readonly key: string;
  readonly subject: Subject;
  readonly notes: readonly Annotation[];
  readonly drafts: readonly Draft[];
};

/** In the order given, saved notes before unfinished ones. */
export function lostSubjects(notes: readonly Annotation[], drafts: readonly Draft[]): LostSubject[] {
  const subjects = new Map([...notes, ...drafts].map(({ subject }) => [subjectKey(subject), subject]));
  return [...subjects].map(([key, subject]) => ({
    key,
    subject,
    notes: about(key, notes),
    drafts: about(key, drafts),
  }));
}

/** Those on the subject of this key. */
export function about<T extends { readonly subject: Subject }>(key: string, records: readonly T[]): T[] {
  return records.filter(({ subject }) => subjectKey(subject) === key);
}

/**
 * What is listed now in the order in which it was, with what is written on although nothing is left of it: neither may
 * the field go away under the reader's hands, nor move.
 * @param now of lostSubjects()
 */
export function keepingOpen(
  before: readonly LostSubject[],
  now: readonly LostSubject[],
  open: ReadonlySet<string>,
): LostSubject[] {
  const left = new Map(now.map(lost => [lost.key, lost]));
  const kept = before.flatMap(lost => {
    const found = left.get(lost.key);
    left.delete(lost.key);
    return found ?? (open.has(lost.key) ? { ...lost, notes: [], drafts: [] } : []);
  });
  return [...kept, ...left.values()];
}
