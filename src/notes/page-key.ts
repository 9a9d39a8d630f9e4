// One key a story: the address as the page itself names it, or the tab's address, without what only tells publishers
// how the reader came there. Notes are found again by this key.

/** Parameters that campaigns, mail and social sites append. Documented by their makers; never what selects a story. */
const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh li_fat_id epik ' +
    'mc_cid mc_eid mkt_tok oly_anon_id oly_enc_id vero_id _hsenc _hsmi _ga _gl s_cid cmpid ' +
    'ref_src ref_url __twitter_impression guccounter guce_referrer guce_referrer_sig ' +
    'soc_src soc_trk xtor wt_mc srnd smid ocid cvid'
  ).split(' '),
);
const trackingPrefixes = ['utm_', 'at_', 'pk_', 'mtm_', 'hsa_', 'ns_'];

/** The same site's hosts for small screens and for Google's AMP pages. */
const hostPrefix = /^(?:www|m|mobile|amp)\./;
const hostPrefixes = ['', 'www.', 'm.', 'mobile.', 'amp.'];

/**
 * @param pageUrl the tab's address; anything that is no address is its own key
 * @param canonicalUrl what the page names as its address; believed only where it is on the same site, and not where it
 *   is the home page of a site whose story this is (a common mistake in templates, which would put all stories' notes
 *   together)
 */
export function pageKey(pageUrl: string, canonicalUrl: string | null): string {
  const given = parse(pageUrl);
  if (given === null) return pageUrl;
  const page = isWeb(given) ? withoutAmp(given) : given;
  const canonical = canonicalUrl === null ? null : parse(canonicalUrl);
  return withoutTracking(canonical !== null && isSameStory(page, canonical) ? canonical : page);
}

/**
 * The keys that the notes on a page's story may have, the page's own first: a page that names no address is kept under
 * the host on which it was read, although small screens and large ones show one story at two.
 */
export function storyKeys(key: string): readonly string[] {
  const url = parse(key);
  if (url === null || !isWeb(url)) return [key];
  const site = siteHost(url);
  const keys = hostPrefixes.map(
    prefix => `${url.protocol}//${prefix}${site}${url.href.slice(url.origin.length)}`,
  );
  return [key, ...keys.filter(other => other !== key)];
}

/** Without what tells a host for small screens from one for large ones. */
export function siteHost({ host }: URL): string {
  return host.replace(hostPrefix, '');
}

/** Google's caches, which show a publisher's page under an address of their own: the publisher's is in it. */
const caches: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /\.cdn\.ampproject\.org$/, path: /^\/[a-z]\/(s\/)?(.+)$/ },
  { host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, path: /^\/amp\/(s\/)?(.+)$/ },
];

/** The page itself, of its AMP form: the one in a cache, or the publisher's own below the story's address. */
function withoutAmp(url: URL): URL {
  for (const { host, path } of caches) {
    const [, secure, rest] = (host.test(url.host) && path.exec(url.pathname)) || [];
    const story = rest === undefined ? null : parse(`http${secure ? 's' : ''}://${rest}${url.search}`);
    if (story !== null) return withoutAmp(story);
  }
  const plain = new URL(url);
  // Not where it may be the name of a section or of a thing.
  plain.pathname = plain.pathname
    .replace(/^(\/[^/]+\/.+?)\/amp\/?$/, '$1')
    .replace(/^(\/.+?)\.amp(\.html?)?$/, '$1$2');
  return plain;
}

function isSameStory(page: URL, canonical: URL): boolean {
  if (!isWeb(page) || !isWeb(canonical)) return false;
  if (siteHost(page) !== siteHost(canonical)) return false;
  return canonical.pathname !== '/' || canonical.search !== '' || page.pathname === '/';
}

function withoutTracking(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  plain.username = '';
  plain.password = '';
  // The rest is kept byte for byte: URLSearchParams would write it anew, and the key would be another address.
  const kept = plain.search
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !isTracking(part));
  plain.search = kept.join('&');
  return plain.href;
}

/** Asks for the AMP form of the same story. */
const ampParameter = /^(?:amp(?:=(?:1|true)?)?|outputtype=amp)$/i;

function isTracking(part: string): boolean {
  if (ampParameter.test(part)) return true;
  const name = (part.split('=', 1)[0] ?? '').toLowerCase();
  return trackingNames.has(name) || trackingPrefixes.some(prefix => name.startsWith(prefix));
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
