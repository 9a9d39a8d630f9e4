// Words of the library page for what records hold.

import type { OpenFault } from '../../src/notes/connection.ts';
import type { NoteKind } from '../../src/notes/search/entry.ts';
import { t } from '../../src/ui/words.ts';
import type { LibraryFault } from '../state/reader-library.ts';

export function noteKindWord(kind: NoteKind): string {
  const words: Record<NoteKind, string> = {
    article: t('noteOnArticle'),
    source: t('noteOnSource'),
    quote: t('noteOnQuote'),
    selection: t('noteOnSelection'),
  };
  return words[kind];
}

export function dayAndTimeOf(iso: string): string {
  return new Intl.DateTimeFormat(t('uiLanguage'), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

/** What happened, and what the reader can do; that nothing is lost is said beside it. */
export function faultWords(fault: LibraryFault): string {
  const words: Record<OpenFault, string> = {
    timeout: t('openTimeout'),
    blocked: t('openBlocked'),
    'newer-version': t('openNewerVersion'),
    unavailable: t('openUnavailable'),
    full: t('openFull'),
    broken: t('openBroken'),
  };
  return fault === 'unreadable' ? words.broken : words[fault];
}
