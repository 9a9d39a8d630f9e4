// Names of the formats as readers know them.

import type { FormatName } from '../exchange/all-formats.ts';
import { t } from './words.ts';

export function formatWord(name: FormatName): string {
  const words: Record<FormatName, string> = {
    'library-json': t('formatLibraryJson'),
    markdown: t('formatMarkdown'),
    csv: t('formatCsv'),
    html: t('formatHtml'),
    'readwise-csv': t('formatReadwise'),
    'web-annotation': t('formatWebAnnotation'),
    'hypothesis-json': t('formatHypothesis'),
    ris: t('formatRis'),
    bibtex: t('formatBibtex'),
    'csl-json': t('formatCsl'),
    anki: t('formatAnki'),
    zip: t('formatZip'),
  };
  return words[name];
}
