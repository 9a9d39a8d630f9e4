// What every part of the page needs of the library, without handing it down by hand.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LibraryData, ReaderLibrary } from './reader-library.ts';

export type LibraryStore = { readonly library: ReaderLibrary; readonly data: LibraryData };

export const LibraryContext = createContext<LibraryStore | null>(null);

export function useStore(): LibraryStore {
  const store = useContext(LibraryContext);
  if (store === null) throw new Error('used outside of the library page');
  return store;
}
