// Our own words in readable exports. Exporters cannot look messages up: a caller may give them in the reader's language.

import type { QuoteType } from '../attribution/types.ts';
import type { CheckStatus } from '../notes/library.ts';

export type ExportWords = {
  /** The language that these words are in (BCP 47), and how it is written. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly untitled: string;
  readonly author: string;
  readonly site: string;
  readonly published: string;
  readonly exported: string;
  readonly address: string;
  readonly articleNotes: string;
  readonly quotes: string;
  /** Heads the passages where some are the reader's own marks. */
  readonly quotesAndMarks: string;
  readonly sourceNotes: string;
  readonly adriftNotes: string;
  readonly note: string;
  readonly types: Readonly<Record<QuoteType, string>>;
  /** Said of sources that count as unnamed, and of others whose name the article does not give. */
  readonly unnamedSource: string;
  readonly nameNotGiven: string;
  readonly speakerNotGiven: string;
  readonly ownMark: string;
  /** Said of a quote that the reader put right. */
  readonly corrected: string;
  readonly checks: Readonly<Record<CheckStatus, string>>;
  readonly evidence: (url: string) => string;
  readonly tagged: (tags: string) => string;
  /** @param name who wrote the note */
  readonly by: (name: string) => string;
  /** Heads an export of several articles. */
  readonly library: string;
  /** @param phrase the article's words that stand for the speaker, such as "he" */
  readonly inText: (phrase: string) => string;
};

export const englishWords: ExportWords = {
  language: 'en',
  direction: 'ltr',
  untitled: 'Untitled article',
  author: 'Author',
  site: 'Site',
  published: 'Published',
  exported: 'Exported',
  address: 'Address',
  articleNotes: 'Notes on the article',
  quotes: 'Quotes',
  quotesAndMarks: 'Quotes and marks',
  sourceNotes: 'Notes on sources',
  adriftNotes: 'Notes whose words are not marked on the page now',
  note: 'Note',
  types: { direct: 'direct quote', mixed: 'partly direct quote', indirect: 'paraphrase' },
  unnamedSource: 'unnamed source',
  nameNotGiven: 'name not given',
  speakerNotGiven: 'Speaker not given',
  ownMark: 'marked by the reader',
  corrected: 'corrected by the reader',
  checks: { 'to-check': 'to check', confirmed: 'confirmed', wrong: 'wrong' },
  evidence: url => `evidence: ${url}`,
  tagged: tags => `tags: ${tags}`,
  by: name => `by ${name}`,
  library: 'Sourcelight library',
  inText: phrase => `in the text: ${phrase}`,
};
