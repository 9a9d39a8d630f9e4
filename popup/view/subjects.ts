// What a note is about, described so that it is found again when the page is read anew. It may be longer than a record
// can hold: the editor makes it fit.

import { describeSpan } from '../../src/anchoring/describe-span.ts';
import { savedWords } from '../../src/anchoring/saved-words.ts';
import type { Source } from '../../src/attribution/types.ts';
import { subjectKey } from '../../src/notes/subject-key.ts';
import type { Subject } from '../../src/notes/types.ts';
import type { QuoteEntry } from './overview.ts';

export function subjectOfSource({ name, kind, role }: Source): Subject {
  return { kind: 'source', name, sourceKind: kind, role };
}

/** @param text the article's */
export function subjectOfQuote(text: string, { quote, speaker }: QuoteEntry): Subject {
  return {
    kind: 'quote',
    type: quote.type,
    speaker: speaker?.name ?? null,
    speakerRole: speaker?.role ?? null,
    named: speaker?.named ?? false,
    spans: quote.content.map(span => describeSpan(text, span)),
  };
}

/** Of a quote not what stands around it: pages grow right above and below. */
function wordsOf(subject: Subject): string {
  return 'spans' in subject ? subject.spans.map(savedWords).join(' … ') : subjectKey(subject);
}

/**
 * A key for each, all different: the same for the same quote or source when the page is read again, whatever number it
 * has then, so that an editor stays with what it is about.
 */
export function keysOf(subjects: readonly Subject[]): readonly string[] {
  const seen = new Map<string, number>();
  return subjects.map(subject => {
    const key = wordsOf(subject);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `${before} ${key}`;
  });
}
