// The quotation marks of other languages, which open and close otherwise than in English: „so“, »so«, « so », ”so”. Each
// is given a mark whose direction is plain, so that the pairing of marks needs no rules of single languages.

import { isLetter, isSpace } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import type { Doc } from './document.ts';

const DIRECTED: Readonly<Record<string, readonly [inward: string, outward: string]>> = {
  '«': ['「', '」'],
  '‹': ['『', '』'],
  '»': ['」', '「'],
  '›': ['』', '『'],
};
// Dutch 's, 't, 'n, 'm, 'k and Italian 'ndrangheta begin with an apostrophe.
const ELIDED = new Set(['s', 't', 'n', 'm', 'k', 'r', 'ndrangheta', 'ndranghetista']);
const HEBREW = /\p{Script=Hebrew}/u;

/** `«so»`, `»so«`, or one mark on both sides, as in Swedish. */
type Guillemets = 'inward' | 'outward' | 'same';
type Style = { readonly guillemets: Guillemets; readonly hasLow: boolean; readonly isCurlySame: boolean };

/** The tokens of `doc`, one for one, with its marks rewritten; offsets stay. */
export function withPlainMarks(doc: Doc): Token[] {
  const style = styleOf(doc);
  const starts = new Set(doc.paragraphs.map(range => range.from));
  return doc.tokens.map((token, at) => {
    if (token.kind !== 'mark') return token;
    const mark = plainMark(doc, at, { style, isFirst: starts.has(at) });
    return mark === null ? { ...token, kind: 'punct' } : { ...token, text: mark };
  });
}

function styleOf({ tokens, paragraphs }: Doc): Style {
  const marks = new Set(tokens.filter(token => token.kind === 'mark').map(token => token.text));
  return {
    guillemets: guillemetsOf(tokens, paragraphs),
    hasLow: marks.has('„'),
    isCurlySame: marks.has('”') && !marks.has('“') && !marks.has('„'),
  };
}

// What stands first in most paragraphs opens.
function guillemetsOf(tokens: Doc['tokens'], paragraphs: Doc['paragraphs']): Guillemets {
  let inward = 0;
  let outward = 0;
  let hasInward = false;
  for (const { from, to } of paragraphs) {
    let isFirst = true;
    for (let at = from; at < to; at++) {
      const text = tokens[at]?.text;
      if (text !== '«' && text !== '»') continue;
      if (text === '«') hasInward = true;
      if (isFirst && text === '«') inward++;
      if (isFirst && text === '»') outward++;
      isFirst = false;
    }
  }
  if (outward > 0 && !hasInward) return 'same';
  return outward > inward ? 'outward' : 'inward';
}

/** Null for what is no quotation mark here. */
function plainMark(
  { text, tokens }: Doc,
  at: number,
  { style, isFirst }: { style: Style; isFirst: boolean },
): string | null {
  const token = tokens[at] as Token;
  const before = text[token.start - 1] ?? ' ';
  const after = text[token.end] ?? ' ';
  const directed = DIRECTED[token.text];
  if (directed !== undefined) {
    if (style.guillemets === 'same' && token.text === '»') return '"';
    // A closing mark in front of a paragraph goes on with a quotation, as in Spanish.
    const isOutward = style.guillemets === 'outward' || (isFirst && token.text === '»');
    return directed[isOutward ? 1 : 0];
  }
  if (token.text === '”') return style.isCurlySame ? '"' : '”';
  if (token.text === '“') return style.hasLow && !isSpace(before) && !isLetter(after) ? '”' : '“';
  const isElided = "'’".includes(token.text) && ELIDED.has(tokens[at + 1]?.lower ?? '') && !isSpace(after);
  // In Hebrew an acronym's last letter stands behind a double mark.
  const isGershayim = token.text === '"' && HEBREW.test(before) && HEBREW.test(after);
  return isElided || isGershayim ? null : token.text;
}
