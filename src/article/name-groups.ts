// What the class and id of an element say about it, as kinds of things. Only whole words count: "header" is no "ad". The
// kinds are evidence that a trained model weighs (block-model.ts); no word decides by itself, comments and adverts apart.

const words = {
  advert:
    'ad ads advert adverts advertisement advertising adslot adunit mpu dfp gpt sponsor sponsored taboola outbrain adsense',
  share:
    'share sharing sharebar sharetools addthis sharedaddy social socials follow followus facebook twitter whatsapp pinterest linkedin',
  related:
    'related recirc recirculation recommended recommendation recommendations readmore next-article more-stories more-from ' +
    'see-also also-read trending popular most-read latest more-news suggested similar upnext read-next relevant ' +
    'further-reading continue breaking',
  letter:
    'newsletter newsletters signup sign-up subscribe subscription subscriptions optin mailing-list paywall donate donation ' +
    'register registration login regwall membership email mailchimp cta callout banner',
  comment: 'comment comments commentlist disqus livefyre respond discussion reply replies',
  consent:
    'cookie cookies consent gdpr onetrust privacy overlay popup modal dialog lightbox tooltip toast interstitial hovercard',
  author: 'author authors byline bylines bio contributor contributors writer writers avatar profile reporter',
  date: 'date dates time timestamp dateline published pubdate posted updated datetime modified',
  caption: 'caption captions figcaption credit credits photographer wp-caption',
  frame:
    'sidebar footer header masthead foot head rail aside secondary tertiary top bottom right left sidecol topbar bottombar',
  meta: 'meta info details infobox kicker eyebrow label labels section category categories topic topics readtime stats',
  body:
    'articlebody article-body story-body post-body entry-content post-content article-content story-content content-body ' +
    'body-text article-text story-text articletext storytext body content entry copy prose richtext wysiwyg rte markdown ' +
    'rich-text main-content single-content paragraph',
  article: 'article story post blogpost news hentry single',
  list: 'list items item grid feed listing listings carousel slider swiper tiles gallery slideshow collection archive',
  heading: 'heading title headline subhead subheading subtitle h2 h3',
  standfirst:
    'standfirst dek deck subheadline summary excerpt lede intro abstract teaser description sub-headline lead',
  hidden: 'hidden hide collapse collapsed inactive closed print noprint no-print',
  quote: 'quote blockquote pullquote pull-quote quotes testimonial',
  promo:
    'promo promos promotion campaign offer offers download app apps trial demo button btn buttons product products price ' +
    'pricing shop buy deal deals partner affiliate',
  media:
    'image images img photo photos picture video videos player media figure audio podcast map chart graphic',
  widget: 'widget widgets module box block component panel sidebox factbox',
  tags: 'tags keyword keywords tagged taglist',
  text: 'text p para txt',
  legal:
    'disclaimer disclosure legal terms footnote footnotes references reflist notes note license policy copyright',
  nav:
    'nav navigation navbar menu menus breadcrumb breadcrumbs pagination pager contents skip submenu dropdown tabs tab ' +
    'toolbar search links link crumbs jump',
  toc: 'toc tableofcontents table-of of-contents',
  faq: 'faq faqs accordion toggle question answer review reviews',
  card: 'card cards thumb thumbnail tile blurb preview',
  embed: 'embed embedded tweet tweets instagram iframe oembed',
} as const;

export type NameGroup = keyof typeof words;

/** The position of a group is its bit in what groupsOfNames() returns. */
export const nameGroups = Object.keys(words) as readonly NameGroup[];

export function bitOf(group: NameGroup): number {
  return 1 << nameGroups.indexOf(group);
}

/** Names that publishers give to the element around an article's paragraphs, and to little else. */
const bodyNames =
  'articlebody article-body article-content article-text articletext storybody story-body story-content story-text ' +
  'storytext postbody post-body post-content post-text entrybody entry-body entry-content entry-text';

/** Above the groups' bits. */
const bodyNameBit = 1 << nameGroups.length;

/** What the property of microdata says. */
export const articleBodyBits = bitOf('body') | bodyNameBit;

/** @param bits what a reader of names gave */
export function namesBody(bits: number): boolean {
  return (bits & bodyNameBit) !== 0;
}

const groupsOfWord = new Map<string, number>();
function learn(names: string, bit: number): void {
  for (const name of names.split(' ')) groupsOfWord.set(name, (groupsOfWord.get(name) ?? 0) | bit);
}
for (const group of nameGroups) learn(words[group], bitOf(group));
learn(bodyNames, bodyNameBit);

/** Words that begin one of two parts: pairs are looked up only for these. */
const beginsPair = new Set(
  [...groupsOfWord.keys()].filter(word => word.includes('-')).map(word => word.split('-', 1)[0] as string),
);

/** "no-sidebar", "no_toc_section": what an element is not. */
const negations = new Set(['no', 'non', 'not', 'without']);

/** Utility classes by the hundred say nothing; the words that name a thing come first. */
const maxNameChars = 300;

/** Sites repeat their names on a page; more different ones than this are made by a script. */
const maxKnown = 5_000;

/** A reader of names that remembers those it has met: one for each page. */
export function nameReader(): (name: string) => number {
  const known = new Map<string, number>();
  return name => {
    if (name === '') return 0;
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const bits = groupsIn(name.slice(0, maxNameChars));
    if (known.size < maxKnown) known.set(name, bits);
    return bits;
  };
}

function groupsIn(name: string): number {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  let bits = 0;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as string;
    if (!negations.has(parts[i - 1] ?? '')) bits |= groupsOfWord.get(part) ?? 0;
    if (i + 1 < parts.length && beginsPair.has(part))
      bits |= groupsOfWord.get(`${part}-${parts[i + 1]}`) ?? 0;
  }
  return bits;
}
