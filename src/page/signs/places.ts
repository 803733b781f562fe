import type { Place } from '../place.js';
import { boxOf } from './box.js';
import type { Scene } from './scene.js';
import type { Observer } from './sign.js';

/** Elements that say something of what stands in them. */
const elements: Readonly<Record<string, readonly string[]>> = {
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  'list item': ['li', 'dd', 'dt'],
  table: ['td', 'th', 'table'],
  quotation: ['blockquote'],
  code: ['pre'],
  figure: ['figure'],
  caption: ['figcaption', 'caption'],
  header: ['header', 'hgroup'],
  footer: ['footer', 'address'],
  aside: ['aside'],
  navigation: ['nav', 'menu'],
  form: ['form', 'fieldset'],
  article: ['article'],
  main: ['main'],
  details: ['details', 'dialog'],
};

/** What people call the parts of a page, as classes, ids, roles and item properties. */
const callings: Readonly<Record<string, RegExp>> = {
  share: /shar(?:e|ing)|social|follow|facebook|twitter|whatsapp/,
  newsletter: /newsletter|subscri|sign-?up|mailing|mc_embed|optin/,
  related:
    /relat|recommend|more-|read-?more|also|similar|trending|popular|outbrain|taboola|teaser|promo|recirc|next-|prev|most-?read|latest/,
  writer: /author|byline|\bbio\b|-bio|contributor|profile|avatar|writer/,
  details: /meta(?!l)|date|time(?!line)|publish|info(?!graph)/,
  caption: /caption|credit|figcap|image-|photo|legend|bildunter/,
  comment: /comment|disqus|reply|respond|discussion/,
  tags: /\btags?\b|tag-|-tags|topics?|categor|keyword|breadcrumb/,
  navigation: /nav(?!al)|menu|breadcrumb|pagination|pager|skip|tabs?\b/,
  advertisement: /\bad-|-ad\b|\bads?\b|advert|sponsor|banner|promo|commercial|dfp|anzeige|werb|affiliate/,
  foot: /foot(?!ball)|legal|copyright|disclaim|imprint|colophon/,
  consent: /cookie|consent|gdpr|privacy|popup|modal|overlay|alert|notice|toast/,
  contents: /\btoc\b|table-of-contents|contents-list|jump/,
  side: /side|aside|widget|rail|module|\bbox\b|infobox|factbox|callout|complementary/,
  standfirst:
    /lead|lede|stand-?first|subtitle|sub-?head|dek\b|deck|intro|abstract|summary|excerpt|teaser|kicker|description|chapo|perex/,
  body: /article-?_?body|entry-?content|post-?_?(?:content|body|text)|story-?_?(?:body|text|content)|articlebody|content-?body|main-?content|rich-?text|body-?text|article-?(?:text|content|paragraph)|paragraph|\bprose\b|wysiwyg/,
  head: /header|heading|title|headline|hero|masthead|\btop\b/,
  paywall: /paywall|piano|regwall|premium|subscriber|meter/,
  quote: /quote|pull/,
  player: /video|audio|player|gallery|slide|carousel|media|embed/,
  unseen: /hidden|hide|invisible|screen-?reader|sr-only|visually|d-none|mobile-only|print/,
  button: /button|btn|cta\b|action|link-?list|toolbar/,
  list: /list|grid|cards?\b|items?\b|feed|loop|archive/,
};

const elementNames = Object.keys(elements);
const elementBits = new Map(Object.values(elements).flatMap((names, bit) => names.map((name) => [name, 1 << bit])));
const callingNames = Object.keys(callings);
const callingPatterns = Object.values(callings);

// What holds more of the page is named after everything that may stand in it.
const widestShare = 0.5;

interface Standing {
  /** One bit for each of `elements`. */
  readonly within: number;
  /** One bit for each of `callings`. */
  readonly called: number;
  readonly isHidden: boolean;
}

/** In which elements a line stands, and what those are called. */
export const observePlaces: Observer = (scene) => {
  const standings = new Map<Place, Standing>();
  const calledBits = new Map<string, number>();
  return ({ place }, put) => {
    const { within, called, isHidden } = standingOf(place, scene, standings, calledBits);
    for (const [bit, name] of elementNames.entries()) put(`in ${name}`, (within >> bit) & 1);
    for (const [bit, name] of callingNames.entries()) put(`called ${name}`, (called >> bit) & 1);
    put('hidden', isHidden);
    put('bare box', place.name === 'div');
    put('paragraph', place.name === 'p');
    put('h1', place.name === 'h1');
    put('in one inline element', /^(?:a|b|em|i|span|strong)$/.test(place.name));
  };
};

function standingOf(
  place: Place,
  scene: Scene,
  standings: Map<Place, Standing>,
  calledBits: Map<string, number>,
): Standing {
  const known = standings.get(place);
  if (known) return known;
  const around = place.parent
    ? standingOf(place.parent, scene, standings, calledBits)
    : { within: 0, called: 0, isHidden: false };
  const isWide = boxOf(place, scene.boxes).words > widestShare * scene.words;
  const standing = {
    within: around.within | (elementBits.get(place.name) ?? 0),
    called: isWide ? around.called : around.called | bitsOf(place.words, calledBits),
    isHidden: around.isHidden || place.isHidden,
  };
  standings.set(place, standing);
  return standing;
}

function bitsOf(words: string, known: Map<string, number>): number {
  if (words.trim() === '') return 0;
  const before = known.get(words);
  if (before !== undefined) return before;
  const bits = callingPatterns.reduce((sum, pattern, bit) => (pattern.test(words) ? sum | (1 << bit) : sum), 0);
  known.set(words, bits);
  return bits;
}
