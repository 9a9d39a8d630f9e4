// What must not be in a package for the stores: source maps, and text of the articles that the tests use.

import type { ZipEntry } from './zip.ts';

/** So many words in a row are no coincidence; a shorter run could be a turn of phrase. */
const runLength = 8;

/** Plain text of a fixture: tags, scripts and styles dropped. */
export function fixtureWords(file: string): string[] {
  const text = file
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/gi, ' ');
  return wordsOf(text);
}

/** One line a fault; empty for a clean package. */
export function inspectPackage(
  entries: readonly ZipEntry[],
  fixtures: readonly (readonly string[])[],
): string[] {
  const known = new Set(fixtures.flatMap(runsOf));
  return entries.flatMap(({ name, bytes }) => {
    const text = bytes.toString('utf8');
    const quoted = runsOf(wordsOf(text)).find(run => known.has(run));
    return [
      ...(name.endsWith('.map') || text.includes('sourceMappingURL=') ? [`${name} has a source map`] : []),
      ...(/(^|\/)fixtures\//.test(name) ? [`${name} is a test's fixture`] : []),
      ...(quoted === undefined ? [] : [`${name} has text of a fixture: "${quoted}"`]),
    ];
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, -runLength + 1 || undefined)
    .map((_, at) => words.slice(at, at + runLength).join(' '));
}
