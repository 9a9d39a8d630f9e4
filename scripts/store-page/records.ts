// Notes made up of a number, so that what was stored can be compared with what should be without sending it about.

import type { AnnotationEdit } from '../../src/notes/annotation-edit.ts';

const pages = 5;

export const pageKeys: readonly string[] = Array.from(
  { length: pages },
  (_, i) => `https://valley.example/story-${i}`,
);

/** Of very different lengths: some fill several pages of a disk. */
export function noteText(number: number): string {
  return `note ${number} ${'and so on '.repeat((number * 7919) % 400)}`;
}

/** @param id of the note; it also chooses the page, so that a changed note stays on its page */
export function annotationEdit(id: string, number: number): AnnotationEdit {
  const key = pageKeys[Number.parseInt(id.slice(0, 4), 16) % pages] as string;
  return {
    id,
    page: {
      key,
      url: key,
      title: `Story of note ${id.slice(0, 4)}`,
      standfirst: null,
      siteName: 'Valley Courier',
      byline: null,
      publishedTime: null,
      language: 'en',
    },
    subject: { kind: 'article' },
    note: noteText(number),
  };
}
