// @vitest-environment jsdom
// A note's whole way: written on an article as it was, kept with the article's words, and found, or not, on the page as it
// is later. What the saved words alone can tell shows that they come with it.

import { expect, test, vi } from 'vitest';
import { soon } from '../soon.ts';
import {
  click,
  closePanel,
  find,
  noteTexts,
  openPanel,
  pageKey,
  seen,
  session,
  status,
  store,
  writeNote,
} from './panel.tsx';
import { attributions, ready } from './sample.ts';

const asked = '“The bridge is safe,”';
const twin = `${asked} a passer-by said at the weekly market of the town, and laughed.`;

/** The page shows this text from now on, with what was detected in it: quotes whose words are there. */
function pageShows(text: string): void {
  const quotes = attributions.quotes.flatMap(quote => {
    const [span] = quote.content;
    const words = ready.article.text.slice(span?.start, span?.end);
    const start = text.indexOf(words);
    return start === -1 ? [] : [{ ...quote, content: [{ start, end: start + words.length }] }];
  });
  session.state = {
    ...ready,
    article: { ...ready.article, text },
    attributions: { ...attributions, quotes },
  };
}

/** The article's words that were kept cannot be read until the result is called. */
function loseSavedWords(): () => void {
  const lost = vi.spyOn(DecompressionStream.prototype, 'readable', 'get').mockImplementation(() => {
    throw new Error('cannot be unpacked');
  });
  return () => lost.mockRestore();
}

const place = () => find('[data-testid=note-place]').dataset.place;

async function reopenOn(text: string): Promise<void> {
  closePanel();
  pageShows(text);
  await openPanel();
  await seen('[data-testid=note-place]');
}

test('on the same text a note is in its place; with a paragraph before it, moved', async () => {
  await openPanel();
  await writeNote('first');
  expect(place()).toBe('exact');
  await reopenOn(`Update: the mayor was asked again.\n\n${ready.article.text}`);
  expect(place()).toBe('moved');
  expect(find('[data-quote-id=q1] [data-testid=note]').textContent).toContain('first');
});

test('a twin of the quote does not get its note when the quote is gone: only the saved article can tell', async () => {
  pageShows(`${ready.article.text}\n\n${twin}`);
  await openPanel();
  await writeNote('on the mayor’s words');
  const without = `${ready.article.text.replace(`${asked} Mayor Ada`, 'Mayor Ada')}\n\n${twin}`;
  await reopenOn(without);
  expect(place()).toBe('orphan');
  expect(find('[data-testid=adrift]').textContent).toContain('on the mayor’s words');
  // The same page and note, but for the words that were kept.
  const mended = loseSavedWords();
  await reopenOn(without);
  mended();
  expect(place()).not.toBe('orphan');
});

test('a changed quote keeps its note, shown with old and new words and what kind of word differs', async () => {
  await openPanel();
  await writeNote('is it?');
  await reopenOn(ready.article.text.replace('bridge is safe', 'bridge is not safe'));
  expect(place()).toBe('changed');
  const compared = find('[data-testid=old-and-new]');
  expect(compared.textContent).toContain('a negation');
  expect([...compared.querySelectorAll('blockquote')].map(words => words.textContent)).toEqual([
    asked,
    '“The bridge is not safe,”',
  ]);
  expect(compared.querySelector('ins')?.textContent?.trim()).toBe('not');
  expect(noteTexts()).toEqual(['is it?']);
});

test('the new words are taken over, and given back by undo', async () => {
  await openPanel();
  await writeNote('is it?');
  await reopenOn(ready.article.text.replace('bridge is safe', 'bridge is not safe'));
  click('[data-testid=take-new-words]');
  await soon(() => expect(place()).toBe('exact'));
  await soon(() => expect(status()).toContain('The note is on other words now.'));
  click('[data-testid=undo]');
  await soon(() => expect(place()).toBe('changed'));
  // The note that was on the new words for a while had its text kept too.
  const notes = await store();
  const kept = await notes.articleOf(pageKey);
  notes.close();
  expect(kept.ok && kept.value?.otherTexts).toHaveLength(1);
});

test('of several places each is offered with its surroundings, and the one that is chosen is kept', async () => {
  await openPanel();
  await writeNote('which?');
  const mended = loseSavedWords();
  await reopenOn(`Some say: ${asked} others doubt it.\n\nIn the pub: ${asked} they sing.`);
  expect(place()).toBe('ambiguous');
  const choices = [...document.querySelectorAll('[data-testid=choice]')];
  expect(choices.map(choice => choice.querySelector('p')?.textContent)).toEqual([
    expect.stringContaining('others doubt it'),
    expect.stringContaining('they sing'),
  ]);
  click('[data-testid=choose]', choices[1]);
  await soon(() => expect(place()).toBe('exact'));
  mended();
  closePanel();
  await openPanel();
  await seen('[data-testid=note-place]');
  expect(place()).toBe('exact');
});

test('a note whose words are gone is attached to what the reader selected', async () => {
  await openPanel();
  await writeNote('lost and found');
  const text = 'All of it is new. The pier is safe, the mayor said.';
  await reopenOn(text);
  expect(place()).toBe('orphan');
  click('[data-testid=attach-to-selection]');
  await soon(() => expect(status()).toContain('No words of the article are selected.'));
  session.selected = { start: 18, end: 34, words: text.slice(18, 34) };
  click('[data-testid=attach-to-selection]');
  await seen('[data-testid=elsewhere]');
  expect(place()).toBe('exact');
  expect(find('[data-testid=elsewhere]').textContent).toContain('The pier is safe');
});

test('selected words are marked without a note, found again like one, and unmarked by undo', async () => {
  await openPanel();
  await seen('[data-testid=mark-selection]');
  const start = ready.article.text.indexOf('reads on the wall');
  session.selected = { start, end: start + 17, words: 'reads on the wall' };
  click('[data-testid=mark-selection]');
  await soon(() => expect(status()).toContain('Words marked.'));
  await soon(() => expect(document.activeElement?.textContent).toContain('Marked, without a note.'));
  closePanel();
  await openPanel();
  await seen('[data-testid=elsewhere]');
  expect(place()).toBe('exact');
  expect(find('[data-testid=elsewhere]').textContent).toContain('reads on the wall');
  session.selected = { start: 4, end: 10, words: ready.article.text.slice(4, 10) };
  click('[data-testid=mark-selection]');
  await soon(() => expect(status()).toContain('Words marked.'));
  click('[data-testid=undo]');
  await soon(() => expect(status()).toContain('Mark removed.'));
  expect(document.querySelectorAll('.note')).toHaveLength(1);
});

test('a selection of a page that was read anew meanwhile is not taken for words of this text', async () => {
  await openPanel();
  await writeNote('lost');
  await reopenOn('All of it is new. The pier is safe, the mayor said.');
  session.selected = { start: 18, end: 34, words: 'Other words here' };
  click('[data-testid=attach-to-selection]');
  await soon(() => expect(status()).toContain('No words of the article are selected.'));
  expect(place()).toBe('orphan');
});
