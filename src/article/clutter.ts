// Which blocks are running prose, by their length and links alone.

import type { Block } from './outline.ts';

/** Shorter blocks are as often labels as sentences. */
const minProseChars = 80;

export function isProse(block: Block): boolean {
  return block.chars >= minProseChars && block.linkChars < block.chars / 2;
}
