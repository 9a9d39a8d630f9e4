// Tells of most texts that a word is not in them, without looking through them: for each text, which of 512 groups its
// three-letter pieces fall into. A piece in none of a text's groups is not in the text (a Bloom filter, Bloom 1970).

const groups = 512;
const numbersAText = groups / 32;
const pieceChars = 3;

export class Sieve {
  /** `numbersAText` numbers a text, one bit a group. */
  #bits = new Uint32Array(numbersAText * 1024);
  #size = 0;

  /** @returns the number of the text */
  add(text: string): number {
    const place = this.#size++;
    const first = place * numbersAText;
    if (first === this.#bits.length) {
      const grown = new Uint32Array(this.#bits.length * 2);
      grown.set(this.#bits);
      this.#bits = grown;
    }
    for (let at = 0; at + pieceChars <= text.length; at++) {
      const group = groupAt(text, at);
      this.#bits[first + (group >>> 5)] = (this.#bits[first + (group >>> 5)] as number) | (1 << (group & 31));
    }
    return place;
  }

  /** Never false where the text of this number has the word. */
  mayHold(place: number, { groups: wanted }: Sought): boolean {
    const first = place * numbersAText;
    for (let i = 0; i < wanted.length; i++) {
      const group = wanted[i] as number;
      if (((this.#bits[first + (group >>> 5)] as number) & (1 << (group & 31))) === 0) return false;
    }
    return true;
  }
}

/** A word or phrase, with the groups that its pieces fall into; none where it is too short to have one. */
export type Sought = { readonly word: string; readonly groups: Uint16Array };

export function sought(word: string): Sought {
  const found = new Set<number>();
  for (let at = 0; at + pieceChars <= word.length; at++) found.add(groupAt(word, at));
  return { word, groups: Uint16Array.from(found) };
}

/** By multiplication with an odd number near 2^32 divided by the golden ratio (Knuth, TAOCP 3, 6.4). */
function groupAt(text: string, at: number): number {
  const piece = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2);
  return Math.imul(piece, 0x9e3779b1) >>> 23;
}
