// Short lines inside the main part that are not the article: invitations, credits, labels, dates.

/** Longer ones are sentences of the article that happen to begin like an invitation. */
const maxLineChars = 160;

const invitations =
  /^(?:(?:read|see|watch|listen)(?: (?:more|also|next|now|this|too))+\b|(?:also|must) (?:read|watch|see)\b|related(?: (?:stories|articles?|posts?|content|news|coverage|topics?|links?|video))?\s*[:：]?$|related\s*:|recommended(?: for you| stories)?\s*:?$|sign up (?:for|to|here|now)\b|subscribe\b|follow (?:us|me|him|her|\S+ on)\b|join (?:us|our|the conversation)\b|(?:like|find) us on\b|share (?:this|on|via)\b|print this\b|download (?:our|the) (?:free )?app\b|get (?:our|the) .{0,40}newsletter|story continues (?:below|after)|article continues (?:below|after)|continue reading\b|scroll down\b|advert(?:isements?|ising|s)?\b(?:[^.!?]{0,20}|\.)$|have (?:a|you got a) (?:story|tip)|contact us at\b|email (?:us|this)\b|support our journalism|skip (?:to|past)\b|don['’]t miss|like this (?:story|article)\b|want more (?:stories|news)|newsletter$|trending(?: now)?:?$|(?:leave|post|add) a (?:comment|reply)\b)/i;

const credits =
  /^(?:(?:photos?|images?|pictures?|video|illustration|graphic|credit|photograph)(?: (?:by|credit|courtesy|source))?\s*[:/©]|©|\(?(?:photo|image|picture)s? (?:by|courtesy)\b|all rights reserved\b|image copyright|image caption|media playback)/i;

const datelines =
  /^(?:(?:first |originally )?(?:published|updated|posted|last (?:updated|modified)|created)\b.{0,60}\d|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? )?\d{4}(?:[ ,|•·-].{0,40})?$|\d+ (?:min(?:ute)?s?|hours?|days?)[ -](?:ago|read)\b|reading time\b|.{0,50}\bpublished (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)\w*,? .{0,60}\d)/i;

/** Sentences begin so as often as labels do. */
const labels =
  /^(?:more (?:on|from|about|news|stories)\b.{0,60}$|most (?:read|popular)\b|getty images\b|copyright\b|date\b.{0,60}\d)/i;
const participles = /^(?:sponsored\b|signed up (?:for|to|here|now)\b)/i;

/** Five words or more, closed as a sentence is; "Copyright 2026 Gazette. All rights reserved." is none. */
const sentence = /^(?!.*(?:copyright (?:\d|\(c\)|©)|all rights reserved))(?:\S+ ){4,}\S*[.!?]["”’]*$/i;
/** "Sponsored by the city, the festival drew 4,000 people.": what is said follows a comma; a date may do so as well. */
const clauseAfterComma =
  /, (?!\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))(?:\S+ ){3,}\S*[.!?]["”’]*$/i;

const bylines =
  /^(?:(?:[Ww]ritten |[Pp]osted |[Ss]tory )?(?:[Bb]y|BY):? \p{Lu}[\p{L}.'’-]+(?: (?:\p{L}[\p{L}.'’-]*|&))*(?:,.{0,60})?|[Bb]y)$/u;

/** An invitation, a credit, a label, a date, a byline: 1 for each that the line is, 0 else. */
export function lineKinds(text: string): [number, number, number, number, number] {
  const isDate = (participles.test(text) || datelines.test(text)) && !clauseAfterComma.test(text);
  const isByline = text.length <= 90 && bylines.test(text);
  return [
    +invitations.test(text),
    +credits.test(text),
    +(labels.test(text) && !sentence.test(text)),
    +isDate,
    +isByline,
  ];
}

export function isLineAside(text: string): boolean {
  return text.length <= maxLineChars && lineKinds(text).some(kind => kind === 1);
}
