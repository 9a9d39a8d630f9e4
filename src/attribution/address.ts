// Words of address before a name: "Mr", "Dr", "Gen.".

import { withoutStop } from './name-runs.ts';

// Words of address say less than an apposition does.
const HONORIFICS = new Set(
  'mr mrs ms miss mx dr prof sir dame lord lady comrade shri smt fr baron baroness gen general col colonel capt captain lt lieutenant maj major sgt adm admiral rear brig brigadier cmdr'.split(
    ' ',
  ),
);

/** Whether a prefix is a form of address alone: "Dr", "Gen.". */
export function isHonorific(prefix: string): boolean {
  const lower = prefix.toLowerCase();
  if (!lower.includes(' ')) return HONORIFICS.has(withoutStop(lower));
  return lower.split(' ').every(word => HONORIFICS.has(withoutStop(word)));
}

const ADDRESSES = new Set(
  'mr mrs ms miss mx dr sir dame lord lady baron baroness madam comrade shri smt'.split(' '),
);

/** A role without the words of address before its name, which are none: "lead author" for "lead author Dr". */
export function withoutAddress(role: string): string | null {
  const all = role.split(' ');
  if (!all.some(isAddress)) return role;
  const words = all.filter((word, index) => !isAddress(word) || !isLast(all, index));
  return words.length === 0 ? null : words.join(' ');
}

function isAddress(word: string): boolean {
  return ADDRESSES.has(withoutStop(word.toLowerCase()));
}

// The name stood here: at the end, or before what is told behind it ("Mr … of Leeds").
function isLast(words: readonly string[], index: number): boolean {
  const next = words[index + 1];
  return next === undefined || isAddress(next) || BEHIND_NAMES.has(next);
}

const BEHIND_NAMES = new Set(['of', 'at', 'for', 'from', 'with', 'in']);
