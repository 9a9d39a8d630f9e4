// The ways in which a note cannot be saved, sorted by what a reader can do about them.

import type { SaveFault } from '../../src/notes/annotation-store.ts';
import type { DraftFault } from '../../src/notes/draft-store.ts';
import { maxNoteChars } from '../../src/notes/limits.ts';
import type { Annotation } from '../../src/notes/types.ts';

export type NoteProblem =
  /** Somebody changed the note in between: here it is as it stands now. */
  | { readonly kind: 'conflict'; readonly theirs: Annotation }
  /** Somebody deleted it in between. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'unavailable' | 'full' | 'too-long' | 'failed' };

/** @param note the text that was to be stored */
export function problemOf(fault: SaveFault | DraftFault, note: string): NoteProblem {
  switch (fault.kind) {
    case 'conflict':
      return fault.stored.deletedAt === null
        ? { kind: 'conflict', theirs: fault.stored }
        : { kind: 'deleted' };
    case 'gone':
      return { kind: 'deleted' };
    case 'cannot-open':
      return { kind: fault.why === 'full' ? 'full' : 'unavailable' };
    case 'not-committed':
      return { kind: fault.why };
    case 'invalid':
      return { kind: note.length > maxNoteChars ? 'too-long' : 'failed' };
  }
}
