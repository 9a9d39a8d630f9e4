// Writes the engine's answer for a short text as one line a quote, so that a test can be read like its sentence.

import { attribute } from '../../../src/attribution/attribute.ts';
import { textOf } from '../../../src/text/span.ts';

/** `source [cue] content (type)`, then `= name` of the resolved source; ` … ` parts several spans. */
export function rowsOf(text: string): string[] {
  const { quotes, sources } = attribute(text, { language: 'en' });
  return quotes.map(quote => {
    const names = [quote.sourceId, ...quote.coSourceIds].map(
      id => sources.find(source => source.id === id)?.name,
    );
    const words = `${textOf(text, quote.source)} [${textOf(text, quote.cue)}] ${textOf(text, quote.content)}`;
    return `${words} (${quote.type}) = ${names.map(name => name ?? 'nobody').join(' + ')}`;
  });
}

/** The sources of a text as `name, kind, role`. */
export function sourcesOf(text: string): string[] {
  const { sources } = attribute(text, { language: 'en' });
  return sources.map(({ name, kind, role }) => [name, kind, role ?? '-'].join(', '));
}
