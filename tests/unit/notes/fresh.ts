// An empty database before each test of the file that imports this, and a clock that the test sets.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import type { DraftText } from '../../../src/notes/draft-store.ts';
import type { Notes } from '../../../src/notes/notes.ts';
import { must, open, pageOfMill, quoteOfMiller, useEmptyStorage } from './make.ts';

export let notes: Notes;
export const clock = { now: new Date(0) };

beforeEach(async () => {
  useEmptyStorage();
  clock.now = new Date('2026-03-02T10:00:00Z');
  notes = await open({ now: () => clock.now });
});

afterEach(() => {
  notes.close();
  vi.restoreAllMocks();
});

/** As after the browser was closed. */
export async function openAgain(): Promise<void> {
  notes.close();
  notes = await open({ now: () => clock.now });
}

export const notesOnPage = async () => must(await notes.annotationsFor(pageOfMill.key));
export const draftsOnPage = async () => must(await notes.draftsFor(pageOfMill.key));
export const draftTexts = async () => (await draftsOnPage()).map(({ text }) => text);

/** Text for a new note on the quote, where nothing else is said. */
export function typed(text: string, changed: Partial<DraftText> = {}): DraftText {
  return {
    pageKey: pageOfMill.key,
    id: crypto.randomUUID(),
    annotationId: null,
    subject: quoteOfMiller,
    basedOnRev: 0,
    text,
    ...changed,
  };
}
