// How long a text is for its reader.

/**
 * Silent reading of English, in words a minute: M. Brysbaert, "How many words do we read per minute?", Journal of Memory
 * and Language 109 (2019).
 */
const wordsPerMinute = 238;

/** Of Chinese, in characters: S. Trauzettel-Klosinski and K. Dietz, Investigative Ophthalmology 53 (2012). */
const charactersPerMinute = 255;

/** Scripts that set no space between words: each of their characters counts. */
const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const words = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Words and whole minutes, see Article. */
export function measureReading(text: string): { wordCount: number; readingMinutes: number } {
  const characterCount = count(text, characters);
  const spaced = count(characterCount === 0 ? text : text.replace(characters, ' '), words);
  const minutes = spaced / wordsPerMinute + characterCount / charactersPerMinute;
  const wordCount = spaced + characterCount;
  return { wordCount, readingMinutes: wordCount === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}
