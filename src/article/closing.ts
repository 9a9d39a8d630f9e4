// What follows the end of an article in its own element: appeals to follow and to subscribe, a show's credits, footnotes,
// legal notes. Any such line may stand in an article; several of them with little else between, up to the end, are not it.

import type { Paragraph } from './body.ts';
import { isLineAside } from './line-asides.ts';

/** What the reader is asked to do for the author or the site. */
const request = new RegExp(
  '(?:^|[.!?:–—] |\\bplease |(?:^|[.!?] )(?:if|to|for|when)\\b[^.!?]{1,120}, )(?:' +
    [
      '(?:follow|contact|e-?mail|visit|support|tell|send|join|help|rate) (?:me|us|our|my)\\b',
      'call (?:me|us|our \\w+) (?:at|on|now|today)\\b',
      "(?:join|like|find|connect with) (?:us|me) (?:[\\w’']+ ){0,3}on\\b",
      "(?:join|like) the (?:[\\w’']+ ){0,3}(?:group|community|page|channel)\\b",
      '(?:leave|write|give) (?:me |us )?(?:an?|your) (?:[\\w-]+ ){0,3}(?:reviews?|ratings?|comments?)\\b',
      '(?:subscribe|sign up) (?:to|for|here|now|today|on)\\b',
      '(?:join|register) (?:here|now|today|our|my)\\b',
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
  /^(?:(?:theme|intro|outro) (?:music|song)\b|(?:music|song|(?:(?:show|cover|episode) )?art(?:work)?)(?: ?:| (?:(?:is|was) )?(?:by|from|courtesy|composed|provided)\b)|special thanks to\b|thanks to (?!(?:an?|the|its|his|her|their|this|that|these|those)\b)|(?:produced|edited|hosted|engineered|mixed|translated|illustrated) by\b|(?:additional )?(?:reporting|editing|photos?|photography|illustrations?) by\b|this (?:show|podcast|episode|programme|program|series) (?:is|was) (?:made|produced|hosted|recorded|edited|mixed|sponsored|supported|brought|presented)\b|(?:this|it) (?:article|post|story|essay|piece) (?:was )?(?:first|originally) (?:appeared|published))/i;
const maxCredit = 300;

/** Who wrote it. */
const author =
  /^about (?:the (?:authors?|writer)\b|(?:us|me) ?(?:[:–—]|$))|^(?!(?:his|her|their|my|he|she|it)\b)(?:[\w.’'-]+ ){1,4}is an? (?:[\w-]+ ){0,5}(?:writer|reporter|editor|journalist|author|correspondent|contributor|columnist|photographer|blogger)\b/i;

/** Headings over what is none of the article. */
const headings =
  /^(?:up next|read next|what to read next|related(?: \w+){0,2}:?$|you (?:may|might) also\b|more (?:from|like|on)\b|about (?:the )?(?:authors?|us|me)\b|share this\b|stay (?:connected|in touch)|follow(?: (?:us|me|on)\b|$)|disclaimers?\b|disclosures?\b|important information$|footnotes$)/i;

/** What lawyers want said. */
const legal =
  /\b(?:past performance (?:is|does|cannot|may|should)\b|(?:obtain|read|see|consult|contained in) (?:[\w-]+ ){0,8}prospectus|(?:investing|investments?|funds?|shares) [^.]{0,60}subject to (?:[\w-]+ ){0,4}risks?\b|not (?:an? )?guarantee (?:of )?(?:future|results|the accuracy)\b|possible loss of (?:your |the )?(?:principal|capital|money)|(?:not (?:be )?(?:intended as|relied (?:up)?on)|not be construed as,? (?:an? |any )?(?:[\w,]+ ){0,3}(?:offer|advice|solicitation|recommendation|endorsement)|not constitute (?:an? |any )?(?:\w+ ){0,3}(?:offer|advice|solicitation|recommendation|endorsement))\b|for (?:[\w,]+ ){0,3}(?:informational|educational) purposes|not (?:\w+ ){0,3}(?:legal|tax|medical|financial|investment|professional) advice|substitute for (?:\w+ ){0,3}advice|member (?:finra|sipc|fdic)|forward-looking statements?|all rights reserved|(?:is|are) (?:an? )?(?:registered )?trademarks? of|affiliate links?|(?:we|i) (?:may )?(?:earn|receive) (?:an? )?(?:\w+ )?commissions?|terms and conditions apply|(?:views|opinions) expressed|not necessarily (?:reflect|represent))\b/i;

/** A row of signs that parts what went before from what follows. */
const separator = /^[*\-–—_=#~•·. ]{3,}$/;

/** Longer ones are more than a note. */
const maxChars = 2_500;

/** What somebody is quoted with is the article's, whatever it asks for. */
const quoted = /[“”„«»"‘]/;

/** @param signs of footnotes: see signsIn() */
function isClosing({ text, parts, isHeading }: Paragraph, signs: ReadonlySet<string>): boolean {
  if (isHeading) return headings.test(text);
  if (text.length > maxChars) return false;
  const [first] = parts;
  if (first?.node.parent.localName === 'sup' && signs.has(first.data.trim())) return true;
  if (quoted.test(text)) return false;
  if (separator.test(text) || legal.test(text) || request.test(text)) return true;
  return text.length <= maxCredit && (credit.test(text) || author.test(text));
}

/** Of the footnotes that the text refers to. Verses and fractions begin with raised numbers as well. */
function signsIn(paragraphs: readonly Paragraph[]): Set<string> {
  const raised = paragraphs.flatMap(({ parts }) =>
    parts.slice(1).filter(({ node }) => node.parent.localName === 'sup'),
  );
  return new Set(raised.map(({ data }) => data.trim()));
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
  const signs = signsIn(paragraphs);
  let start = paragraphs.length;
  let [sum, best, lines] = [0, 0, 0];
  for (let i = paragraphs.length - 1; i > 0; i -= 1) {
    const paragraph = paragraphs[i] as Paragraph;
    const isOne = isLineAside(paragraph.text) || isClosing(paragraph, signs);
    if (paragraph.isHeading && !isOne) continue;
    sum += (isOne ? 1 : -doubt) * (paragraph.text.length + lineChars);
    lines += Number(isOne && !paragraph.isHeading && !separator.test(paragraph.text));
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
