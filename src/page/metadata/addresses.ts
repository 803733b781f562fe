import { absoluteUrl, baseUrl } from '../../document/url.js';
import type { Evidence } from './evidence.js';

/** The address under which the publisher wants the article known; that of the site's front page is a template's mistake. */
export function canonicalUrlOf({ url, clues }: Evidence): string | null {
  const base = baseUrl(url, clues.base ?? undefined);
  const links = [clues.canonical, clues.metas.get('og:url')?.[0]];
  return (
    links
      .map((link) => absoluteUrl(link, base))
      .find((link) => link !== null && !(isFrontPage(link) && !isFrontPage(url))) ?? null
  );
}

function isFrontPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname === '/' && new URL(url).search === '';
}

const imageMetas = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'];

/** The picture that goes with the article. */
export function imageOf({ url, clues, linked }: Evidence): string | null {
  const base = baseUrl(url, clues.base ?? undefined);
  const links = [...imageMetas.map((name) => clues.metas.get(name)?.[0]), ...linked.objects.map(({ image }) => image)];
  return links.map((link) => absoluteUrl(link, base)).find((link) => link !== null) ?? null;
}
