// Text as one line of characters that a reader sees: what turns, hides or cuts the words around it is taken out.

/** Letters and marks of scripts whose shapes no joiner changes; marks that all scripts share go with them. */
const unjoined =
  '\\p{scx=Latin}\\p{scx=Greek}\\p{scx=Cyrillic}\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Inherited}';

/** Formatting characters that words are written with, by the rules of Unicode's chapter 23.2 and annex UTS 51. */
const needed = [
  // Joiners shape the letter before them: Persian, and the scripts of India.
  `(?<=(?![${unjoined}])[\\p{L}\\p{M}])[\\u200C\\u200D]`,
  // One joiner makes two pictures one.
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
  // Flags of regions: a black flag, the region's code, the end.
  '(?<=\\u{1F3F4})[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}',
  // Arabic, Syriac and Kaithi signs around a number have a shape, although they count as formatting.
  '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]',
].join('|');

/** Direction, zero-width and other formatting characters, and halves of pairs. */
const shapeless = new RegExp(`(${needed})|[\\p{Cf}\\p{Cs}]`, 'gu');

/** White space and control characters: any of them may end a line somewhere. */
const breaks = /[\s\p{Cc}]+/gu;

/** The text on one line; nothing at its ends is trimmed. */
export function oneLine(text: string): string {
  return text.replace(shapeless, '$1').replace(breaks, ' ');
}
