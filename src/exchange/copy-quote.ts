// One quote for the clipboard: its words, who said them, where they stand, and a link that lands on the sentence.

import type { LibraryArticle, LibraryQuote } from '../notes/library.ts';
import { type CitationStyle, cite, ended } from './citation.ts';
import { byline } from './describe.ts';
import { quotePassage } from './passages.ts';
import { referenceOf } from './reference.ts';
import { oneLine } from './shapeless.ts';
import { fragmentLink } from './text-fragment.ts';
import { type ExportWords, englishWords } from './words.ts';

/** Plain text: the words, an empty line, speaker and citation. */
export function copyQuote(
  article: LibraryArticle,
  quote: LibraryQuote,
  style: CitationStyle,
  words: ExportWords = englishWords,
): string {
  const text = article.text ?? '';
  const sources = new Map(article.sources.map(source => [source.id, source]));
  const passage = quotePassage(text, quote, sources, []);
  const speakers = byline(passage, words).map(({ name, role }) =>
    oneLine(role === null ? name : `${name}, ${role}`),
  );
  const reference = referenceOf(article);
  const [first] = quote.content;
  const link = first === undefined ? reference.url : fragmentLink(reference.url, text, first);
  return `${passage.paragraphs.join('\n\n')}\n\n— ${ended(speakers.join('; '))} ${cite(reference, style, link)}\n`;
}
