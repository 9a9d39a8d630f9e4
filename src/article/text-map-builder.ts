// Writes paragraphs of text nodes down as one text, white space as a browser shows it, and keeps where each character
// stands in the page. What a node is, is the caller's.

import type { Span } from '../text/span.ts';
import type { Run } from './text-map.ts';

/** A text node of the article, and what stands between it and the one before. */
export type TextPart<N> = {
  readonly node: N;
  /** The words of it that belong to the paragraph, and where they begin in the node. */
  readonly data: string;
  readonly from: number;
  /** Text that is not the article's. */
  readonly afterGap: boolean;
  /** A line break: shown as white space, but in no text node. */
  readonly afterBreak: boolean;
};

export type MappedText<N> = {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly runs: readonly Run<N>[];
};

/** Paragraphs joined by "\n\n"; those without a visible character are left out. */
export function mapText<N>(paragraphs: readonly (readonly TextPart<N>[])[]): MappedText<N> {
  const writer = new TextWriter<N>();
  for (const parts of paragraphs) {
    writer.startParagraph();
    for (const part of parts) writer.add(part);
    writer.endParagraph();
  }
  return writer.finish();
}

/** Soft hyphens, zero-width spaces and marks: where a line may break, not what was written. */
const invisible = '\u00AD\u200B\u2060\uFEFF';
const written = new RegExp(`[^\\s${invisible}]+`, 'gu');
const whiteSpace = new RegExp(`(?![${invisible}])\\s`, 'gu');

class TextWriter<N> {
  readonly #runs: Run<N>[] = [];
  readonly #paragraphs: Span[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #paragraphStart = 0;
  /** White space seen after a word: written once another word of the paragraph follows. */
  #space: { node: N; offset: number } | 'line-break' | null = null;
  #gap = true;

  startParagraph(): void {
    this.#paragraphStart = this.#paragraphs.length === 0 ? 0 : this.#length + 2;
    this.#space = null;
    this.#gap = true;
  }

  add(part: TextPart<N>): void {
    const { node, data, from, afterGap, afterBreak } = part;
    this.#gap ||= afterGap;
    if (afterBreak && this.#length > this.#paragraphStart) this.#space ??= 'line-break';
    let end = 0;
    written.lastIndex = 0;
    for (let match = written.exec(data); match !== null; match = written.exec(data)) {
      const [word] = match;
      if (match.index > end) this.#keepSpace(part, end, match.index);
      this.#startText();
      this.#writeSpace();
      this.#write(word, node, from + match.index);
      end = match.index + word.length;
    }
    if (data.length > end) this.#keepSpace(part, end, data.length);
  }

  /** Of the white space in a piece of a part; what has a place in the page goes before a line break, which has none. */
  #keepSpace({ node, data, from }: TextPart<N>, start: number, end: number): void {
    if (this.#length <= this.#paragraphStart) return;
    if (this.#space !== null && this.#space !== 'line-break') return;
    whiteSpace.lastIndex = start;
    const at = whiteSpace.exec(data)?.index ?? end;
    if (at < end) this.#space = { node, offset: from + at };
  }

  endParagraph(): void {
    if (this.#length > this.#paragraphStart)
      this.#paragraphs.push({ start: this.#paragraphStart, end: this.#length });
  }

  finish(): MappedText<N> {
    return { text: this.#pieces.join(''), paragraphs: this.#paragraphs, runs: this.#runs };
  }

  /** The break before a paragraph is written with its first character, so that empty ones leave no trace. */
  #startText(): void {
    if (this.#length >= this.#paragraphStart) return;
    this.#pieces.push('\n\n');
    this.#length = this.#paragraphStart;
  }

  #writeSpace(): void {
    const space = this.#space;
    this.#space = null;
    if (space === 'line-break') {
      this.#pieces.push(' ');
      this.#length += 1;
    } else if (space !== null) {
      this.#write(' ', space.node, space.offset);
    }
  }

  #write(text: string, node: N, offset: number): void {
    const last = this.#runs.at(-1);
    const continues =
      last?.node === node &&
      last.nodeStart + last.length === offset &&
      last.start + last.length === this.#length;
    const { length } = text;
    if (continues) last.length += length;
    else this.#runs.push({ start: this.#length, length, node, nodeStart: offset, afterGap: this.#gap });
    if (!continues) this.#gap = false;
    this.#pieces.push(text);
    this.#length += length;
  }
}
