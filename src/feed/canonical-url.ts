// What newsletters, social networks and publishers' own counters hang on to addresses. The page is the same without.
const tracking =
  /^(?:utm_.*|(?:fb|g|dc|ms|tw|y)clid|gclsrc|gbraid|wbraid|mc_[ce]id|igshid|_hs(?:enc|mi)|at_(?:medium|campaign|custom\d|link_.*|bbc_.*|ptr_.*|format)|ns_(?:campaign|mchannel|source|linkname|fee)|wt[._]?(?:mc|zmc|rss).*|pk_.*|mtm_.*|hsa_.*|xtor|cmpid|cmp|ito|smid|smtyp|ncid|ocid|sr_share|rss|taid|yptr|guccounter|guce_.*|spm|__twitter_impression|xing_share)$/i;
// Names that may mean something else; as these values they do not.
const origins = /^(?:rss.*|.*feed|atom|newsletter|twitter|facebook)$/i;
const originNames = /^(?:ref|source|src|from|partner|medium|campaign|cid|feature|via|output|feedtype|feedname)$/i;
const trackingFragment = /^#(?:xtor|utm_|rss|ref=|mtm_|pk_|at_|\?|$)/i;

/**
 * The same for every spelling of one address: without scheme, `www.`, tracking, fragment and closing slash, its parameters in
 * order. It is stored: another form of it needs a migration.
 */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  return `${new URL(url).host.replace(/^www\./, '')}${canonicalPath(url)}`;
}

/** The part of it behind the host, which stays when a site moves; empty for a front page. */
export function canonicalPath(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname, searchParams } = new URL(url);
  const telling = [...searchParams].filter(
    ([name, value]) => !tracking.test(name) && !(originNames.test(name) && origins.test(value)),
  );
  const query = new URLSearchParams(telling);
  query.sort();
  return `${pathname.replace(/\/+$/, '')}${telling.length > 0 ? `?${query.toString()}` : ''}`;
}

/** The heading that an address points to, with its `#`; empty where it points to none, or only counts readers. */
export function headingOf(url: string): string {
  const fragment = URL.canParse(url) ? new URL(url).hash : '';
  return trackingFragment.test(fragment) ? '' : fragment;
}
