// Ids that are made of what they stand for: the same content has the same id in every export and at every import, so
// that nothing is there twice. UUIDs of version 5 (RFC 9562, section 5.5).

import { v5 } from 'uuid';

/** Only these ids are made from it; it was drawn once. */
const namespace = '7b1f2c3a-5d0e-4c7b-9a64-0f3d8e2b6c51';

export function stableId(...parts: readonly (string | number | null)[]): string {
  return v5(JSON.stringify(parts), namespace);
}
