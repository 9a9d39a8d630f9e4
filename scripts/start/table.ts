// Sources and what they said, as a table for the terminal.

import type { PanelQuote, PanelSource } from '../browsers/panel-view.ts';

const nameWidth = 24;
const typeWidth = 8;
const noSource = '(nobody named)';

/** One line a quote, under its source's name. Lines are at most `width` characters, for a terminal that wide. */
export function sourceTable(
  sources: readonly PanelSource[],
  quotes: readonly PanelQuote[],
  width: number,
): string[] {
  const groups = [
    ...sources.map(source => ({
      name: source.name,
      said: quotes.filter(quote => quote.sourceId === source.id),
    })),
    { name: noSource, said: quotes.filter(quote => quote.sourceId === null) },
  ].filter(({ name, said }) => name !== noSource || said.length > 0);
  const rows = groups.flatMap(({ name, said }) =>
    said.length === 0
      ? [[name, '', '']]
      : said.map((quote, index) => [index === 0 ? name : '', quote.type, quote.text]),
  );
  const all = [['Source', 'Kind', 'What was said'], ...rows];
  return all.map(([name = '', type = '', text = '']) => rowText(name, type, text, width));
}

function rowText(name: string, type: string, text: string, width: number): string {
  const head = `${shorten(name, nameWidth).padEnd(nameWidth)}  ${type.padEnd(typeWidth)}  `;
  return `${head}${shorten(text, Math.max(width - head.length, 10))}`.trimEnd();
}

/** In one line of at most `max` characters; what is cut off ends in an ellipsis. */
function shorten(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join('')}…`;
}
