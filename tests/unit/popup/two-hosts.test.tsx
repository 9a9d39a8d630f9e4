// @vitest-environment jsdom
// A page that names no address of its own, on a host for small screens: what was written on the story at the publisher's
// other host is shown, and goes out with it.

import { expect, test, vi } from 'vitest';
import { readLibraryJson } from '../../../src/exchange/read-library-json.ts';
import { targetPage } from '../../../src/notes/target-page.ts';
import { must } from '../notes/make.ts';
import { soon } from '../soon.ts';
import {
  click,
  closePanel,
  field,
  noteTexts,
  openPanel,
  pageKey,
  seen,
  store,
  type,
  writeNote,
} from './panel.tsx';
import { article, ready } from './sample.ts';

const { host } = new URL(ready.url);
const onLarge = targetPage(article, ready.url.replace(host, `www.${host}`));

async function written(note: string): Promise<string> {
  const notes = await store();
  const id = crypto.randomUUID();
  const edit = { id, page: onLarge, subject: { kind: 'article' }, note } as const;
  expect((await notes.save(edit, 0)).ok).toBe(true);
  const change = { kind: 'merge-sources', name: 'Ada Lindqvist', into: 'Mayor Lindqvist' } as const;
  const correction = { id: crypto.randomUUID(), pageKey: onLarge.key, change };
  expect((await notes.saveCorrection(correction, 0)).ok).toBe(true);
  notes.close();
  return id;
}

test('a note that was written at the other host is in the list, and comes there while the panel is open', async () => {
  await written('on the large screen');
  await openPanel();
  await soon(() => expect(document.body.textContent).toContain('on the large screen'));
  await written('while the panel is open');
  await soon(() => expect(document.body.textContent).toContain('while the panel is open'));
});

test('a change to it, left unfinished, waits at either host, and is gone once it is saved', async () => {
  await written('on the large screen');
  const notes = await store();
  const drafts = async () => must(await notes.allDrafts()).map(({ text }) => text);
  const edit = async () => {
    await openPanel();
    await seen('[data-testid=note-edit]');
    click('[data-testid=note-edit]');
    return field();
  };
  const draft = { id: crypto.randomUUID(), annotationId: null, subject: { kind: 'article' } } as const;
  const [note] = must(await notes.annotationsFor(onLarge.key));
  await notes.saveDraft({
    ...draft,
    pageKey: onLarge.key,
    annotationId: note?.id ?? '',
    basedOnRev: 1,
    text: 'half',
  });
  expect((await edit()).value).toBe('half');
  await type('half there, half here');
  await soon(async () => expect(await drafts()).toEqual(['half there, half here']));
  closePanel();
  await edit();
  click('[data-testid=note-save]');
  await soon(() => expect(noteTexts()).toEqual(['half there, half here']));
  expect(await drafts()).toEqual([]);
  // What the note is on is kept with it, and not as another article without notes.
  expect(must(await notes.articleOf(onLarge.key))?.text).toBe(article.text);
  expect(must(await notes.articleOf(pageKey))).toBeNull();
  notes.close();
});

async function exported(format: 'json' | 'markdown'): Promise<string> {
  const files: Blob[] = [];
  const createObjectURL = (file: Blob) => {
    files.push(file);
    return 'blob:own';
  };
  Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await seen(`[data-testid=export-${format}]:not(:disabled)`);
  click(`[data-testid=export-${format}]`);
  const reader = new FileReader();
  reader.readAsText(files[0] as Blob);
  await soon(() => expect(reader.readyState).toBe(FileReader.DONE));
  return String(reader.result);
}

test('a file to be taken in again has both addresses, each with what was written there', async () => {
  const id = await written('on the large screen');
  await openPanel();
  await soon(() => expect(document.body.textContent).toContain('on the large screen'));
  await writeNote('on the small screen');
  const read = readLibraryJson(await exported('json'));
  expect(read).toMatchObject({
    ok: true,
    value: {
      articles: [
        {
          page: { key: targetPage(article, ready.url).key },
          annotations: [{ note: 'on the small screen' }],
          corrections: [],
        },
        { page: { key: onLarge.key }, annotations: [{ id }], corrections: [{}] },
      ],
    },
  });
});

test('a file to be read has the story once, with the notes of both', async () => {
  await written('on the large screen');
  await openPanel();
  await soon(() => expect(document.body.textContent).toContain('on the large screen'));
  await writeNote('on the small screen');
  const file = await exported('markdown');
  expect(file).toContain(`\n# ${article.title}\n`);
  expect(file.split('“The bridge is safe,”')).toHaveLength(2);
  expect(file).toContain('on the large screen');
  expect(file).toContain('on the small screen');
});
