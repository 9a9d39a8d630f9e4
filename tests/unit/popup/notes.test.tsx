// @vitest-environment jsdom
// Saved notes in the panel: changed, overtaken by another view, deleted and restored, and without their place.

import { expect, test } from 'vitest';
import { soon } from '../soon.ts';
import {
  begin,
  click,
  closePanel,
  draftsToBe,
  field,
  fillDisk,
  find,
  gone,
  noteTexts,
  openPanel,
  pageKey,
  pause,
  press,
  seen,
  session,
  status,
  store,
  type,
  writeNote,
} from './panel.tsx';
import { ready } from './sample.ts';

test('a note is saved with Ctrl+Enter, edited, deleted, and brought back by undo', async () => {
  await openPanel();
  await begin('first');
  press('Enter', { ctrlKey: true });
  await soon(() => expect(noteTexts()).toEqual(['first']));
  await soon(() => expect(status()).toBe('Saved.'));
  click('[data-testid=note-edit]');
  await type('second');
  click('[data-testid=note-save]');
  await soon(() => expect(noteTexts()).toEqual(['second']));
  click('[data-testid=note-delete]');
  await seen('[data-testid=undo]');
  expect(noteTexts()).toEqual([]);
  click('[data-testid=undo]');
  await soon(() => expect(noteTexts()).toEqual(['second']));
  await soon(() => expect(document.activeElement).toBe(find('[data-testid=note]')));
});

test('with the first note on an article its words and what was found in them are kept', async () => {
  await openPanel();
  await writeNote('first');
  const notes = await store();
  const kept = await notes.articleOf(pageKey);
  notes.close();
  expect(kept).toMatchObject({ ok: true, value: { text: ready.article.text, sourcesRead: true } });
  expect(kept.ok && kept.value?.quotes).toHaveLength(ready.attributions.quotes.length);
});

test('when somebody else changed the note, both texts are shown, and both can be kept', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('mine');
  await changeElsewhere('theirs');
  click('[data-testid=note-save]');
  await seen('[data-testid=note-theirs]');
  expect(find('[data-testid=note-theirs]').textContent).toBe('theirs');
  expect((await field()).value).toBe('mine');
  click('[data-testid=conflict-both]');
  await soon(() => expect(noteTexts().sort()).toEqual(['mine', 'theirs']));
});

test('a change made elsewhere is shown while the editor is still open, and the field keeps its text', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('mine');
  await changeElsewhere('theirs');
  await seen('[data-testid=note-theirs]');
  expect((await field()).value).toBe('mine');
  // It would only be refused: the ways on stand beside the other version.
  expect(find('[data-testid=note-save]')).toHaveProperty('disabled', true);
  await draftsToBe(['mine']);
  click('[data-testid=conflict-mine]');
  await soon(() => expect(noteTexts()).toEqual(['mine']));
});

test('text that a save elsewhere overtook while the panel was closed comes back as a conflict', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('mine');
  await draftsToBe(['mine']);
  closePanel();
  await changeElsewhere('theirs');
  await openPanel();
  await seen('[data-testid=note]');
  click('[data-testid=note-edit]');
  await seen('[data-testid=note-theirs]');
  expect((await field()).value).toBe('mine');
  click('[data-testid=note-save]');
  await seen('[data-testid=note-theirs]');
  expect(noteTexts()).not.toContain('mine');
});

test('a note whose words are gone is listed apart, with the words it was about', async () => {
  await openPanel();
  await writeNote('about the bridge');
  closePanel();
  session.state = {
    ...ready,
    article: { ...ready.article, text: 'All of it is new.' },
    attributions: { quotes: [], sources: [], sourcesRead: true },
  };
  await openPanel();
  await seen('[data-testid=adrift]');
  expect(find('[data-testid=adrift]').textContent).toContain('“The bridge is safe,”');
  expect(noteTexts()).toEqual(['about the bridge']);
});

test('a note deleted before the panel was closed can be restored from the list of deleted ones', async () => {
  await openPanel();
  await writeNote('deleted too soon');
  click('[data-testid=note-delete]');
  await seen('[data-testid=undo]');
  closePanel();
  await openPanel();
  await seen('[data-testid=deleted-note]');
  expect(find('[data-testid=deleted-note]').textContent).toContain('deleted too soon');
  expect(noteTexts()).toEqual([]);
  click('[data-testid=restore]');
  await soon(() => expect(noteTexts()).toEqual(['deleted too soon']));
  await gone('[data-testid=deleted]');
  await soon(() => expect(status()).toBe('Note restored.'));
  await soon(() => expect(document.activeElement).toBe(find('[data-testid=note]')));
});

test('after a deletion the undo takes the focus, but not from a field in which the reader types', async () => {
  await openPanel();
  await writeNote('first');
  find('[data-testid=note-delete]').focus();
  click('[data-testid=note-delete]');
  await soon(() => expect(document.activeElement).toBe(find('[data-testid=undo]')));
  click('[data-testid=undo]');
  await soon(() => expect(document.activeElement).toBe(find('[data-testid=note]')));
  await begin('second');
  const area = await field();
  area.focus();
  click('[data-testid=note-delete]');
  await seen('[data-testid=undo]');
  await pause(100);
  expect(document.activeElement).toBe(area);
});

test('what kept a note from being deleted is told in words that speak of no field', async () => {
  await openPanel();
  await writeNote('stays');
  fillDisk();
  click('[data-testid=note-delete]');
  await soon(() => expect(status()).toMatch(/^The note was not deleted: there is no space left/));
  expect(status()).not.toContain('field');
  expect(noteTexts()).toEqual(['stays']);
});

async function changeElsewhere(note: string): Promise<void> {
  const notes = await store();
  const kept = await notes.annotationsFor(pageKey);
  const [first] = kept.ok ? kept.value : [];
  if (first === undefined) throw new Error('no note to change');
  await notes.save({ ...first, note }, first.rev);
  notes.close();
}
