// Another delivery of the same words: other quotation marks, white space, dashes, Unicode form, invisible characters.

import type { Random } from './random.ts';

type Restyle = (text: string) => string;

const quotes: readonly Restyle[] = [
  text => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  text => text.replaceAll('“', '‘').replaceAll('”', '’'),
  text => text.replaceAll('“', '« ').replaceAll('”', ' »'),
  text => text.replace(/"([^"\n]*)"/g, '“$1”').replace(/(\w)'(\w)/g, '$1’$2'),
  text => text.replace(/[“”]/g, "''").replaceAll('’', "'"),
];

const others: readonly Restyle[] = [
  text => text,
  text => text.replaceAll(' ', '\u00a0'),
  text => text.replace(/ /g, ' \n'),
  text => text.normalize('NFD'),
  text => text.replaceAll('…', '...').replaceAll('—', '–'),
  text => text.replace(/ ?— ?/g, ' – ').replace(/ – /g, '\u2009—\u2009'),
  text => text.replace(/([a-z]{4})([a-z]{4})/g, '$1\u00ad$2'),
  text => text.replace(/([.,;]) /g, '$1\u200b '),
];

export function restyled(random: Random): Restyle {
  const [quote, other] = [random.pick(quotes), random.pick(others)];
  return text => other(quote(text));
}
