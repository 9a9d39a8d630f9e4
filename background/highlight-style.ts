// The style sheet of the marks. Made here from our own table, so that a page process can choose nothing but the names.

import { highlightName, looks, meanings, type Part, parts, type Tone, tones } from '../src/ui/marks.ts';

/** @param prefix checked against prefixPattern by the caller */
export function highlightStyle(prefix: string): string {
  const rules = meanings.flatMap(meaning =>
    tones.flatMap(tone =>
      parts.map(
        part =>
          `::highlight(${highlightName(prefix, part, meaning, tone)}){${declarations(part, meaning, tone)}}`,
      ),
    ),
  );
  return [...rules, forcedColours(prefix)].join('\n');
}

/**
 * Where the reader forces colours, Chromium gives every mark the same fill and lines in the fill's ink: below the fill
 * they would be lost, and with them what tells the marks apart.
 */
function forcedColours(prefix: string): string {
  const names = meanings.flatMap(meaning =>
    tones.flatMap(tone => parts.map(part => `::highlight(${highlightName(prefix, part, meaning, tone)})`)),
  );
  return `@media (forced-colors:active){${names.join(',')}{text-underline-offset:0.05em}}`;
}

function declarations(part: Part, meaning: keyof typeof looks, tone: Tone): string {
  const { fill, line, lineStyle } = looks[meaning];
  const ink = tone === 'light' ? '#111' : '#fff';
  const underline = (style: string, thickness: string) =>
    `text-decoration:underline ${style} ${thickness} ${line[tone]};text-underline-offset:0.2em`;
  if (part === 'source') return underline('dotted', '2px');
  // The page's own ink may be too pale for our fill, so the fill brings its ink.
  if (part === 'content')
    return `background-color:${fill[tone]};color:${ink};${underline(lineStyle, '1.5px')}`;
  return `background-color:${line[tone]};color:${tone === 'light' ? '#fff' : '#111'}`;
}
