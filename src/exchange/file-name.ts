// A file name from an article's title that Windows, macOS, Linux and Android all take, and that shows what it is.

import { oneLine } from './shapeless.ts';

/** Forbidden on Windows and Android; the last four break Obsidian's links to a file. */
const forbidden = /[<>:"/\\|?*#^[\]]/g;

/** Private and unassigned characters: what they look like, and whether they can be written, differs by system. */
const unknown = /[\p{Co}\p{Cn}]/gu;

/** Devices on Windows, whatever follows the first point. */
const reserved =
  /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?=\s*(?:\.|$))/i;

/** In UTF-8, with the ending: half of what file systems allow, because downloads add to names, and folders sum up. */
export const maxBytes = 120;

/** @param extension without its point, plain ASCII */
export function fileName(title: string, extension: string): string {
  const words = oneLine(title.normalize('NFC')).replace(forbidden, ' ').replace(unknown, '');
  const cut = withinBytes(trimmed(words), maxBytes - extension.length - 1);
  return `${trimmed(cut) || 'article'}.${extension}`.replace(reserved, '_$&');
}

/** Windows drops points and spaces at the end, Linux hides what begins with a point, programs take `-` for an option. */
function trimmed(name: string): string {
  return name.replace(/ +/g, ' ').replace(/^[\s.\-~]+|[\s.]+$/g, '');
}

/** Whole characters as a reader sees them. One byte is left for the underscore of a reserved name. */
function withinBytes(name: string, max: number): string {
  let kept = '';
  let bytes = 1;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    bytes += utf8Length(segment);
    if (bytes > max) break;
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
