// The texts of the tokens met: words come again and again, one string for each makes every later look-up of it quick, and
// its lower case is made once.

export type Form = {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** Its place among all forms met. */
  readonly number: number;
};

const MANY_FORMS = 16_384;
const forms = new Map<string, Form>();
let collection = 0;

/**
 * To be called before a text is read: forgets the forms met so far where they are many. Gives the number of the
 * collection that the text's forms belong to; in another one the same number is another form's.
 */
export function collectForms(): number {
  if (forms.size >= MANY_FORMS) {
    forms.clear();
    table.fill(0);
    byNumber.length = 0;
    pairsOf = new Uint32Array(FIRST_ROOM);
    collection++;
  }
  return collection;
}

export function formOf(surface: string): Form {
  let form = forms.get(surface);
  if (form === undefined) {
    form = { text: surface, lower: lowered(surface), number: forms.size };
    forms.set(surface, form);
  }
  return form;
}

// Most words hold no apostrophe; replacing costs more than looking.
function lowered(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Shorter words are found without making a string of them. */
export const SHORT_CHARS = 16;

/** The characters of the word that is looked for next, where it is short. */
export const letters = new Uint16Array(SHORT_CHARS);
const pairs = new Uint32Array(letters.buffer);

// FNV-1a (Fowler, Noll, Vo), one step a character.
export const HASH_START = 0x811c9dc5;

export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16777619);
}

// Short forms by the hash of their characters: four places for those whose hashes end alike, a hash and a number each. More
// than four push each other out, so that no page can make a search long; the map knows all.
const SETS = 8192;
const PLACES = 4;
const table = new Int32Array(SETS * PLACES * 2);
const byNumber: Form[] = [];
// Their characters, two in each number, up to a zero.
const PAIRS = SHORT_CHARS / 2;
const FIRST_ROOM = 1024 * PAIRS;
let pairsOf = new Uint32Array(FIRST_ROOM);

/** The form of the characters from `start` to `end`, which `letters` holds too; `hash` is made of them. */
export function formOfLetters(text: string, start: number, end: number, hash: number): Form {
  const length = end - start;
  const last = length >> 1;
  // Both halves of the last pair, of which an even length leaves none.
  letters[length] = 0;
  letters[length | 1] = 0;
  const first = (hash & (SETS - 1)) * PLACES * 2;
  for (let at = first; at < first + PLACES * 2; at += 2) {
    if (table[at] !== hash) continue;
    const number = table[at + 1] as number;
    if (isSpelled(number, last)) return byNumber[number] as Form;
  }
  const form = formOf(text.slice(start, end));
  keep(form, first, hash);
  return form;
}

// A word that begins like a longer one differs from it in the zero behind its end.
function isSpelled(number: number, last: number): boolean {
  const spelling = pairsOf;
  for (let k = 0, at = number * PAIRS; k <= last; k++, at++) if (spelling[at] !== pairs[k]) return false;
  return true;
}

function keep(form: Form, first: number, hash: number): void {
  const { number } = form;
  let at = first;
  while (at < first + (PLACES - 1) * 2 && table[at] !== 0) at += 2;
  table[at] = hash;
  table[at + 1] = number;
  byNumber[number] = form;
  if (pairsOf.length < (number + 1) * PAIRS) {
    const more = new Uint32Array(Math.max((number + 1) * PAIRS, 2 * pairsOf.length));
    more.set(pairsOf);
    pairsOf = more;
  }
  // What stands behind the last pair is never looked at.
  pairsOf.set(pairs, number * PAIRS);
}
