// A text in the form in which words are compared, with a map back: white space, the style of quotation marks and dashes,
// Unicode form and invisible characters differ between two deliveries of the same page and are no change of its words.

import type { Span } from './span.ts';

export type NormalisedText = {
  readonly raw: string;
  readonly text: string;
  /** For each code unit of `text`, where the piece of the raw text that it stands for begins and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/**
 * A base with its marks, or the parts of a Korean syllable: what NFC may join, and nothing more. At most 30 marks, as in
 * Unicode's stream-safe format: putting marks in order takes the square of their number.
 */
const cluster = /[\u1100-\u1112\uAC00-\uD7A3][\u1161-\u1175]?[\u11A8-\u11C2]?\p{M}{0,30}|[\s\S]\p{M}{0,30}/uy;

/** Double and single ones are one class: houses turn “ into ‘, and an apostrophe is the same character as ’. */
const quoteMark = /^["'\u00AB\u00BB\u02BC\u2018-\u201F\u2039\u203A\u300C-\u300F\uFF02\uFF07]$/;

/** Hyphens, the minus sign and the short dash: inside a word they join its parts. */
const hyphen = /^[\u2010-\u2013\u2212\uFE63\uFF0D]$/;

/** Long dashes, which part words. */
const dash = /^[\u2014\u2015\u2E3A\u2E3B]$/;

/** Soft hyphens, zero-width characters and direction marks. */
const invisible = /^[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/;

/** Below the first combining mark NFC leaves every character alone. */
const firstMark = 0x300;

/** What each of those characters is compared as: they are nearly all of a text, and a look-up is quick. */
const plain = Array.from({ length: firstMark }, (_, code) => comparable(String.fromCharCode(code)));
/** The same as code units; -1 where it is not one. */
const plainUnit = Int32Array.from(plain, piece => (piece.length === 1 ? piece.charCodeAt(0) : -1));

const space = 0x20;

/** Takes time in proportion to the length. A text normalised again stays as it is. */
export function normalise(raw: string): NormalisedText {
  const view = new View(raw.length);
  for (let at = 0; at < raw.length; ) {
    const end = clusterEnd(raw, at);
    const code = raw.charCodeAt(at);
    const isPlain = end === at + 1 && code < firstMark;
    const unit = isPlain ? (plainUnit[code] as number) : -1;
    if (unit >= 0) view.add(unit, at, end);
    else {
      const piece = isPlain ? (plain[code] as string) : comparable(raw.slice(at, end).normalize('NFC'));
      // Every unit of a piece stands for the whole of it: no span ends inside a letter with its marks.
      for (let i = 0; i < piece.length; i++) view.add(piece.charCodeAt(i), at, end);
    }
    at = end;
  }
  return view.of(raw);
}

/** Taken apart into this many units at a time: a call takes no more arguments than the stack has room for. */
const unitsACall = 8_192;

/** Typed arrays, not texts and lists that grow by one: those take ten times the room of a long text, and are moved about. */
class View {
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #size = 0;

  constructor(room: number) {
    this.#units = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  /** White space after white space only makes that longer. */
  add(unit: number, start: number, end: number): void {
    if (unit === space && this.#size > 0 && this.#units[this.#size - 1] === space) {
      this.#ends[this.#size - 1] = end;
      return;
    }
    if (this.#size === this.#units.length) this.#grow();
    this.#units[this.#size] = unit;
    this.#starts[this.#size] = start;
    this.#ends[this.#size] = end;
    this.#size++;
  }

  of(raw: string): NormalisedText {
    const parts: string[] = [];
    for (let at = 0; at < this.#size; at += unitsACall)
      parts.push(String.fromCharCode(...this.#units.subarray(at, Math.min(this.#size, at + unitsACall))));
    const size = this.#size;
    return {
      raw,
      text: parts.join(''),
      starts: this.#starts.slice(0, size),
      ends: this.#ends.slice(0, size),
    };
  }

  /** Rarely: three dots for one sign, and letters that Unicode takes apart. */
  #grow(): void {
    const room = this.#size * 2 + 16;
    const grown = <A extends Uint16Array | Uint32Array>(list: A, into: A): A => {
      into.set(list);
      return into;
    };
    this.#units = grown(this.#units, new Uint16Array(room));
    this.#starts = grown(this.#starts, new Uint32Array(room));
    this.#ends = grown(this.#ends, new Uint32Array(room));
  }
}

/** The raw span that a normalised one stands for. `span` must not be empty, and must lie within the text. */
export function toRaw(view: NormalisedText, span: Span): Span {
  return { start: view.starts[span.start] as number, end: view.ends[span.end - 1] as number };
}

function clusterEnd(raw: string, at: number): number {
  const isPlain = raw.charCodeAt(at) < firstMark;
  // Past the end charCodeAt gives NaN, which is not below anything.
  if (isPlain && !(raw.charCodeAt(at + 1) >= firstMark)) return at + 1;
  cluster.lastIndex = at;
  return at + (cluster.exec(raw)?.[0].length ?? 1);
}

function comparable(character: string): string {
  if (character.length > 1) return character;
  if (invisible.test(character)) return '';
  if (/^\s$/.test(character)) return ' ';
  if (quoteMark.test(character)) return "'";
  if (hyphen.test(character)) return '-';
  if (dash.test(character)) return '\u2014';
  return character === '\u2026' ? '...' : character;
}
