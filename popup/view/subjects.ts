// What a note is about, described so that it is found again when the page is read anew.

import { describeSpan } from '../../src/anchoring/describe-span.ts';
import type { Source } from '../../src/attribution/types.ts';
import { maxLabelChars } from '../../src/notes/limits.ts';
import type { Subject } from '../../src/notes/types.ts';
import type { QuoteEntry } from './overview.ts';

export function subjectOfSource({ name, kind, role }: Source): Subject {
  return { kind: 'source', name: label(name), sourceKind: kind, role: label(role) };
}

/** @param text the article's */
export function subjectOfQuote(text: string, { quote, speaker }: QuoteEntry): Subject {
  return {
    kind: 'quote',
    type: quote.type,
    speaker: label(speaker?.name ?? null),
    speakerRole: label(speaker?.role ?? null),
    named: speaker?.named ?? false,
    spans: quote.content.map(span => describeSpan(text, span)),
  };
}

/** A page's author can put whole paragraphs into these; a record that holds them all would be refused. */
function label<T extends string | null>(given: T): T {
  // Half a surrogate pair at the cut would not survive being written to a file.
  return given === null ? given : (given.slice(0, maxLabelChars).replace(/[\uD800-\uDBFF]$/, '') as T);
}
