// Every place of some words in a text, in time proportional to their lengths whatever the two are (Knuth, Morris, Pratt
// 1977): a plain search takes their product on repetitive text, which a hostile page can serve.

/** @returns the starts in ascending order, places may overlap; at most `max` of them */
export function occurrences(text: Int32Array, words: Int32Array, max: number): number[] {
  const found: number[] = [];
  if (words.length === 0) return found;
  const borders = bordersOf(words);
  let matched = 0;
  for (let at = 0; at < text.length && found.length < max; at++) {
    const word = text[at];
    while (matched > 0 && words[matched] !== word) matched = borders[matched - 1] as number;
    if (words[matched] === word) matched++;
    if (matched !== words.length) continue;
    found.push(at - words.length + 1);
    matched = borders[matched - 1] as number;
  }
  return found;
}

/** For each prefix of `words`, the length of the longest shorter prefix that also ends it. */
function bordersOf(words: Int32Array): Uint32Array {
  const borders = new Uint32Array(words.length);
  let border = 0;
  for (let at = 1; at < words.length; at++) {
    while (border > 0 && words[at] !== words[border]) border = borders[border - 1] as number;
    if (words[at] === words[border]) border++;
    borders[at] = border;
  }
  return borders;
}
