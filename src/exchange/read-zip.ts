// The complete export out of a zip of ours. Nothing else in the archive is unpacked, and nothing beyond a fixed size: an
// archive of a few kilobytes can hold more than a disk.

import { strFromU8 } from 'fflate';
import type { Fault } from '../notes/check.ts';
import type { Problem } from '../notes/fault-words.ts';
import type { Library } from '../notes/library.ts';
import type { Result } from '../result.ts';
import { fileFault, maxFileChars } from './parse-json.ts';
import { readLibraryJson } from './read-library-json.ts';
import { libraryFile } from './zip.ts';
import { type EntryFault, readEntry } from './zip-entry.ts';

const problems: Readonly<Record<EntryFault, Problem>> = {
  'no-zip': ['notZip'],
  'no-entry': ['noLibrary', libraryFile],
  'too-large': ['libraryTooLarge', libraryFile],
  damaged: ['damagedZip'],
};

/** @param maxBytes of the complete export, unpacked */
export function readZip(archive: Uint8Array, maxBytes = maxFileChars): Result<Library, readonly Fault[]> {
  const entry = readEntry(archive, isLibrary, maxBytes);
  return entry.ok ? readLibraryJson(strFromU8(entry.value)) : fileFault(...problems[entry.error]);
}

/** Some systems put the content of an archive into a folder when they pack it again. */
function isLibrary(name: string): boolean {
  return name === libraryFile || /^[^/]+\/library\.json$/.test(name);
}
