// Which words of one stretch are which words of another, by the fewest words put in and taken out (Myers 1986).

import { diffArrays } from 'diff';

/** More edits than this, and the two are not worth comparing; it bounds the time, which grows with their number. */
const maxEdits = 600;

/** For each of `was` its place in `now`, -1 where it has none; null where the two have too little in common. */
export function wordDiff(was: Int32Array, now: Int32Array): Int32Array | null {
  const runs = diffArrays(Array.from(was), Array.from(now), { maxEditLength: maxEdits });
  // Undefined where the limit was met, which the library's types leave out.
  if (runs === undefined) return null;
  const places = new Int32Array(was.length).fill(-1);
  let [before, after] = [0, 0];
  for (const { count, added, removed } of runs) {
    if (!added && !removed) for (let word = 0; word < count; word++) places[before + word] = after + word;
    if (!added) before += count;
    if (!removed) after += count;
  }
  return places;
}
