// Which elements of the outline are beside the article: by what they are (a caption, a menu, a dialog) and by what
// their class says. Each is weighed by the prose it would drop, so that no name can take the article itself away.

import { isNamedClutter } from './names.ts';
import type { Block, Outline } from './outline.ts';

const clutterElements = new Set(
  'nav aside dialog figcaption figure footer form fieldset menu label address'.split(' '),
);
const clutterRoles = new Set(
  'navigation dialog alertdialog complementary search banner contentinfo menu menubar toolbar tablist'.split(
    ' ',
  ),
);

/** A wrapper with more than this share of the page's prose is kept, whatever it is called. */
const maxShareOfProse = 0.3;

/**
 * One flag an element: it, or something that it stands in, is beside the article.
 * @param prose see proseOf()
 */
export function markClutter({ elements, parents }: Outline, prose: readonly number[]): boolean[] {
  const marks: boolean[] = [];
  const most = (prose[0] ?? 0) * maxShareOfProse;
  elements.forEach((element, i) => {
    const inherited = marks[parents[i] ?? -1] === true;
    marks.push(inherited || ((prose[i] ?? 0) <= most && isClutter(element)));
  });
  return marks;
}

function isClutter(element: Element): boolean {
  if (clutterElements.has(element.localName)) return !holdsQuotedWords(element);
  return clutterRoles.has(element.getAttribute('role') ?? '') || isNamedClutter(element);
}

/** Some sites set block quotes and tables as figures. */
function holdsQuotedWords(element: Element): boolean {
  return element.localName === 'figure' && element.querySelector('blockquote, table, pre') !== null;
}

/** For each element the code units of running prose in it: blocks of some length that are not mostly links. */
export function proseOf({ elements, parents, blocks }: Outline): number[] {
  const prose = elements.map(() => 0);
  for (const block of blocks)
    if (isProse(block)) prose[block.owner] = (prose[block.owner] ?? 0) + block.chars;
  // From the last to the first: children come after their parents.
  for (let i = elements.length - 1; i > 0; i -= 1) {
    const parent = parents[i] ?? 0;
    prose[parent] = (prose[parent] ?? 0) + (prose[i] ?? 0);
  }
  return prose;
}

/** Shorter blocks are as often labels as sentences. */
const minProseChars = 80;

export function isProse(block: Block): boolean {
  return block.chars >= minProseChars && block.linkChars < block.chars / 2;
}
