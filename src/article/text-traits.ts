// What a block's own words say about it, as numbers for the model.

import { comparable } from './field.ts';
import { lineKinds } from './line-asides.ts';
import { type Candidate, countCommas } from './page-shape.ts';
import type { TraitRow } from './trait-row.ts';
import type { ArticleMetadata } from './types.ts';

const invitation =
  /^(?:share$|print\b|tags?:|filed under|topics?:|comments?$|\d+ comments?$|you (?:may|might) also (?:like|be interested)|about the authors?|table of contents|in this article|on this page|back to top|click here|learn more$|view (?:all|more)|load (?:more|comments)|latest (?:news|stories|articles|posts)|most (?:read|popular)\b|more (?:on|from|about|news|stories)\b)/i;
const action =
  /\b(?:sign up|subscribe|newsletter|click here|log ?in|read more|cookies?|privacy policy|follow us|terms of (?:use|service)|inbox|unsubscribe|download|free trial|get started|contact us|our site)\b/i;
const biography =
  /\b(?:is an? (?:\w+[ -]){0,5}(?:writer|reporter|editor|journalist|author|correspondent|contributor|freelance|columnist|producer|blogger)|has (?:written|worked|covered) |writes (?:about|for)|(?:can be )?reached at|contributed to this (?:report|story|article)|follow (?:him|her|them) )/i;
const rights = /©|copyright \d|all rights reserved/i;
const agency = /(?:\/|\bvia )?(?:getty images|shutterstock|reuters|associated press|AFP|\(AP\))\)?\.?$/i;
/** Words that join others in a sentence; labels and names do without. */
const joining = new Set(
  (
    'the of and to in a is that for it as was with on be by at this from are have not but had they you which were his her or ' +
    'an their we has been will would who more about he she its can if there what when out so up than them into'
  ).split(' '),
);

/** Longer words are none of them. */
const longestJoining = 5;

/** As many as lineKinds() tells. */
const lineKindCount = 5;

/** More of a paragraph need not be looked at: what it is shows at its beginning. */
const maxWords = 80;
const lineChars = 200;

export type SaidElsewhere = { readonly title: string; readonly standfirst: string; readonly byline: string };

export function saidElsewhere({ title, standfirst, byline }: ArticleMetadata): SaidElsewhere {
  return {
    title: comparable(title),
    standfirst: comparable(standfirst ?? ''),
    byline: comparable(byline ?? ''),
  };
}

const sizes = [8, 20, 40, 80, 140, 250, 500];

/** @param own the block's words as comparable() gives them */
export function writeTextTraits(row: TraitRow, candidate: Candidate, said: SaidElsewhere, own: string): void {
  const { block, text, endsSentence } = candidate;
  const { chars, linkChars } = block;
  const linked = chars === 0 ? 0 : linkChars / chars;
  row.add(Math.log1p(chars) / 5);
  for (const bound of sizes) row.flag(chars >= bound);
  row.add(linked);
  row.flag(linkChars === 0);
  row.flag(linked > 0.5);
  row.flag(linked > 0.95);
  row.flag(endsSentence);
  row.flag(text.endsWith(':'));
  row.flag(text.endsWith('…') || text.endsWith('...'));
  row.flag(text.endsWith('?'));
  row.add(countCommas(text, 5) / 5);
  row.add(countSentences(text, 6) / 6);
  writeWordTraits(row, text);
  writeFormTraits(row, text, chars);
  writeKindTraits(row, text);
  writeRepeatTraits(row, { own, chars, said });
}

/** How it begins, and signs that sentences seldom have. */
function writeFormTraits(row: TraitRow, text: string, chars: number): void {
  const isLine = text.length <= lineChars;
  row.flag(isLine && !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text));
  row.flag(/^\p{Ll}/u.test(text));
  row.flag(/^["“'‘]/.test(text));
  row.flag(/^[-–—•*]/.test(text));
  row.flag(/^\d/.test(text));
  row.flag(isLine && /[|•·»›→]/.test(text));
  row.flag(isLine && text.includes('@'));
  row.flag(chars < 120 && /\b(?:19|20)\d\d\b/.test(text));
  row.flag(isLine && /[$£€]\d/.test(text));
  row.flag(isLine && !/\p{L}/u.test(text));
}

function writeKindTraits(row: TraitRow, text: string): void {
  const isLine = text.length <= lineChars;
  row.flag(isLine && invitation.test(text));
  if (isLine) for (const kind of lineKinds(text)) row.add(kind);
  else row.size += lineKindCount;
  row.flag(isLine && agency.test(text));
  row.flag(text.length < 400 && action.test(text));
  row.flag(text.length < 700 && biography.test(text));
  row.flag(rights.test(text.slice(0, 400)));
}

type Repeat = { own: string; chars: number; said: SaidElsewhere };

/** What the headline, the standfirst or the byline says as well. */
function writeRepeatTraits(row: TraitRow, { own, chars, said: { title, standfirst, byline } }: Repeat): void {
  row.flag(title.length > 8 && own === title);
  row.flag(title.length > 8 && own.length > 15 && title.includes(own));
  row.flag(
    own !== '' && (own === standfirst || (own.length > 40 && standfirst.startsWith(own.slice(0, 60)))),
  );
  row.flag(byline.length > 4 && chars < 150 && ` ${own} `.includes(` ${byline} `));
  row.flag(own.length > 4 && own.length < byline.length + 8 && own.includes(byline));
}

const sentenceEnd = /[.!?。！？]["”’)]* /g;

/** Those that another follows; at most `most`. */
function countSentences(text: string, most: number): number {
  let count = 0;
  sentenceEnd.lastIndex = 0;
  while (count < most && sentenceEnd.test(text)) count += 1;
  return count;
}

function writeWordTraits(row: TraitRow, text: string): void {
  let count = 0,
    lower = 0,
    upper = 0,
    joins = 0,
    digits = 0;
  for (const word of text.slice(0, 700).split(' ', maxWords)) {
    count += 1;
    const first = word.charAt(0);
    if (word.length <= longestJoining && joining.has(word.toLowerCase())) joins += 1;
    if (first !== first.toUpperCase()) lower += 1;
    else if (first !== first.toLowerCase()) upper += 1;
    if (/\d/.test(word)) digits += 1;
  }
  row.add(lower / count);
  row.add(upper / count);
  row.add(joins / count);
  row.add(digits / count);
}
