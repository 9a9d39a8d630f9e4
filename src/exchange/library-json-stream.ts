// The complete export in pieces, for a library that is too big to be held as one text. Joined, they are the bytes of
// toLibraryJson(), if the articles come in the order of their keys.

import type { LibraryArticle } from '../notes/library.ts';
import { schemaVersion, wholeArticle } from './library-json.ts';

export type LibraryJsonStream = {
  readonly head: string;
  /** @param isFirst no article was written before it */
  article(article: LibraryArticle, isFirst: boolean): string;
  /** @param isEmpty no article was written at all */
  tail(isEmpty: boolean): string;
};

const OPENING = '[\n  [';
const CLOSING = '\n  ]\n]';

/** @param exportedAt ISO 8601, UTC */
export function libraryJsonStream(exportedAt: string): LibraryJsonStream {
  const document = JSON.stringify(
    { format: 'sourcelight', schemaVersion, exportedAt, articles: [] },
    null,
    2,
  );
  // Without the list's closing bracket and the end of the document.
  const head = document.slice(0, document.lastIndexOf(']'));
  return {
    head,
    article(article, isFirst) {
      // Inside of two lists, so that it is set in as far as in the document.
      const text = JSON.stringify([[wholeArticle(article)]], null, 2);
      return `${isFirst ? '' : ','}${text.slice(OPENING.length, -CLOSING.length)}`;
    },
    tail: isEmpty => (isEmpty ? ']\n}\n' : '\n  ]\n}\n'),
  };
}
