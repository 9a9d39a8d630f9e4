// How deep a page's elements stand in one another, estimated before it is parsed: the parser takes time that grows with
// the square of it (1 s at 2,500 elements, 22 s at 10,000).

/** Browsers stop nesting at 512 and the article's reader at 600; the estimate may miss ends that a parser finds. */
export const maxNesting = 2500;

/** Comments, elements whose content is no markup, and tags; each up to the end of the page where it is never closed. */
const parts =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1\b|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>]+)*)(?:>|$)/gi;

/** Hold nothing, end by themselves where the next begins, or are closed by the parser when they pile up. */
const neverDeep = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot ' +
    'caption colgroup option optgroup rp rt html head body a b big code em font i nobr s small strike strong tt u'
  ).split(' '),
);

export function nestsTooDeep(html: string): boolean {
  const open: string[] = [];
  const counts = new Map<string, number>();
  for (const [, raw, slash, tag = '', attributes = ''] of html.matchAll(parts)) {
    const name = tag.toLowerCase();
    if (raw !== undefined || name === '' || neverDeep.has(name)) continue;
    if (slash === '/') close(name, open, counts);
    else if (!attributes.endsWith('/')) {
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (open.length > maxNesting) return true;
    }
  }
  return false;
}

/** With everything that was left open inside it; an end without a beginning closes nothing. */
function close(name: string, open: string[], counts: Map<string, number>): void {
  if ((counts.get(name) ?? 0) === 0) return;
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last, (counts.get(last) ?? 1) - 1);
    if (last === name) return;
  }
}
