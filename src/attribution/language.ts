// Whether a text is English, by its tag and by its own words: tags are often the template's, not the article's. English
// gives itself away by function words that other languages do not have. Only words in lower case are counted: names are
// spelled the same everywhere. A detector of many languages (franc-min, tinyld) answers a harder question: measured, it
// took over ten times as long, 34 to 55 kB gzip, and erred no less.

import type { Token } from '../text/tokens.ts';
import type { Doc } from './document.ts';

// At most so many pieces of so many characters are looked at, spread over the text: time does not grow with its length.
const PIECES = 6;
const PIECE_CHARS = 600;
// Fewer words prove nothing, and the tag is trusted.
const MIN_WORDS = 16;
// Shares of words that only English has. Measured on pieces: English has 10 % or more (a median of 25 %), 99 of 100 in 525
// other languages 4 % or less. Between them lie lists, and pieces in both.
const ENGLISH_SHARE = 0.1;
const OTHER_SHARE = 0.045;
// English lists and labels have few of those words, but still more of the shared ones than another language.
const OTHER_SHARE_WITH_SHARED = 0.2;
// So much of a text has to be of one kind to outweigh its tag.
const CLEAR_MAJORITY = 0.75;

const ENGLISH_ONLY = new Set(
  (
    'the and to that this these those which what with from they them their there it its his she him you your who when ' +
    'would could should has have been were not but than then into about after before because said says more up out ' +
    'only any did does just like some other how where while between during against such very'
  ).split(' '),
);
// English function words that a larger language writes alike.
const SHARED = new Set(
  'a all also an are as at be by can do for had he if in is me more most my no of on one or over so under was we will'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{M}]+/gu;
// The same for text in Latin letters without marks of their own, which is read several times as fast.
const PLAIN_WORD = /[A-Za-zªµºÀ-ÖØ-öø-ɏ]+/g;
const BEYOND_PLAIN = /[\u0250-\u1fff\u2070-\uffff]/;
const LATIN = /^\p{Script=Latin}/u;

type Verdict = 'english' | 'other' | 'unclear';

/** @param tag a language tag (BCP 47), or null where none is given: such a text is English unless its words say otherwise. */
export function isEnglish(doc: Pick<Doc, 'text' | 'tokens'>, tag: string | null): boolean {
  // Where the page says so, or nothing else, and both ends of the text are English, the middle need not be read.
  if ((tag === null || saysEnglish(tag)) && isPlainEnglish(doc)) return true;
  const verdict = verdictOn(piecesOf(doc.text));
  return verdict === 'unclear' ? tag === null || saysEnglish(tag) : verdict === 'english';
}

// Both ends are, beyond doubt: by their tokens, which are at hand.
function isPlainEnglish({ tokens }: Pick<Doc, 'tokens'>): boolean {
  if (tokens.length < 2 * END_TOKENS) return false;
  return hasManyEnglish(tokens, 0) && hasManyEnglish(tokens, tokens.length - END_TOKENS);
}

const END_TOKENS = 120;
// Tokens are parted a little otherwise than the words of the pieces: a share somewhat above theirs leaves no doubt.
const CLEAR_SHARE = 1.2 * ENGLISH_SHARE;
const SMALL_A = 97;
const SMALL_Z = 122;

function hasManyEnglish(tokens: readonly Token[], from: number): boolean {
  let many = 0;
  let words = 0;
  for (let at = from; at < from + END_TOKENS; at++) {
    const { text } = tokens[at] as Token;
    const first = text.charCodeAt(0);
    if (first < SMALL_A || first > SMALL_Z) continue;
    words++;
    if (ENGLISH_ONLY.has(text)) many++;
  }
  return words >= END_TOKENS / 2 && many >= CLEAR_SHARE * words;
}

function saysEnglish(tag: string): boolean {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  // An empty tag says that the language is not known.
  return primary === '' || primary === 'en' || primary === 'eng' || primary === 'und';
}

function verdictOn(pieces: readonly string[]): Verdict {
  const verdicts = pieces.map(verdictOnPiece).filter(verdict => verdict !== 'unclear');
  const english = verdicts.filter(verdict => verdict === 'english').length;
  const needed = verdicts.length * CLEAR_MAJORITY;
  if (verdicts.length === 0) return 'unclear';
  if (english >= needed) return 'english';
  return verdicts.length - english >= needed ? 'other' : 'unclear';
}

/** The whole of a short text, and of a long one pieces from its beginning to its end at equal distances. */
function piecesOf(text: string): string[] {
  const count = Math.min(PIECES, Math.max(1, Math.floor(text.length / PIECE_CHARS)));
  if (count === 1) return [text.slice(0, 2 * PIECE_CHARS)];
  const step = (text.length - PIECE_CHARS) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + PIECE_CHARS);
  });
}

function verdictOnPiece(piece: string): Verdict {
  let latin = 0;
  let letters = 0;
  let words = 0;
  let englishOnly = 0;
  let shared = 0;
  for (const word of piece.match(BEYOND_PLAIN.test(piece) ? WORD : PLAIN_WORD) ?? []) {
    letters += word.length;
    if (word.charCodeAt(0) >= 128 && !LATIN.test(word)) continue;
    latin += word.length;
    // One letter is mostly what an apostrophe or an abbreviation leaves.
    if (word[0] !== word[0]?.toLowerCase() || (word.length === 1 && word !== 'a')) continue;
    words++;
    if (ENGLISH_ONLY.has(word)) englishOnly++;
    else if (SHARED.has(word)) shared++;
  }
  // A script's letters are a stronger sign than words; where words are not spaced there are few of them.
  if (letters >= MIN_WORDS && latin < letters / 2) return 'other';
  if (words < MIN_WORDS) return 'unclear';
  if (englishOnly / words >= ENGLISH_SHARE) return 'english';
  const isOther =
    englishOnly / words <= OTHER_SHARE && (englishOnly + shared) / words <= OTHER_SHARE_WITH_SHARED;
  return isOther ? 'other' : 'unclear';
}
