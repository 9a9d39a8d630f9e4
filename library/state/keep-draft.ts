// Makes a note of unfinished text where it lies: its page may be gone, and the panel with it.

import { neverSaved } from '../../src/notes/annotation-edit.ts';
import type { SaveFault } from '../../src/notes/annotation-store.ts';
import { barePage } from '../../src/notes/article-store.ts';
import type { Notes } from '../../src/notes/notes.ts';
import type { Annotation, Draft, TargetPage } from '../../src/notes/types.ts';
import type { Result } from '../../src/result.ts';

/** Always a new note: what was to be a change of another one stands beside that. The draft goes with the save. */
export async function keepDraft(notes: Notes, draft: Draft): Promise<Result<Annotation, SaveFault>> {
  const { id, pageKey, subject, text } = draft;
  const page = await pageOf(notes, pageKey);
  return notes.save({ id, page, subject, note: text }, neverSaved);
}

/** As it called itself when something was written on it, if anything was. */
async function pageOf(notes: Notes, pageKey: string): Promise<TargetPage> {
  const article = await notes.articleOf(pageKey);
  if (article.ok && article.value !== null) return article.value.page;
  const others = await notes.annotationsFor(pageKey);
  return (others.ok && others.value[0]?.page) || barePage(pageKey);
}
