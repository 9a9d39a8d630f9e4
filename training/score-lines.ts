// A score as lines for people.

import { f1, GROUPS, type Score } from './score.ts';

export function scoreLines({ groups, sources }: Score): string {
  const rows = GROUPS.map(name => {
    const { found, gold, right, pairs, sourceRight } = groups[name];
    const figures = [
      percent(right, found),
      percent(right, gold),
      f1(right, found, gold).toFixed(1),
      percent(sourceRight, pairs),
    ];
    return `${name.padEnd(10)}${[gold, found, right, ...figures].map(figure => String(figure).padStart(9)).join('')}`;
  });
  const head = `${'END TO END'.padEnd(10)}${['gold', 'found', 'right', 'P %', 'R %', 'F1', 'source %'].map(word => word.padStart(9)).join('')}`;
  const exact = f1(sources.exact, sources.found, sources.gold).toFixed(1);
  return [head, ...rows, `source phrases, exact spans: F1 ${exact}`].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
