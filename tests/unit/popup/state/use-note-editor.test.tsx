// @vitest-environment jsdom
// One editor in the panel: what was typed there is left behind only once it is safe.

import { expect, test } from 'vitest';
import { maxDraftChars, maxExactChars } from '../../../../src/notes/limits.ts';
import { soon } from '../../soon.ts';
import {
  begin,
  click,
  draftsToBe,
  field,
  fillDisk,
  fillDiskOnce,
  find,
  firstQuote,
  gone,
  keptDrafts,
  openPanel,
  pageKey,
  press,
  problem,
  readAnew,
  refuseDatabase,
  seen,
  session,
  status,
  store,
  type,
  writeNote,
} from '../panel.tsx';
import { attributions, quote, ready, text } from '../sample.ts';

const tooLong = 'x'.repeat(maxDraftChars + 1);
const otherId = '00000000-0000-4000-8000-00000000000b';

test('the editor does not turn to another note while what is typed in it cannot be kept', async () => {
  await openPanel();
  await writeNote('saved before');
  await begin(tooLong);
  click('[data-testid=note-edit]');
  await soon(() => expect(status()).toContain('Not closed'));
  expect((await field()).value).toBe(tooLong);
  await type('short');
  click('[data-testid=note-edit]');
  await soon(async () => expect((await field()).value).toBe('saved before'));
  expect(await keptDrafts()).toEqual(['short']);
});

test('discarded text that cannot be kept when it is asked back is not said to be restored', async () => {
  await openPanel();
  await begin('the first');
  click('[data-testid=note-discard]');
  await seen('[data-testid=undo]');
  await begin('the second');
  await draftsToBe(['the second']);
  const put = fillDisk();
  click('[data-testid=undo]');
  await soon(() => expect(status()).toContain('no space left'));
  put.mockRestore();
  click('[data-testid=undo]');
  await soon(() => expect(status()).toBe('Unsaved text restored.'));
  expect((await keptDrafts()).sort()).toEqual(['the first', 'the second']);
});

test('nothing can be typed into text that is being discarded: the undo would not bring it back', async () => {
  await openPanel();
  await begin('not sure');
  const area = await field();
  await seen('[data-testid=note-discard]');
  click('[data-testid=note-discard]');
  await gone('[data-testid=note-text]');
  expect(area.disabled).toBe(true);
});

test('text that another panel took over while its save was failing is kept again', async () => {
  await openPanel();
  await begin('mine');
  await draftsToBe(['mine']);
  const notes = await store();
  const kept = await notes.draftsFor(pageKey);
  const [draft] = kept.ok ? kept.value : [];
  if (draft === undefined) throw new Error('no draft');
  await notes.takeDraft(draft, { pageKey, id: otherId });
  // Pressed before this panel has heard of it.
  fillDiskOnce();
  click('[data-testid=note-save]');
  await seen(problem);
  await notes.dropDraft({ pageKey, id: otherId });
  notes.close();
  await draftsToBe(['mine']);
});

test('a problem is over once notes were opened again and the text is kept', async () => {
  const open = refuseDatabase();
  await openPanel();
  await begin('typed too early');
  await seen(problem);
  open.mockRestore();
  click('[data-testid=notes-unavailable] button');
  await draftsToBe(['typed too early']);
  await gone(problem);
});

test('the focus goes on to the notes when they are reached after trying again', async () => {
  const open = refuseDatabase();
  await openPanel();
  await seen('[data-testid=notes-unavailable] button');
  open.mockRestore();
  find('[data-testid=notes-unavailable] button').focus();
  click('[data-testid=notes-unavailable] button');
  await gone('[data-testid=notes-unavailable]');
  await soon(() => expect(document.activeElement).toBe(find('.article-notes')));
});

test('a note is about the quote that it was begun on, also when the page is read anew meanwhile', async () => {
  await openPanel();
  await begin('about the safe bridge');
  // Another text at the same address: what was the fourth quote is the first one now.
  session.state = {
    ...ready,
    attributions: { ...attributions, quotes: [quote('q1', '“We saw the cracks,”', 's1')] },
  };
  readAnew();
  await seen('[data-testid=adrift-draft]');
  await gone('[data-testid=note-text]');
  expect(find('[data-testid=elsewhere]').textContent).toContain('“The bridge is safe,”');
});

test('an editor stays with its quote when the quotes are counted otherwise after the page is read anew', async () => {
  await openPanel();
  await begin('about the safe bridge');
  const area = await field();
  session.state = {
    ...ready,
    attributions: {
      ...attributions,
      quotes: [quote('q1', 'The bridge', 's1'), quote('q2', '“The bridge is safe,”', 's1')],
    },
  };
  readAnew();
  await soon(() => expect(find('[data-testid=state]').textContent).toContain('2 quotes,'));
  expect(find('[data-quote-id=q2]').contains(await field())).toBe(true);
  expect(await field()).toBe(area);
});

test('a quote beyond what a record may hold can still be noted on', async () => {
  const speech = `“${'We will build. '.repeat(maxExactChars / 10)}”`;
  session.state = {
    ...ready,
    article: { ...ready.article, text: speech + text },
    attributions: {
      ...attributions,
      quotes: [{ ...quote('q1', 'in May', 's1'), content: [{ start: 0, end: speech.length }] }],
    },
  };
  await openPanel();
  await writeNote('a long speech');
  expect(find(firstQuote).textContent).toContain('a long speech');
});

test('what is typed after the editor was asked to close is not overwritten by what could not be kept before', async () => {
  await openPanel();
  await begin('half');
  await draftsToBe(['half']);
  fillDiskOnce();
  await type('half a');
  press('Escape');
  await type('half a thought');
  await gone('[data-testid=note-text]');
  expect(await keptDrafts()).toEqual(['half a thought']);
});
