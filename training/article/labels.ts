// Which blocks of a page are in the body that people copied from it: first by the four-word sequences that a block shares
// with the body, then by trying each block in turn whether the sequences of all chosen blocks come closer to the body's.

const word = /[\p{L}\p{N}_]+/gu;

export function tokenize(text: string): string[] {
  return text.match(word) ?? [];
}

/** @returns 1 for a block of the body, a label a text */
export function labelBlocks(texts: readonly string[], body: string): number[] {
  const wanted = countSequences(tokenize(body));
  const words = texts.map(tokenize);
  const labels: number[] = words.map(own => (own.length >= 4 && shareIn(own, wanted) >= 0.5 ? 1 : 0));
  let best = likeness(words, labels, wanted);
  for (let pass = 0; pass < 2; pass += 1) {
    const first = labels.indexOf(1) - 6;
    const last = labels.lastIndexOf(1) + 6;
    for (let i = Math.max(0, first); i <= last && i < labels.length; i += 1) {
      labels[i] = 1 - (labels[i] ?? 0);
      const likely = likeness(words, labels, wanted);
      if (likely > best) best = likely;
      else labels[i] = 1 - (labels[i] ?? 0);
    }
  }
  return labels;
}

/** How often each run of four words stands in a text; a shorter text is one run. */
export function countSequences(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i += 1) {
    const sequence = words.slice(i, i + 4).join(' ');
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return counts;
}

function shareIn(words: readonly string[], wanted: ReadonlyMap<string, number>): number {
  const own = countSequences(words);
  return [...own.keys()].filter(sequence => wanted.has(sequence)).length / own.size;
}

/** F1 of the chosen blocks' sequences against the wanted ones. */
function likeness(
  words: readonly (readonly string[])[],
  labels: readonly number[],
  wanted: ReadonlyMap<string, number>,
): number {
  const chosen = countSequences(words.filter((_, i) => labels[i] === 1).flat());
  let shared = 0;
  let total = 0;
  for (const [sequence, count] of chosen) {
    shared += Math.min(count, wanted.get(sequence) ?? 0);
    total += count;
  }
  for (const count of wanted.values()) total += count;
  return (2 * shared) / total;
}
