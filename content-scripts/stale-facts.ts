// News apps swap the story and may leave in the page's head what was said of the one before. Notes are kept by what a
// page says of itself, so what is left over must not be taken for the next story's.

import { comparable, foldSpace } from '../src/article/field.ts';
import type { Article } from '../src/article/types.ts';
import type { PageText } from './read-page.ts';

/** The first story of which a canonical address or a title was said. */
type Claim = { readonly pageUrl: string; headline: string; article: Article };

export class FactClaims {
  readonly #claims = new Map<string, Claim>();
  /** Headlines, and the address at which each was seen first. */
  readonly #homes = new Map<string, string>();

  /** The text without what was said of another story before: at another address, under another headline. */
  withoutStale(text: PageText): PageText {
    const headline = headlineOf(text);
    if (headline === null) return text;
    const { canonicalUrl, title } = text.article;
    if (!this.#homes.has(comparable(headline))) this.#homes.set(comparable(headline), text.pageUrl);
    const byAddress = canonicalUrl === null ? null : this.#otherStory(canonicalUrl, headline, text);
    const byTitle = this.#otherStory(`title ${comparable(title)}`, headline, text);
    const other = byAddress ?? byTitle;
    if (other === null) return text;
    const own = (value: string | null, others: string | null) => (value === others ? null : value);
    return {
      ...text,
      article: {
        ...text.article,
        title: byTitle === null ? title : headline,
        canonicalUrl: byAddress === null ? canonicalUrl : null,
        standfirst: own(text.article.standfirst, other.standfirst),
        byline: own(text.article.byline, other.byline),
        publishedTime: own(text.article.publishedTime, other.publishedTime),
        modifiedTime: own(text.article.modifiedTime, other.modifiedTime),
      },
    };
  }

  /** Null where the fact is this story's. */
  #otherStory(fact: string, headline: string, { pageUrl, article }: PageText): Article | null {
    const claim = this.#claims.get(fact);
    const isSame = claim === undefined || comparable(claim.headline) === comparable(headline);
    // The same address: the story may have come late, after something else that stood there. Unless it is the story of
    // another address, which stands there until this one's comes.
    const isLate = claim?.pageUrl === pageUrl && this.#homes.get(comparable(headline)) === pageUrl;
    if (claim === undefined) this.#claims.set(fact, { pageUrl, headline, article });
    else if (isLate) Object.assign(claim, { headline, article });
    return isSame || isLate ? null : claim.article;
  }
}

/** The last heading of the first order before the text: a site's own name may be one too, and stands above. */
function headlineOf({ article, map }: PageText): string | null {
  const [first] = article.paragraphs;
  const start = first === undefined ? null : map.toRange(first);
  if (start === null) return null;
  const root = start.startContainer.getRootNode() as Document | ShadowRoot;
  const above = Array.from(root.querySelectorAll('h1')).filter(
    heading => start.comparePoint(heading, 0) < 0 && /\S/.test(heading.textContent ?? ''),
  );
  return foldSpace(above.at(-1)?.textContent ?? '') || null;
}
