import { expect, test } from 'vitest';
import { draftOfChange, placeDrafts } from '../../../../popup/state/editor-place.ts';
import type { Annotation, Draft } from '../../../../src/notes/types.ts';
import { attributions, text } from '../sample.ts';

const note = { id: 'n1' } as Annotation;

function draft(id: string, annotationId: string | null): Draft {
  return {
    pageKey: 'k',
    id,
    annotationId,
    subject: { kind: 'article' },
    basedOnRev: 0,
    text: id,
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
}

test('text for new notes is placed, with changes to notes that are gone, but not changes to notes that are there', () => {
  const [fresh, change, left] = [draft('a', null), draft('b', 'n1'), draft('c', 'n2')];
  const drafts = [fresh, change, left];
  const placed = placeDrafts(text, attributions, { annotations: [note], drafts, savedTexts: [] });
  expect(placed.article).toEqual([fresh, left]);
});

test('of two changes to a note the one typed last counts', () => {
  const drafts = [draft('a', null), draft('b', 'n1'), draft('c', 'n1')];
  expect(draftOfChange(drafts, note)?.id).toBe('b');
  expect(draftOfChange([], note)).toBeNull();
});
