// What a reader is told of a source that cannot be looked up by name.

import type { Source } from '../attribution/types.ts';
import { t } from './words.ts';

/** Null for a source with a name. "Unnamed source" is said only of those that the panel counts as unnamed. */
export function namelessWord(source: Source): string | null {
  if (source.kind === 'unnamed') return t('unnamedSource');
  return source.named ? null : t('notNamed');
}
