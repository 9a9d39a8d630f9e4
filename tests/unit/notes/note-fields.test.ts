// What a reader puts on a note besides its words: tags, a check, the name of who wrote it.

import { expect, test } from 'vitest';
import { notes, notesOnPage } from './fresh.ts';
import { edit, must } from './make.ts';

test('tags and a check are saved, and an editor that does not show them leaves them alone', async () => {
  const made = edit({
    tags: ['river'],
    factCheck: { status: 'wrong', evidenceUrl: 'https://gauge.example/' },
  });
  must(await notes.save(made, 0));
  const { tags: _, factCheck: __, ...words } = made;
  const second = must(await notes.save({ ...words, note: 'Ask again.' }, 1));
  expect(second).toMatchObject({ note: 'Ask again.', tags: made.tags, factCheck: made.factCheck });
  const third = must(await notes.save({ ...words, note: 'Ask again.', factCheck: null }, 2));
  expect(third).toMatchObject({ rev: 3, tags: ['river'], factCheck: null });
});

test('a passage can be marked without a word on it', async () => {
  const spans = [[{ type: 'TextPositionSelector', start: 3, end: 9 } as const]];
  const mark = edit({ subject: { kind: 'selection', spans }, note: '' });
  expect(must(await notes.save(mark, 0))).toMatchObject({ subject: mark.subject, note: '' });
});

test('the name in the settings stands on new notes; those that are there keep their writer', async () => {
  const old = edit();
  must(await notes.save(old, 0));
  must(await notes.saveSetting('annotator', 'Ida'));
  must(await notes.save({ ...old, note: 'Changed by Ida.' }, 1));
  must(await notes.save(edit(), 0));
  expect((await notesOnPage()).map(({ annotator }) => annotator).sort()).toEqual(['Ida', null]);
});

test('a name that no note could hold is refused', async () => {
  expect(await notes.saveSetting('annotator', 'x'.repeat(2_001))).toMatchObject({ ok: false });
  expect(must(await notes.settings())).toEqual({ annotator: null, lastBackupAt: null });
});
