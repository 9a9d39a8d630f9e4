// The short forms of bodies' names: by their initials, and as the text gives them ("the Office for Night Trains (ONT)").

import type { Doc } from './document.ts';
import { tokenAt } from './document.ts';
import { isAcronym } from './name-runs.ts';
import type { NameRun } from './names.ts';
import { isComma, isName, lowerAt } from './shallow.ts';

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for']);

/** The names that are no person's by their acronyms; a form that the text gives goes before initials. */
export function namesByInitials(doc: Doc, names: readonly NameRun[]): Map<string, NameRun> {
  const byInitials = new Map<string, NameRun>();
  const given = new Map<string, NameRun>();
  for (const run of names) {
    if (run.isPerson || run.words.length < 2) continue;
    const form = shortForm(doc, run.to);
    if (form !== undefined && !given.has(form)) given.set(form, run);
    const initials = initialsOf(run);
    if (!byInitials.has(initials)) byInitials.set(initials, run);
  }
  for (const [form, run] of given) byInitials.set(form, run);
  return byInitials;
}

function initialsOf(run: NameRun): string {
  let initials = '';
  for (const word of run.words)
    if (isLetterFirst(word) && (word.length > 3 || !SMALL_WORDS.has(word.toLowerCase()))) initials += word[0];
  return initials;
}

function isLetterFirst(word: string): boolean {
  const first = word[0] ?? '';
  return first.toLowerCase() !== first.toUpperCase();
}

// "(NRPF)", ", or CSA,", ", known as the ONT,"
function shortForm(doc: Doc, at: number): string | undefined {
  let next = at + 1;
  if (isComma(doc, at)) {
    if (lowerAt(doc, next) === 'or') next++;
    else if (lowerAt(doc, next) === 'known' && lowerAt(doc, next + 1) === 'as') next += 2;
    else return undefined;
    if (lowerAt(doc, next) === 'the') next++;
  } else if (lowerAt(doc, at) !== '(' || lowerAt(doc, at + 2) !== ')') return undefined;
  return isName(doc, next) && isAcronym(tokenAt(doc, next).text) ? tokenAt(doc, next).text : undefined;
}
