// What a page's address says of its kind: articles have long names made of words, often under a date; shops, forums and
// manuals have words of their own in their paths.

export type AddressSignals = {
  /** The site's front page. */
  readonly root: number;
  /** Words in the last part of the path, at most 8. */
  readonly slugWords: number;
  readonly dated: number;
  readonly articleWord: number;
  readonly otherWord: number;
};

const none: AddressSignals = { root: 0, slugWords: 0, dated: 0, articleWord: 0, otherWord: 0 };

const maxSlugWords = 8;
const date = /\/(?:19|20)\d\d(?:[/-]?[01]\d|\/)/;
const articleWord =
  /(?:^|\/|-)(?:news|articles?|blogs?|story|stories|posts?|opinion|columns?|guides?|insights?|resources?|learn|reviews?|magazine|editorial|press)(?:\/|$)/i;
const otherWord =
  /\/(?:products?|shop|shopping|store|cart|checkout|category|categories|cat|collections?|catalog|tags?|topics?|search|forums?|threads?|boards?|questions?|communit(?:y|ies)|docs?|documentation|manual|reference|api|services?|solutions?|pricing|login|signin|account|directory|jobs?|careers?|support|help|wiki|userguide)(?:\/|$)/i;

/** @param url an absolute address, or null where the page names none; every signal is then 0 */
export function readAddress(url: string | null): AddressSignals {
  if (url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return none;
  const { pathname } = new URL(url);
  const parts = pathname.split('/').filter(part => part !== '');
  const slug = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').slice(0, 300);
  const words = slug.split(/[-_]/).filter(word => /[a-z]{2}/i.test(word) || /\p{L}{2}/u.test(word));
  return {
    root: Number(parts.length === 0),
    slugWords: Math.min(maxSlugWords, words.length),
    dated: Number(date.test(pathname)),
    articleWord: Number(articleWord.test(pathname)),
    otherWord: Number(otherWord.test(pathname)),
  };
}
