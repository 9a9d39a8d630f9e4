// What class names and ids say about an element. Only whole words count ("header" is no "ad"), and the reader of this
// list weighs what it would drop: sites also call a wrapper of everything "share-page".

/** Words that name things beside an article, as `word` or `word-word`. */
const clutterWords = new Set(
  // adverts and paid links
  (
    'ad ads advert adverts advertisement advertising adslot adunit mpu dfp gpt sponsor sponsored taboola outbrain promo ' +
    'promos promoted partner-content ' +
    // sharing
    'share sharing sharebar sharetools addthis sharedaddy social-links social-share social-bar social-icons follow-us ' +
    // other stories
    'related recirc recirculation recommended recommendations readmore read-more read-next more-stories more-from ' +
    'see-also also-read trending popular most-read most-popular latest-news carousel inline-promo ' +
    // letters and subscriptions
    'newsletter newsletters signup sign-up subscribe subscription optin mailing-list paywall donate donation ' +
    // readers' comments
    'comment comments commentlist disqus livefyre comment-list comments-area responses ' +
    // consent
    'cookie cookies consent gdpr onetrust privacy-notice ' +
    // lines about the article
    'byline bylines author-bio author-box author-info about-author timestamp dateline-time publish-date published-date ' +
    'pubdate post-meta entry-meta article-meta breadcrumb breadcrumbs tags tag-list post-tags entry-tags ' +
    'standfirst dek subheadline sub-headline ' +
    // pictures
    'caption captions figcaption photo-credit image-credit media-caption image-caption credit credits ' +
    // the site's frame
    'sidebar widget masthead navbar menu pagination pager toc of-contents copyright disclaimer skip-link'
  ).split(' '),
);

/** Whether the class or id of an element names something beside an article. */
export function isNamedClutter(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  // Utility classes by the hundred say nothing; the words that name a thing come first.
  return words(names.slice(0, 400));
}

function words(names: string): boolean {
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return parts.some((part, i) => clutterWords.has(part) || clutterWords.has(`${part}-${parts[i + 1] ?? ''}`));
}
