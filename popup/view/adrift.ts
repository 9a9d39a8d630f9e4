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
