// Our own complete export, read back: the same library, or every fault of the file with its path.

import { type Fault, isRecord } from '../notes/check.ts';
import type { Library } from '../notes/library.ts';
import { parseLibrary } from '../notes/parse-library.ts';
import { err, type Result } from '../result.ts';
import { schemaVersion } from './library-json.ts';
import { fileFault, parseJson } from './parse-json.ts';

export function readLibraryJson(text: string): Result<Library, readonly Fault[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || value.format !== 'sourcelight') return fileFault('notOurs');
  const version = value.schemaVersion;
  if (version === schemaVersion) return parseLibrary(value);
  if (version === 1) return parseLibrary(fromVersion1(value));
  if (typeof version === 'number' && version > schemaVersion) return fileFault('newer');
  return err([{ at: 'schemaVersion', problem: ['notWhole', 1, schemaVersion] }]);
}

/** Version 1 had one article, read when it was exported, and notes of words alone. What is wrong is left for the check. */
function fromVersion1(value: Record<string, unknown>): unknown {
  const { exportedAt, articles } = value;
  return {
    exportedAt,
    articles: each(articles, article => ({
      ...article,
      readAt: exportedAt,
      sourcesRead: true,
      corrections: [],
      annotations: each(article.annotations, annotation => ({
        ...annotation,
        tags: [],
        factCheck: null,
        annotator: null,
        copyOf: null,
      })),
    })),
  };
}

function each(value: unknown, change: (entry: Record<string, unknown>) => unknown): unknown {
  return Array.isArray(value) ? value.map(entry => (isRecord(entry) ? change(entry) : entry)) : value;
}
