// Hypothesis writes its ids, which are UUIDs, as 22 letters: base64url of their 16 bytes. Both ways.

import { parse, stringify, validate } from 'uuid';
import { stableId } from './stable-id.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function hypothesisId(uuid: string): string {
  const bytes = parse(uuid);
  let id = '';
  for (let bit = 0; bit < 128; bit += 6) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    id += alphabet[(pair >> (10 - (bit & 7))) & 63];
  }
  return id;
}

/** The UUID that it stands for; of ids in another form, as old ones have, one that is made of it. */
export function uuidOfHypothesis(id: string): string {
  const bytes = new Uint8Array(17);
  for (const [i, letter] of [...id].entries()) {
    const value = alphabet.indexOf(letter);
    if (value < 0 || i > 21) return stableId('hypothesis', id);
    const shifted = value << (10 - ((i * 6) & 7));
    const at = (i * 6) >> 3;
    bytes[at] = (bytes[at] ?? 0) | (shifted >> 8);
    if (at < 16) bytes[at + 1] = (bytes[at + 1] ?? 0) | (shifted & 0xff);
  }
  const uuid = id.length === 22 ? unchecked(bytes.subarray(0, 16)) : '';
  return validate(uuid) && hypothesisId(uuid) === id ? uuid : stableId('hypothesis', id);
}

/** Their UUIDs are not all of a version that a strict writer would let pass. */
function unchecked(bytes: Uint8Array): string {
  try {
    return stringify(bytes);
  } catch {
    return '';
  }
}
