// Notes as the reader put their quotes and sources right since they were written.

import { putRightBy } from '../../src/exchange/put-right.ts';
import { storyKeys } from '../../src/notes/page-key.ts';
import type { StoredCorrection } from '../../src/notes/schema.ts';
import type { Annotation } from '../../src/notes/types.ts';

export class CorrectedNotes {
  /** By the key of their page. */
  readonly #corrections = new Map<string, readonly StoredCorrection[]>();
  /** Made when a note of the page is asked for. */
  readonly #putRight = new Map<string, ReturnType<typeof putRightBy>>();

  /** @param corrections beside those known */
  take(corrections: readonly StoredCorrection[]): void {
    for (const correction of corrections) {
      const others = this.#corrections.get(correction.pageKey) ?? [];
      this.#corrections.set(correction.pageKey, [...others, correction]);
    }
    this.#putRight.clear();
  }

  /** @param corrections those of one story */
  takeStory(pageKey: string, corrections: readonly StoredCorrection[]): void {
    for (const key of storyKeys(pageKey)) this.#corrections.delete(key);
    this.take(corrections);
  }

  asNow(note: Annotation): Annotation {
    // Most readers correct little, and there may be a hundred thousand notes.
    if (this.#corrections.size === 0) return note;
    const { subject } = this.#of(note.page.key)(note.subject);
    return subject === note.subject ? note : { ...note, subject };
  }

  #of(pageKey: string): ReturnType<typeof putRightBy> {
    let putRight = this.#putRight.get(pageKey);
    if (putRight === undefined) {
      putRight = putRightBy(storyKeys(pageKey).flatMap(key => this.#corrections.get(key) ?? []));
      this.#putRight.set(pageKey, putRight);
    }
    return putRight;
  }
}
