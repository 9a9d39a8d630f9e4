// What a block's own words say about it, as numbers for the model.

import { comparable } from './field.ts';
import { lineKinds } from './line-asides.ts';
import type { Candidate } from './page-shape.ts';
import { endsSentence } from './page-shape.ts';
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

export function textTraits({ block, text }: Candidate, said: SaidElsewhere, own: string): number[] {
  const { chars, linkChars } = block;
  const linked = chars === 0 ? 0 : linkChars / chars;
  const isLine = text.length <= lineChars;
  const has = (pattern: RegExp) => +pattern.test(text);
  const inLine = (pattern: RegExp) => +(isLine && pattern.test(text));
  return [
    Math.log1p(chars) / 5,
    ...[8, 20, 40, 80, 140, 250, 500].map(bound => +(chars >= bound)),
    linked,
    +(linkChars === 0),
    +(linked > 0.5),
    +(linked > 0.95),
    has(endsSentence),
    has(/:$/),
    has(/(?:…|\.\.\.)$/),
    has(/\?$/),
    Math.min(5, text.match(/[,，、;]/g)?.length ?? 0) / 5,
    Math.min(6, text.match(/[.!?。！？]["”’)]* /g)?.length ?? 0) / 6,
    ...wordTraits(text),
    +(isLine && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)),
    has(/^\p{Ll}/u),
    has(/^["“'‘]/),
    has(/^[-–—•*]/),
    has(/^\d/),
    inLine(/[|•·»›→]/),
    inLine(/@/),
    +(chars < 120 && /\b(?:19|20)\d\d\b/.test(text)),
    inLine(/[$£€]\d/),
    +(isLine && !/\p{L}/u.test(text)),
    +(isLine && invitation.test(text)),
    ...lineKinds(isLine ? text : ''),
    inLine(agency),
    +(text.length < 400 && action.test(text)),
    +(text.length < 700 && biography.test(text)),
    +rights.test(text.slice(0, 400)),
    +(said.title.length > 8 && own === said.title),
    +(said.title.length > 8 && own.length > 15 && said.title.includes(own)),
    +(
      own !== '' &&
      (own === said.standfirst || (own.length > 40 && said.standfirst.startsWith(own.slice(0, 60))))
    ),
    +(said.byline.length > 4 && chars < 150 && ` ${own} `.includes(` ${said.byline} `)),
    +(own.length > 4 && own.length < said.byline.length + 8 && own.includes(said.byline)),
  ];
}

function wordTraits(text: string): number[] {
  let count = 0,
    lower = 0,
    upper = 0,
    joins = 0,
    digits = 0;
  for (const word of text.slice(0, 700).split(' ', maxWords)) {
    count += 1;
    const first = word.charAt(0);
    if (joining.has(word.toLowerCase())) joins += 1;
    if (first !== first.toUpperCase()) lower += 1;
    else if (first !== first.toLowerCase()) upper += 1;
    if (/\d/.test(word)) digits += 1;
  }
  return [lower / count, upper / count, joins / count, digits / count];
}
