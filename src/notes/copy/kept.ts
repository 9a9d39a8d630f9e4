// Whether a second copy is there at all, whole or not: then a database that knows of none has lost something.

import type { CopyArea } from './area.ts';
import { type FoundHeader, isHeader } from './header.ts';
import { chunkKeys } from './rebuild-copy.ts';
import { salvaged } from './salvage.ts';

/** @throws where the area cannot be read */
export async function isAnythingKept(area: CopyArea, header: FoundHeader): Promise<boolean> {
  if (isHeader(header)) return true;
  return (await chunkKeys(area)).length > 0 || (await salvaged(area)).length > 0;
}
