// An article cited in a sentence: plain, by the Publication Manual of the APA (7th edition, 10.1, newspaper articles), and
// by the Chicago Manual of Style (17th edition, 14.191, bibliography). English month names: both are English styles.

import type { Author, Day, Reference } from './reference.ts';

export type CitationStyle = 'plain' | 'apa' | 'chicago';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Without mark-up: where it is pasted may know none. */
export function cite(reference: Reference, style: CitationStyle, url = reference.url): string {
  if (style === 'apa') return apa(reference, url);
  return style === 'chicago' ? chicago(reference, url) : plain(reference, url);
}

function plain({ title, authors, newspaper, issued }: Reference, url: string): string {
  const names = authors.map(fullName).join(', ');
  const day = issued === null ? '' : `${issued.day} ${monthOf(issued)} ${issued.year}`;
  return [names, title, newspaper ?? '', day, url].filter(part => part !== '').join(', ');
}

/** Where nobody is named the title stands first. */
function apa({ title, authors, newspaper, issued, accessed }: Reference, url: string): string {
  const date = issued === null ? '(n.d.)' : `(${issued.year}, ${monthOf(issued)} ${issued.day})`;
  const names = apaNames(authors);
  const head = names === '' ? `${ended(title)} ${date}.` : `${ended(names)} ${date}. ${ended(title)}`;
  const place = newspaper === null ? '' : ended(newspaper);
  // What has no day may change: then it counts when it was read.
  const isDated = issued !== null || accessed === null;
  const from = isDated ? url : `Retrieved ${americanDay(accessed)}, from ${url}`;
  return [head, place, from].filter(part => part !== '').join(' ');
}

/** "Bell, U., Ruiz, A. M., & Wei, L."; of more than twenty the first nineteen and the last. */
function apaNames(authors: readonly Author[]): string {
  const names = authors.map(author =>
    'literal' in author ? author.literal : `${author.family}, ${initials(author.given)}`,
  );
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** "Ana María" becomes "A. M.", "Jean-Luc" "J.-L.". */
function initials(given: string): string {
  const initial = (name: string) => `${[...name][0] ?? ''}.`;
  return given
    .split(' ')
    .map(name => name.split('-').map(initial).join('-'))
    .join(' ');
}

/** Quotation marks of the title become single ones inside of the pair around it. */
function chicago({ title, authors, newspaper, issued }: Reference, url: string): string {
  const day = issued === null ? '' : americanDay(issued);
  const place = [newspaper ?? '', day].filter(part => part !== '').join(', ');
  const quoted = `“${ended(title.replaceAll('“', '‘').replaceAll('”', '’'))}”`;
  const parts = [chicagoNames(authors), quoted, place].filter(part => part !== '');
  return `${parts.map(ended).join(' ')} ${url}.`;
}

/** Only the first name is turned round. */
function chicagoNames(authors: readonly Author[]): string {
  const names = authors.map((author, i) =>
    'family' in author && i === 0 ? `${author.family}, ${author.given}` : fullName(author),
  );
  const last = names.at(-1) ?? '';
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, and ${last}`;
}

function fullName(author: Author): string {
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`;
}

function americanDay(day: Day): string {
  return `${monthOf(day)} ${day.day}, ${day.year}`;
}

function monthOf({ month }: Day): string {
  return months[month - 1] ?? '';
}

/** A full stop, where no other sign ends it. */
export function ended(words: string): string {
  return /[.?!…][”’"')]*$/.test(words) ? words : `${words}.`;
}
