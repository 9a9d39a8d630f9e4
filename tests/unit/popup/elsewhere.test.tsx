// @vitest-environment jsdom
// What the panel shows of what lies elsewhere: the same source's notes in other articles, and the evidence of a check.

import { expect, test } from 'vitest';
import type { AnnotationEdit } from '../../../src/notes/annotation-edit.ts';
import { targetPage } from '../../../src/notes/target-page.ts';
import { soon } from '../soon.ts';
import { find, openPanel, seen, store, writeNote } from './panel.tsx';
import { article, ready } from './sample.ts';

const elsewhere = '[data-testid=source-elsewhere]';
const other = targetPage({ ...article, title: 'New bridge opens' }, 'https://news.example/new-bridge');
const onLindqvist = { kind: 'source', name: 'Ada Lindqvist', sourceKind: 'person', role: null } as const;

async function written(edit: Pick<AnnotationEdit, 'page' | 'subject' | 'note'>): Promise<void> {
  const notes = await store();
  const saved = await notes.save({ id: crypto.randomUUID(), ...edit }, 0);
  notes.close();
  expect(saved.ok).toBe(true);
}

test('what was written on a source in another article is shown where its name appears again', async () => {
  await written({ page: other, subject: onLindqvist, note: 'Promised it in 2024, too.' });
  await written({ page: targetPage(article, ready.url), subject: onLindqvist, note: 'on this page' });
  await openPanel();
  const shown = await seen(elsewhere);
  expect(shown.closest<HTMLElement>('[data-testid=source]')?.dataset.sourceId).toBe('s1');
  expect(shown.querySelector('summary')?.textContent).toBe('Your notes in other articles (1)');
  expect(shown.textContent).toContain('Promised it in 2024, too.');
  expect(shown.textContent).not.toContain('on this page');
  const link = find<HTMLAnchorElement>('a', shown);
  expect([link.textContent, link.href]).toEqual(['New bridge opens', 'https://news.example/new-bridge']);
  expect(document.querySelectorAll(elsewhere)).toHaveLength(1);
});

test('a source without a name is not the same as one of another article', async () => {
  const officials = { kind: 'source', name: 'two officials', sourceKind: 'unnamed', role: null } as const;
  await written({ page: other, subject: officials, note: 'who?' });
  await written({ page: other, subject: onLindqvist, note: 'her' });
  await openPanel();
  await seen(elsewhere);
  expect(document.querySelectorAll(elsewhere)).toHaveLength(1);
});

test('the evidence of a check is a link, where it is an address of the web', async () => {
  await openPanel();
  await writeNote('is it?');
  const notes = await store();
  const found = await notes.latest(1);
  const note = found.ok ? found.value[0] : undefined;
  if (note === undefined) throw new Error('no note');
  const checked = (rev: number, evidenceUrl: string) =>
    notes.save({ ...note, factCheck: { status: 'wrong', evidenceUrl } }, rev);
  expect((await checked(1, 'https://archive.example/report')).ok).toBe(true);
  const link = await seen('[data-testid=note-labels] a');
  expect((link as HTMLAnchorElement).href).toBe('https://archive.example/report');
  expect((await checked(2, 'javascript:alert(1)')).ok).toBe(true);
  await soon(() => expect(document.querySelector('[data-testid=note-labels] a')).toBeNull());
  notes.close();
});
