// What follows the end of an article in its own element: appeals to follow and to subscribe, a show's credits, footnotes,
// legal notes. Any such line may stand in an article; several of them with little else between, up to the end, are not it.

import type { Paragraph } from './body.ts';
import { isLineAside } from './line-asides.ts';

/** What the reader is asked to do for the author or the site. */
const request = new RegExp(
  '(?:^|[.!?:–—] ?|, |\\bplease )(?:' +
    [
      '(?:follow|contact|e-?mail|visit|support|tell|send|join|help|call|rate) (?:me|us|our|my)\\b',
      "(?:join|like|find|connect with) (?:the|us|me) (?:[\\w’']+ ){0,3}(?:on|group|community|page|channel)\\b",
      '(?:leave|write|give) (?:me |us )?(?:an?|your) (?:[\\w-]+ ){0,3}(?:reviews?|ratings?|comments?)\\b',
      '(?:subscribe|sign up|join|register) (?:to|for|here|now|today|on|our|my|the)\\b',
      'e-?mail (?:your |any |all )?(?:questions|comments|feedback|suggestions|tips)\\b',
      'send (?:a|this|the) (?:link|episode|article|post)\\b',
      'share (?:this|the) (?:post|article|episode|show|recipe|story)\\b',
      'let (?:me|us) know\\b',
      'check out (?:my|our)\\b',
      '(?:get in touch|stay tuned|spread the word)\\b',
      '(?:thanks|thank you) for (?:reading|visiting|listening|watching|stopping by|tuning in)\\b',
      '(?:book|schedule|request) (?:an?|your) (?:free )?(?:call|demo|consultation|appointment|quote)\\b',
      '(?:learn|find out|read) more about (?:us|our)\\b',
      'follow (?:[\\w@]+ ){1,7}on (?:facebook|twitter|x|instagram|pinterest|youtube|tiktok|linkedin|bluesky|mastodon|threads)\\b',
      'share your (?:\\w+ )?(?:thoughts|experiences?|story|stories|tips|opinions?|views)\\b',
      'click here (?:for|to)\\b',
      "(?:we|i)(?:[’']d| would) (?:like|love) to hear (?:from you|what you|your)\\b",
      'we need your (?:\\w+ )?support\\b',
      'for more (?:details|information)\\b.{0,40}\\b(?:visit|see|call|contact)\\b',
      'want more\\b',
    ].join('|') +
    ')',
  'i',
);

/** Who made a show, a text or its pictures, and where it came out first. */
const credit =
  /^(?:(?:theme |intro |outro )?(?:music|song)\b|(?:(?:show|cover|episode) )?art(?:work)?\b|(?:special )?thanks to\b|(?:produced|edited|hosted|engineered|mixed|translated|illustrated) by\b|(?:additional )?(?:reporting|editing|photos?|photography|illustrations?) by\b|this (?:show|podcast|episode|programme|program|series) (?:is|was)\b|(?:this|it) (?:article|post|story|essay|piece) (?:was )?(?:first|originally) (?:appeared|published))/i;
const maxCredit = 300;

/** Who wrote it. */
const author =
  /^about (?:the )?(?:authors?|writer|us|me)\b|\bis an? (?:[\w-]+ ){0,5}(?:writer|reporter|editor|journalist|author|correspondent|contributor|columnist|photographer|blogger)\b/i;

/** Headings over what is none of the article. */
const headings =
  /^(?:up next|read next|what to read next|related\b|you (?:may|might) also\b|more (?:from|like|on)\b|about (?:the )?(?:authors?|us|me)\b|share this\b|stay (?:connected|in touch)|follow\b|disclaimers?\b|disclosures?\b|important information|footnotes$|leave a (?:reply|comment))/i;

/** What lawyers want said. */
const legal =
  /\b(?:past performance|(?:obtain|read|see|consult|contained in) (?:[\w-]+ ){0,8}prospectus|subject to (?:[\w-]+ ){0,4}risks?\b|not (?:\w+ ){0,2}guarantee\b|possible loss of|not (?:be )?(?:construed|intended as|constitute|relied (?:up)?on)\b|(?:informational|educational) purposes|not (?:\w+ ){0,3}(?:legal|tax|medical|financial|investment|professional) advice|substitute for (?:\w+ ){0,3}advice|member (?:finra|sipc|fdic)|forward-looking statements?|all rights reserved|(?:registered )?trademarks? of|affiliate links?|(?:we|i) (?:may )?(?:earn|receive) (?:an? )?(?:\w+ )?commissions?|terms and conditions apply|(?:views|opinions) expressed|not necessarily (?:reflect|represent))\b/i;

/** A row of signs that parts what went before from what follows. */
const separator = /^[*\-–—_=#~•·. ]{3,}$/;

/** Longer ones are more than a note. */
const maxChars = 2_500;

/** What somebody is quoted with is the article's, whatever it asks for. */
const quoted = /[“”„«»"]/;

function isClosing({ text, parts, isHeading }: Paragraph): boolean {
  if (isHeading) return headings.test(text);
  if (text.length > maxChars) return false;
  // A footnote begins with its sign.
  if (parts[0]?.node.parent.localName === 'sup') return true;
  if (quoted.test(text)) return false;
  if (separator.test(text) || legal.test(text) || request.test(text)) return true;
  return text.length <= maxCredit && (credit.test(text) || author.test(text));
}

/** What a paragraph of another kind takes from the case for a tail, where a closing one gives 1, for each code unit. */
const doubt = 1.5;

/** A short line says something as well. */
const lineChars = 20;

/** One or two such lines end many articles, and people count them as theirs. */
const minLines = 2;

/** Of the whole text. An article about newsletters is not cut to its first line. */
const maxShare = 0.7;

/**
 * Where the closing matter begins: the end that is most surely nothing else, by the greatest sum from the last paragraph on.
 * @returns an index, paragraphs.length where there is none
 */
export function closingStart(paragraphs: readonly Paragraph[]): number {
  let start = paragraphs.length;
  let [sum, best, lines] = [0, 0, 0];
  for (let i = paragraphs.length - 1; i > 0; i -= 1) {
    const paragraph = paragraphs[i] as Paragraph;
    const isOne = isLineAside(paragraph) || isClosing(paragraph);
    if (paragraph.isHeading && !isOne) continue;
    sum += (isOne ? 1 : -doubt) * (paragraph.text.length + lineChars);
    lines += Number(isOne);
    if (!isOne || lines < minLines || sum <= best) continue;
    best = sum;
    start = i;
  }
  const isMost = charsOf(paragraphs.slice(start)) > charsOf(paragraphs) * maxShare;
  return isMost ? paragraphs.length : start;
}

function charsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
