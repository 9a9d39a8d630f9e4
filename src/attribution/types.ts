// What the engine returns: attributions (source + cue + content, the terms of PARC and PolNeAR) and one entry a source.
// A contract: the CLI prints these objects as they are, and other tools read them.

import type { Span } from '../text/span.ts';

/** By the share of content words inside quotation marks: direct >= 90 %, mixed some, indirect none. */
export type QuoteType = 'direct' | 'mixed' | 'indirect';

/** Speech (said, urged, wrote, according to) or attitude (wants, believes). Marks, counts and exports show speech. */
export type Act = 'speech' | 'attitude';

export type SourceKind = 'person' | 'organization' | 'group' | 'document' | 'unnamed';

export type Source = {
  readonly id: string;
  /** The fullest form in the article, without title. */
  readonly name: string;
  readonly kind: SourceKind;
  /** Whether a reader could look the source up by name. */
  readonly named: boolean;
  /** The article's own words, or null where it gives none. */
  readonly role: string | null;
  /** Why the source is not named, in the article's own words. */
  readonly anonymityReason: string | null;
  readonly mentions: readonly Span[];
};

export type Quote = {
  readonly id: string;
  readonly type: QuoteType;
  readonly act: Act;
  /** With its quotation marks; several spans where a cue or a paragraph break parts it. */
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  /** The full noun phrase as it stands in the text, a pronoun where it is one; empty where the text has none. */
  readonly source: readonly Span[];
  /** The resolved source; null where the text does not give the speaker, or the engine is not sure. */
  readonly sourceId: string | null;
  readonly coSourceIds: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
};

/** Quotes in document order, sources in the order of their first mention. */
export type Attributions = {
  readonly quotes: readonly Quote[];
  readonly sources: readonly Source[];
  /** False where the language is not English: quotes are the passages in quotation marks, and nobody is named. */
  readonly sourcesRead: boolean;
};
