// What is searched for and what was found. A search that is overtaken by another one is given up.

import { useEffect, useState } from 'preact/hooks';
import { type Filters, noFilters } from '../../src/notes/search/entry.ts';
import { useStore } from './library-context.ts';
import { pageSize, type Shown } from './reader-library.ts';

export type Search = {
  readonly typed: string;
  readonly filters: Filters;
  /** Null until the first answer. */
  readonly shown: Shown | null;
  readonly isWaiting: boolean;
  /** Nothing could be read: the notes are still there. */
  readonly hasFailed: boolean;
  type(typed: string): void;
  filter(changed: Partial<Filters>): void;
  clear(): void;
  showMore(): void;
};

/** While somebody types on, no search is begun. */
const typingMs = 120;

export function useSearch(): Search {
  const { library, data } = useStore();
  const [typed, setTyped] = useState('');
  const [filters, setFilters] = useState(noFilters);
  const [limit, setLimit] = useState(pageSize);
  const [answer, setAnswer] = useState<Pick<Search, 'shown' | 'hasFailed'>>({
    shown: null,
    hasFailed: false,
  });
  const [isWaiting, setWaiting] = useState(true);
  useEffect(() => {
    const life = new AbortController();
    setWaiting(true);
    const find = async () => {
      const found = await library.find(typed, filters, limit, life.signal);
      if (found === null || life.signal.aborted) return;
      setAnswer(found.ok ? { shown: found.value, hasFailed: false } : { shown: null, hasFailed: true });
      setWaiting(false);
    };
    const timer = setTimeout(find, typed === '' ? 0 : typingMs);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [library, typed, filters, limit, data.version]);
  const narrow = (change: () => void) => {
    setLimit(pageSize);
    change();
  };
  return {
    typed,
    filters,
    ...answer,
    isWaiting,
    type: text => narrow(() => setTyped(text)),
    filter: changed => narrow(() => setFilters({ ...filters, ...changed })),
    clear: () =>
      narrow(() => {
        setTyped('');
        setFilters(noFilters);
      }),
    showMore: () => setLimit(limit + pageSize),
  };
}
