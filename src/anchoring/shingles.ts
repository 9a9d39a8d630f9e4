// Where each run of a few words stands in a text, if it stands there only once: the sure points at which two states of a
// text can be laid on one another (Heckel 1978, "A technique for isolating differences between files", took single lines).

/** Runs of so many words and marks seldom recur in a text. */
export const shingleWords = 4;

/** More neighbours than this in the table are only seen where a page was made for it; their runs count as repeated. */
const maxProbes = 64;

export type Shingles = {
  /** Where the run that begins at `at` of `ids` stands here: -1 where nowhere, -2 where more than once. */
  readonly find: (ids: Int32Array, at: number) => number;
};

const nowhere = -1;
const repeated = -2;

/** Takes time and memory in proportion to the text, whatever it is. */
export function shinglesOf(text: Int32Array): Shingles {
  const count = Math.max(0, text.length - shingleWords + 1);
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  // A run's start plus one, 0 where free; negative where the run was met again.
  const slots = new Int32Array(size);
  for (let at = 0; at < count; at++) {
    const slot = slotFor(slots, text, text, at);
    if (slot === -1) continue;
    slots[slot] = slots[slot] === 0 ? at + 1 : -Math.abs(slots[slot] as number);
  }
  return {
    find(ids, at) {
      if (at < 0 || at + shingleWords > ids.length) return nowhere;
      const slot = slotFor(slots, text, ids, at);
      if (slot === -1) return repeated;
      const held = slots[slot] as number;
      if (held === 0) return nowhere;
      return held < 0 ? repeated : held - 1;
    },
  };
}

/** The slot that holds the run, or the free one where it belongs; -1 where the search is given up. */
function slotFor(slots: Int32Array, text: Int32Array, ids: Int32Array, at: number): number {
  const mask = slots.length - 1;
  let slot = hash(ids, at) & mask;
  for (let probes = 0; probes < maxProbes; probes++) {
    const held = Math.abs(slots[slot] as number);
    if (held === 0 || isSameRun(text, held - 1, ids, at)) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function isSameRun(text: Int32Array, start: number, ids: Int32Array, at: number): boolean {
  for (let word = 0; word < shingleWords; word++) if (text[start + word] !== ids[at + word]) return false;
  return true;
}

function hash(ids: Int32Array, at: number): number {
  let mixed = 0x9e3779b9;
  for (let word = 0; word < shingleWords; word++) {
    mixed = Math.imul(mixed ^ (ids[at + word] as number), 0x85ebca6b);
    mixed ^= mixed >>> 15;
  }
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 13);
}
