// What a reader's editor hands to the store: the parts of an annotation that the reader decides on.

import { err, ok, type Result } from '../result.ts';
import type { Annotation } from './types.ts';

/** The id is made once by the editor (a UUID): saving the same edit again after a lost answer then changes nothing. */
export type AnnotationEdit = Pick<Annotation, 'id' | 'page' | 'subject' | 'note'>;

export type EditFault =
  /** Somebody changed or deleted the record in between; here it is as it stands. */
  | { readonly kind: 'conflict'; readonly stored: Annotation }
  /** The record is no longer there: its 30 days in the bin are over. */
  | { readonly kind: 'gone' };

/** The `basedOnRev` of a note that was never saved. */
export const neverSaved = 0;

/**
 * What to store, given what is stored; the stored record itself where the edit changes nothing.
 * @param wanted the edit as a checked record; its times are those of now
 */
export function applyEdit(
  stored: Annotation | undefined,
  wanted: Annotation,
  basedOnRev: number,
): Result<Annotation, EditFault> {
  if (stored === undefined) return basedOnRev === neverSaved ? ok(wanted) : err({ kind: 'gone' });
  if (stored.deletedAt === null && contentOf(stored) === contentOf(wanted)) return ok(stored);
  if (stored.rev !== basedOnRev) return err({ kind: 'conflict', stored });
  return ok({ ...wanted, createdAt: stored.createdAt });
}

/** Both sides were rebuilt by parseAnnotation, so that equal contents have their keys in the same order. */
function contentOf({ page, subject, note }: Annotation): string {
  return JSON.stringify([page, subject, note]);
}
