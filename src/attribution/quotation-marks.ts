// Pairs quotation marks into stretches: curly, straight, single (told apart from apostrophes), guillemets, nested,
// unclosed, and quotations over several paragraphs. A state machine over the tokens, one step a token.

import { isSpace } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { FAMILY, type Family, lastSingleCloser, type Open, roleOf } from './mark-roles.ts';

/** An outermost quoted stretch: tokens `[from, to)`, its marks included. */
export type Stretch = TokenRange & {
  readonly paragraph: number;
  /** No closing mark: it runs to the end of its paragraph. */
  readonly isOpenEnded: boolean;
  /** It goes on with the quotation of the paragraph before, which was not closed. */
  readonly isContinued: boolean;
};

// No writer nests deeper, and a page that does must not make every mark look through all before it.
const MAX_DEPTH = 32;
/** Stretches in document order. `paragraphs` are token ranges. */
export function pairQuotationMarks(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly TokenRange[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let isCarried = false;
  paragraphs.forEach((range, paragraph) => {
    if (!hasMark(tokens, range)) {
      isCarried = false;
      return;
    }
    const found = pairInParagraph(text, tokens, range, isCarried);
    for (const stretch of found) stretches.push({ ...stretch, paragraph });
    isCarried = found.at(-1)?.isOpenEnded === true;
  });
  return stretches;
}

function hasMark(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if ((tokens[at] as Token).kind === 'mark') return true;
  return false;
}

type Found = Omit<Stretch, 'paragraph'>;

function pairInParagraph(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  isCarried: boolean,
): Found[] {
  const found: Found[] = [];
  // Pairs inside a single mark that may prove to be an apostrophe: then they are the outermost ones after all.
  let inner: Found[] = [];
  const stack: Open[] = [];
  let closer: number | undefined;
  // Asked for by single marks alone, which most paragraphs have none of.
  const lastCloser = () => {
    closer ??= lastSingleCloser(text, tokens, range);
    return closer;
  };
  const stretch = (from: number, to: number, isOpenEnded: boolean): Found => {
    return { from, to, isOpenEnded, isContinued: isCarried && from === range.from };
  };
  for (let at = range.from; at < range.to; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'mark') continue;
    const family = FAMILY.get(token.text);
    if (family === undefined) continue;
    const role = roleOf(text, tokens, at, { stack, lastCloser });
    if (role === 'open') open(stack, at, family);
    if (role !== 'close') continue;
    const opened = close(stack, family);
    if (opened === undefined) {
      // A closing mark without an opening one ends a quotation carried over from the paragraph before, with all in it.
      if (!isCarried || found.length > 0) continue;
      found.push(stretch(range.from, at + 1, false));
      stack.length = 0;
      inner = [];
    } else if (stack.length > 0) inner.push(stretch(opened.at, at + 1, false));
    else {
      found.push(stretch(opened.at, at + 1, false));
      inner = [];
    }
  }
  const left = stack.find(entry => entry.family !== 'single');
  if (left === undefined) return [...found, ...outermost(inner)];
  const end = otherCloser(text, tokens, range, left, inner);
  const last = end === undefined ? stretch(left.at, range.to, true) : stretch(left.at, end, false);
  return [...found, ...outermost(inner.filter(pair => pair.to <= left.at)), last];
}

// Pairs stand in the order of their closing marks: one inside another before it.
function outermost(pairs: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const pair of pairs) {
    while ((kept.at(-1)?.from ?? -1) >= pair.from) kept.pop();
    kept.push(pair);
  }
  return kept;
}

// “Let us go.’ She went.: behind a stop a single mark that pairs with nothing closes what a double one opened.
function otherCloser(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  left: Open,
  inner: readonly TokenRange[],
): number | undefined {
  if (left.family !== 'double') return undefined;
  const closers = new Set(inner.map(pair => pair.to - 1));
  for (let at = left.at + 2; at < range.to; at++) {
    const { text: mark, start, end } = tokens[at] as Token;
    if ((mark !== '’' && mark !== "'") || closers.has(at)) continue;
    const isBehindStop = '.,!?…'.includes(text.charAt(start - 1));
    if (isBehindStop && isSpace(text.charAt(end) || ' ')) return at + 1;
  }
  return undefined;
}

// The same kind of mark opened again inside itself: the first was never closed, the second counts as nested in it.
function open(stack: Open[], at: number, family: Family): void {
  const nests = family === 'guillemet' || family === 'corner';
  if (stack.length < MAX_DEPTH && (nests || stack.at(-1)?.family !== family)) stack.push({ at, family });
}

function close(stack: Open[], family: Family): Open | undefined {
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    if (stack[depth]?.family !== family) continue;
    const opened = stack[depth];
    stack.length = depth;
    return opened;
  }
  return undefined;
}
