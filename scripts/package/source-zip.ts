// The archive of the sources, from which `npm ci && npm run build` gives the same packages: Mozilla's reviewers ask
// for it, and so may anybody who wants to check what was published.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './source-files.ts';
import { writeZip } from './zip.ts';

export function sourceZip(root: string): Buffer {
  return writeZip(sourceFiles(root).map(name => ({ name, bytes: readFileSync(path.join(root, name)) })));
}
