// @vitest-environment jsdom
// Nothing typed is lost: unfinished text in the panel, through closing, changed pages, refusals and other views.

import { expect, test } from 'vitest';
import { maxDraftChars, maxNoteChars } from '../../../src/notes/limits.ts';
import { soon } from '../soon.ts';
import {
  begin,
  click,
  closePanel,
  draftsToBe,
  field,
  fillDisk,
  find,
  firstQuote,
  gone,
  keptDrafts,
  noteTexts,
  openPanel,
  press,
  problem,
  seen,
  session,
  status,
  type,
  writeNote,
} from './panel.tsx';
import { attributions, ready, source, text } from './sample.ts';

test('what was typed is there again after the panel was closed in the middle of it', async () => {
  await openPanel();
  await begin('half a tho');
  await draftsToBe(['half a tho']);
  closePanel();
  await openPanel();
  await soon(() => expect(find(firstQuote).textContent).toContain('Continue note'));
  click(`${firstQuote} [data-testid=add-note]`);
  expect((await field()).value).toBe('half a tho');
});

test('unfinished text is found again at its quote when the words around it changed', async () => {
  await openPanel();
  await begin('half a tho');
  await draftsToBe(['half a tho']);
  closePanel();
  // Of the same length, so that the sample's spans still hold.
  session.state = {
    ...ready,
    article: { ...ready.article, text: text.replace('Mayor Ada', 'Madam Ada') },
  };
  await openPanel();
  await soon(() => expect(find(firstQuote).textContent).toContain('Continue note'));
  click(`${firstQuote} [data-testid=add-note]`);
  expect((await field()).value).toBe('half a tho');
  expect(document.querySelector('[data-testid=adrift]')).toBeNull();
});

async function leaveDraftOnRenamedSource(): Promise<void> {
  await openPanel();
  await seen('[data-source-id=s3]');
  click('[data-source-id=s3] [data-testid=add-note]');
  await type('who owns it?');
  await draftsToBe(['who owns it?']);
  closePanel();
  const sources = attributions.sources.map(one => (one.id === 's3' ? source('s3', 'Nordbro Group') : one));
  session.state = { ...ready, attributions: { ...attributions, sources } };
  await openPanel();
  await seen('[data-testid=adrift-draft]');
}

test('unfinished text on a source that is called otherwise now is listed apart, and can be finished there', async () => {
  await leaveDraftOnRenamedSource();
  expect(find('[data-testid=adrift]').textContent).toContain('Nordbro');
  click('[data-testid=adrift] [data-testid=add-note]');
  expect((await field()).value).toBe('who owns it?');
  await type('who owns it now?');
  click('[data-testid=note-save]');
  await soon(() => expect(noteTexts()).toEqual(['who owns it now?']));
  expect(await keptDrafts()).toEqual([]);
});

test('an editor without a place stays while its field is empty for a moment', async () => {
  await leaveDraftOnRenamedSource();
  click('[data-testid=adrift] [data-testid=add-note]');
  const area = await field();
  await type('');
  await draftsToBe([]);
  // Has the notes read again.
  click('[data-testid=add-article-note]');
  await soon(() => expect(document.querySelectorAll('[data-testid=note-text]:enabled')).toHaveLength(2));
  expect(area.isConnected).toBe(true);
  area.value = 'anew';
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await draftsToBe(['anew']);
  click('[data-testid=adrift] [data-testid=note-discard]');
  await gone('[data-testid=adrift]');
});

test('unfinished text without a place can be discarded, and had back', async () => {
  await leaveDraftOnRenamedSource();
  click('[data-testid=draft-discard]');
  await gone('[data-testid=adrift]');
  expect(await keptDrafts()).toEqual([]);
  click('[data-testid=undo]');
  await seen('[data-testid=adrift-draft]');
  expect(await keptDrafts()).toEqual(['who owns it?']);
  await soon(() => expect(document.activeElement).toBe(find('[data-testid=adrift-draft]')));
});

test('a change begun on a note that was deleted meanwhile is offered as a new note', async () => {
  await openPanel();
  await writeNote('old');
  click('[data-testid=note-edit]');
  await type('old, and more');
  press('Escape');
  await gone('[data-testid=note-text]');
  click('[data-testid=note-delete]');
  await soon(() => expect(find(firstQuote).textContent).toContain('Continue note'));
  click(`${firstQuote} [data-testid=add-note]`);
  expect((await field()).value).toBe('old, and more');
});

test('Escape closes the editor without closing the popup, and keeps the text', async () => {
  await openPanel();
  await begin('kept');
  expect(press('Escape').defaultPrevented).toBe(true);
  await gone('[data-testid=note-text]');
  expect(await keptDrafts()).toEqual(['kept']);
});

test('text that is too long for a note is kept, and the editor says so until it is shortened', async () => {
  await openPanel();
  const long = 'x'.repeat(maxNoteChars + 1);
  await begin(long);
  await seen(problem);
  press('Escape');
  await gone('[data-testid=note-text]');
  click(`${firstQuote} [data-testid=add-note]`);
  expect((await field()).value).toBe(long);
  await seen(problem);
  await type('short');
  await gone(problem);
});

test('the editor does not close on text that cannot be kept, but it can be discarded', async () => {
  await openPanel();
  await begin('short');
  const long = 'x'.repeat(maxDraftChars + 1);
  await type(long);
  press('Escape');
  await soon(() => expect(status()).toContain('Not closed'));
  expect((await field()).value).toBe(long);
  find(problem);
  click('[data-testid=note-discard]');
  await gone('[data-testid=note-text]');
  click('[data-testid=undo]');
  expect((await field()).value).toBe(long);
});

test('a problem that is over is not shown any more, and then the editor closes', async () => {
  await openPanel();
  const put = fillDisk();
  await begin('no spa');
  await seen(problem);
  expect(find('.editor .hint').textContent).toBe('Ctrl+Enter saves, Esc closes.');
  put.mockRestore();
  await type('no space');
  await gone(problem);
  expect(find('.editor .hint').textContent).toContain('Kept as you type.');
  press('Escape');
  await gone('[data-testid=note-text]');
  expect(await keptDrafts()).toEqual(['no space']);
});

test('discarded text can be had back', async () => {
  await openPanel();
  await begin('not sure');
  await seen('[data-testid=note-discard]');
  click('[data-testid=note-discard]');
  await seen('[data-testid=undo]');
  expect(await keptDrafts()).toEqual([]);
  click('[data-testid=undo]');
  expect((await field()).value).toBe('not sure');
  await draftsToBe(['not sure']);
});

test('two panels that write on the same quote do not overwrite each other', async () => {
  const [one, other] = [await openPanel(), await openPanel()];
  await begin('typed in the one', one);
  await draftsToBe(['typed in the one']);
  // Opens on the text of the other panel, and types over it.
  await begin('typed in the other', other);
  await draftsToBe(['typed in the one', 'typed in the other']);
  click('[data-testid=note-save]', other);
  await seen('[data-testid=note]', other);
  closePanel(one);
  expect(await keptDrafts()).toEqual(['typed in the one']);
  await soon(() => expect(find(firstQuote, other).textContent).toContain('Continue note'));
});
