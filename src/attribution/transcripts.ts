// Transcripts and interviews: paragraphs that begin with a speaker's label ("SMITH: …", "Q: …") are that speaker's words.

import { isCapitalized } from '../text/characters.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { Doc } from './document.ts';
import { sentenceIndexAt, tokenAt } from './document.ts';
import { type Finding, spoken } from './finding.ts';
import { lowerAt } from './shallow.ts';

const MAX_LABEL_TOKENS = 5;
// A label in capitals shows a transcript by two turns; one like a name must come back, since "Note:" looks the same.
const MIN_TURNS = 2;
const MIN_NAMED_TURNS = 3;
// So many paragraphs without a label may stand between two turns and belong to the first.
const MAX_UNLABELLED = 3;

type Turn = {
  readonly paragraph: number;
  readonly label: TokenRange;
  readonly colon: number;
  readonly isCapitals: boolean;
  /** Else the label is "Q." or "A.", and `colon` its own token. */
  readonly hasColon: boolean;
};

/** The turns of a transcript as findings; none where the text is no transcript. */
export function transcriptTurns(doc: Doc): Finding[] {
  const turns = withPairedLetters(
    doc,
    doc.paragraphs.flatMap((_, paragraph) => turnAt(doc, paragraph) ?? []),
  );
  if (!isTranscript(doc, turns)) return [];
  return turns.map((turn, index) => {
    const next = turns[index + 1]?.paragraph;
    const last =
      next !== undefined && next - turn.paragraph <= MAX_UNLABELLED + 1 ? next : turn.paragraph + 1;
    const content: TokenRange[] = [
      { from: turn.colon + 1, to: (doc.paragraphs[turn.paragraph] as TokenRange).to },
    ];
    for (let paragraph = turn.paragraph + 1; paragraph < last; paragraph++) {
      const range = doc.paragraphs[paragraph] as TokenRange;
      if (!isAside(doc, range)) content.push({ ...range });
    }
    return spoken({
      sentence: sentenceIndexAt(doc, turn.label.from),
      paragraph: turn.paragraph,
      cue: turn.hasColon ? { from: turn.colon, to: turn.colon + 1 } : null,
      // Q and A stand for people whom only the text around names.
      source: { ...turn.label, isPronoun: isLetter(doc, turn.label) },
      content,
    });
  });
}

function isTranscript(doc: Doc, turns: readonly Turn[]): boolean {
  if (turns.filter(turn => turn.isCapitals).length >= MIN_TURNS) return true;
  const counts = new Map<string, number>();
  for (const { label } of turns) {
    const name = lowerAt(doc, label.to - 1);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return turns.length >= MIN_NAMED_TURNS && [...counts.values()].some(count => count > 1);
}

function turnAt(doc: Doc, paragraph: number): Turn | undefined {
  const { from, to } = doc.paragraphs[paragraph] as TokenRange;
  let at = from;
  while (at < to && mayStandBefore(tokenAt(doc, at))) at++;
  const start = at;
  for (; at < to && at - start < MAX_LABEL_TOKENS; at++) {
    const { kind, text } = tokenAt(doc, at);
    if (kind !== 'word' || !isCapitalized(text)) break;
  }
  const first = lowerAt(doc, start);
  if ((first === 'q.' || first === 'a.') && start + 1 < to && lowerAt(doc, start + 1) !== ':')
    return {
      paragraph,
      label: { from: start, to: start + 1 },
      colon: start,
      isCapitals: true,
      hasColon: false,
    };
  if (at === start) return undefined;
  const colon = behindAside(doc, at, to);
  if (colon + 1 >= to || lowerAt(doc, colon) !== ':') return undefined;
  const label = { from: start, to: at };
  return { paragraph, label, colon, isCapitals: areCapitals(doc, label), hasColon: true };
}

function areCapitals(doc: Doc, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const { text } = tokenAt(doc, at);
    if (text !== text.toUpperCase()) return false;
  }
  return true;
}

// A quotation mark, or that of a list.
function mayStandBefore({ kind, text }: Token): boolean {
  return kind === 'mark' || (kind === 'punct' && '*•-'.includes(text));
}

// "HOLM (laughing):"
function behindAside(doc: Doc, at: number, to: number): number {
  if (lowerAt(doc, at) !== '(' && lowerAt(doc, at) !== '[') return at;
  let end = at + 1;
  while (end < to - 1 && end - at < MAX_LABEL_TOKENS && !')]'.includes(tokenAt(doc, end).text)) end++;
  return end + 1;
}

// "A. Mora won": an initial looks like a label; both letters make an interview.
function withPairedLetters(doc: Doc, turns: readonly Turn[]): readonly Turn[] {
  const letters = new Set<string>();
  for (const { hasColon, label } of turns) if (!hasColon) letters.add(lowerAt(doc, label.from));
  return letters.size === 1 ? turns.filter(turn => turn.hasColon) : turns;
}

function isLetter(doc: Doc, { from, to }: TokenRange): boolean {
  return to - from === 1 && tokenAt(doc, from).text.replace('.', '').length === 1;
}

// "(CROSSTALK)", "[laughter]"
function isAside(doc: Doc, { from, to }: TokenRange): boolean {
  let first = from;
  while (first < to - 1 && tokenAt(doc, first).kind === 'mark') first++;
  return '(['.includes(tokenAt(doc, first).text);
}
