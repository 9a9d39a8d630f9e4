// Writing, changing and deleting notes in the panel, by its own buttons. One editor is open at a time.

import type { Page } from 'puppeteer-core';
import { hook, readNotes } from './panel-view.ts';
import { waitFor } from './wait.ts';

/** What a note is on. */
export type NotePlace = 'article' | ItemPlace;
export type ItemPlace = { readonly quoteId: string } | { readonly sourceId: string };

export type PanelNotes = {
  /** Texts of all saved notes, in the order shown. */
  notes(): Promise<string[]>;
  /** Types into a new note without saving it. */
  draftNote(place: NotePlace, text: string): Promise<void>;
  /** Opens the editor there without typing and resolves to the text that it comes with. */
  openDraft(place: NotePlace): Promise<string>;
  /** Text of the one editor that is open; null when none is. */
  draft(): Promise<string | null>;
  /** Writes a note and resolves when the panel shows it as saved. */
  writeNote(place: NotePlace, text: string): Promise<void>;
  /** @param index among all saved notes, in the order shown */
  editNote(index: number, text: string): Promise<void>;
  /** Resolves when the note is gone from the panel. */
  deleteNote(index: number): Promise<void>;
  /** Takes the last deletion back and resolves when the note is there again. */
  undo(): Promise<void>;
};

const editor = `${hook('note-text')}:not(:disabled)`;

export function panelNotes(page: Page): PanelNotes {
  const openEditor = async (place: NotePlace) => {
    const isOpen = await page.$eval(noteButton(place), button => button.getAttribute('aria-expanded'));
    if (isOpen !== 'true') await press(page, noteButton(place));
    await page.waitForSelector(editor);
  };
  const draftNote = async (place: NotePlace, text: string) => {
    await openEditor(place);
    await fillEditor(page, text);
  };
  return {
    notes: () => readNotes(page),
    draftNote,
    async openDraft(place) {
      await openEditor(place);
      return page.$eval(editor, field => (field as HTMLTextAreaElement).value);
    },
    draft: async () =>
      (await page.$$eval(editor, fields => fields.map(field => (field as HTMLTextAreaElement).value)))[0] ??
      null,
    async writeNote(place, text) {
      await draftNote(place, text);
      await saveEditor(page, text);
    },
    async editNote(index, text) {
      await pressOnNote(page, index, 'note-edit');
      await fillEditor(page, text);
      await saveEditor(page, text);
    },
    deleteNote: index => untilCountChanges(page, () => pressOnNote(page, index, 'note-delete')),
    undo: () => untilCountChanges(page, () => press(page, hook('undo'))),
  };
}

/** Clicks as a reader would: scrolls there, and waits until the button is still and enabled. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).click();
}

export function itemSelector(place: ItemPlace): string {
  return 'quoteId' in place
    ? `${hook('quote')}[data-quote-id="${place.quoteId}"]`
    : `${hook('source')}[data-source-id="${place.sourceId}"]`;
}

/** A source holds its quotes, but its own button comes before theirs. */
function noteButton(place: NotePlace): string {
  return place === 'article' ? hook('add-article-note') : `${itemSelector(place)} ${hook('add-note')}`;
}

async function fillEditor(page: Page, text: string): Promise<void> {
  await page.waitForSelector(editor);
  await page.bringToFront();
  await page.locator(editor).fill(text);
}

async function saveEditor(page: Page, text: string): Promise<void> {
  await press(page, `${hook('note-save')}:not(:disabled)`);
  await waitFor(`the note "${text}" to be saved`, async () =>
    (await readNotes(page)).includes(text) ? true : null,
  );
}

async function pressOnNote(page: Page, index: number, button: string): Promise<void> {
  const ids = await page.$$eval(hook('note'), notes => notes.map(note => note.getAttribute('data-note-id')));
  const id = ids[index];
  if (id === undefined) throw new Error(`The panel shows ${ids.length} notes, so there is none at ${index}.`);
  await press(page, `${hook('note')}[data-note-id="${id}"] ${hook(button)}`);
}

async function untilCountChanges(page: Page, act: () => Promise<void>): Promise<void> {
  const before = (await readNotes(page)).length;
  await act();
  await waitFor('the list of notes to change', async () =>
    (await readNotes(page)).length === before ? null : true,
  );
}
