// What a reader's editor hands to the store: the parts of an annotation that the reader decides on.

import { err, ok, type Result } from '../result.ts';
import type { Fault } from './check.ts';
import { parseAnnotation } from './parse-annotation.ts';
import type { Annotation } from './types.ts';

/** The id is made once by the editor (a UUID): saving the same edit again after a lost answer then changes nothing. */
export type AnnotationEdit = Pick<Annotation, 'id' | 'page' | 'subject' | 'note'> &
  /** What an editor does not show stays as it is stored. */
  Partial<Pick<Annotation, 'tags' | 'factCheck'>>;

export type EditFault =
  /** Somebody changed or deleted the record in between; here it is as it stands. */
  | { readonly kind: 'conflict'; readonly stored: Annotation }
  /** The record is no longer there: its 30 days in the bin are over. */
  | { readonly kind: 'gone' };

/** The `basedOnRev` of a note that was never saved. */
export const neverSaved = 0;

/**
 * The record that an edit asks for; what it leaves open is as in `stored`.
 * @param annotator who writes a new note; the writer of an old one stays
 */
export function recordOf(
  { tags, factCheck, ...edit }: AnnotationEdit,
  stored: Annotation | undefined,
  { rev, time, annotator }: { rev: number; time: string; annotator: string | null },
): Annotation {
  return {
    ...edit,
    rev,
    createdAt: stored?.createdAt ?? time,
    updatedAt: time,
    deletedAt: null,
    tags: tags ?? stored?.tags ?? [],
    factCheck: factCheck === undefined ? (stored?.factCheck ?? null) : factCheck,
    annotator: stored === undefined ? annotator : stored.annotator,
    copyOf: stored?.copyOf ?? null,
  };
}

/** Rebuilt field by field, so that nothing else is stored. */
export function checkEdit(
  edit: AnnotationEdit,
  made: { rev: number; time: string },
): Result<AnnotationEdit, readonly Fault[]> {
  const record = parseAnnotation(recordOf(edit, undefined, { ...made, annotator: null }), 'annotation');
  if (!record.ok) return record;
  const { id, page, subject, note, tags, factCheck } = record.value;
  return ok({
    id,
    page,
    subject,
    note,
    ...(edit.tags !== undefined && { tags }),
    ...(edit.factCheck !== undefined && { factCheck }),
  });
}

/**
 * What to store, given what is stored; the stored record itself where the edit changes nothing.
 * @param wanted of recordOf()
 */
export function applyEdit(
  stored: Annotation | undefined,
  wanted: Annotation,
  basedOnRev: number,
): Result<Annotation, EditFault> {
  if (stored === undefined) return basedOnRev === neverSaved ? ok(wanted) : err({ kind: 'gone' });
  if (stored.deletedAt === null && contentOf(stored) === contentOf(wanted)) return ok(stored);
  if (stored.rev !== basedOnRev) return err({ kind: 'conflict', stored });
  return ok(wanted);
}

/** Both sides were rebuilt by parseAnnotation, so that equal contents have their keys in the same order. */
function contentOf({ page, subject, note, tags, factCheck }: Annotation): string {
  return JSON.stringify([page, subject, note, tags, factCheck]);
}
