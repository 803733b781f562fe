import type { Shortfall } from '../model.js';
import { estimateWords } from '../text/words.js';
import type { DomDocument } from './dom.js';

/** What a page shows that speaks for a text which is less than its article. */
export interface ShortfallSigns {
  /** It tells search engines that not everybody may read the article. */
  readonly isDeclared: boolean;
  /** It has nothing but a place into which a script puts the page, or asks for scripts. */
  readonly isScripted: boolean;
  /** What a reader sees of the whole page, its lines joined. */
  readonly visible: string;
}

// A summary takes three sentences.
const fewWords = 50;
// What a publisher gives away of an article that is not for everybody. Four of five pages that say so hold more: all of it.
const teaserWords = 150;
// More words than that in any language.
const enoughLength = 2000;
// An offer stands right behind the beginning that is given away, or was taken for its end.
const around = { before: 400, after: 300 };
const endLength = 40;

/** A page before Readability takes its tree apart; `lines` are those of the whole page. */
export interface WholePage {
  readonly html: string;
  readonly document: DomDocument;
  readonly lines: readonly { readonly text: string }[];
}

/** Collects the signs. */
export function shortfallSigns({ html, document, lines }: WholePage): ShortfallSigns {
  const visible = lines.map(({ text }) => text).join(' ');
  return { isDeclared: isDeclared(html), isScripted: isScripted(document, visible), visible };
}

/** Why a page gives less than its article, told by what it shows and by the text that was found; null where nothing speaks for that. */
export function shortfallOf({ isDeclared, isScripted, visible }: ShortfallSigns, text: string): Shortfall | null {
  const words = estimateWords(text.slice(0, enoughLength));
  if ((isDeclared && words < teaserWords) || offer.test(endOf(visible, text))) return 'paywall';
  if (words >= fewWords) return null;
  return isScripted ? 'script' : 'thin';
}

// schema.org's isAccessibleForFree, of the article or of a part, wherever a page keeps its data. Two walks through the tree
// would cost a millisecond each.
const notFree = /"isAccessibleForFree"\s*:\s*"?false\b/i;
const tier = /<meta\b[^<>]*\barticle:content_tier\b[^<>]*>/i;

function isDeclared(html: string): boolean {
  return notFree.test(html) || /\b(?:locked|metered)\b/i.test(tier.exec(html)?.[0] ?? '');
}

/** Sentences by which a page asks to pay or to log in before the rest is shown. */
const offer = new RegExp(
  [
    /(?:subscribe|sign (?:up|in)|log ?in|register|join)\b[^.!?]{0,60}\bto (?:continue|keep|finish) reading/,
    /(?:subscribe|become a (?:paid )?(?:member|subscriber)|log ?in)\b[^.!?]{0,60}\b(?:to (?:read|unlock|access)|for (?:immediate|full) access to) (?:the (?:full|rest|whole|entire)|this)\b/,
    /this (?:article|story|content|post) is (?:only |exclusively )?(?:available )?(?:only |exclusively )?(?:for|to) (?:our )?(?:paid |paying )?(?:subscribers|members)/,
    /möchten sie weiterlesen|lesen sie (?:jetzt )?weiter\b[^.!?]{0,20}(?:abo|zugang|plus|\+|:)|mit [a-z]+\+ weiterlesen|(?:um|bitte)\b[^.!?]{0,40}weiterzulesen/,
    /pour lire la suite|(?:article|contenu) (?:est )?réservé aux abonnés|il vous reste [\d,]+ ?% de cet article/,
    /(?:para|y) (?:seguir|continuar) leyendo|(?:contenido|artículo) (?:exclusivo|solo) para (?:nuestros )?suscriptores/,
    /per continuare a leggere|(?:contenuto|articolo) riservato agli abbonati/,
    /para continuar (?:a )?(?:lendo|ler)|(?:conteúdo|matéria) exclusiv[oa] para assinantes/,
    /(?:om|word abonnee)\b[^.!?]{0,40}verder (?:te )?lezen|for (?:at læse|å lese) videre|för att läsa vidare|läs hela artikeln som prenumerant/,
    /(?:この記事は|続きは)[^。]{0,20}(?:会員|有料)|(?:订阅|登录|登入|訂閱)后?[^。]{0,10}(?:阅读全文|閱讀全文|继续阅读)/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'iu',
);

/** What a reader sees around the end of the text. */
function endOf(visible: string, text: string): string {
  const end = text.slice(text.lastIndexOf('\n') + 1).slice(-endLength);
  const at = end === '' ? -1 : visible.lastIndexOf(end);
  if (at < 0) return text.slice(-around.before);
  return visible.slice(Math.max(0, at - around.before), at + end.length + around.after);
}

// More than this is no empty page.
const emptyLength = 1000;
const appRoot = '#root, #app, #__next, #__nuxt, #___gatsby, app-root, [ng-app], [data-reactroot]';
const asksForScripts =
  /\b(?:enable|activate|turn on|requires?|needs?)\s+java ?script\b|java ?script (?:is (?:disabled|required)|muss|aktivier)|\b(?:aktivier|activ|habilit|attiv|ative|schakel)\w*[^.!?]{0,30}java ?script/i;

/** Whether a page that shows next to nothing is one that its scripts would fill. */
function isScripted(document: DomDocument, visible: string): boolean {
  if (visible.length > emptyLength) return false;
  if (document.querySelector(appRoot) !== null || asksForScripts.test(visible)) return true;
  return [...document.querySelectorAll('noscript')].some((hidden) => asksForScripts.test(hidden.textContent ?? ''));
}
