import { Parser } from 'htmlparser2';
import { cleanLine } from '../page/clean.js';
import { shortenHeadline } from '../text/headline.js';

const maxMarkup = 4000;
const maxLength = 300;

const visibleMarkup = /<\/(?:p|div|a|b|i|em|strong|span|li|h[1-6])>|<(?:br|p|img)\b[^<>]*>/i;
const visibleEntity = /&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i;
const bracketWithoutTag = /<(?!\/?[a-z][^<>]*>|!--)/gi;
const blocks = new Set(
  'address blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(' '),
);
const silent = new Set('iframe noscript script style template textarea title'.split(' '));

/** A title as one line of plain text of at most 300 characters, shortened where it is longer. What was escaped twice is decoded twice. */
export function headline(markup: string): string {
  return shortenHeadline(plainText(markup), maxLength);
}

/** One line of mark-up without the mark-up, for titles and names. */
export function plainText(markup: string): string {
  const once = withoutMarkup(markup.slice(0, maxMarkup));
  const twice = visibleEntity.test(once) || visibleMarkup.test(once) ? withoutMarkup(once) : once;
  return cleanLine(withoutPiles(twice));
}

function withoutMarkup(markup: string): string {
  if (!/[<&]/.test(markup)) return markup;
  const source = markup.replace(bracketWithoutTag, '&lt;');
  let text = '';
  let silence = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) silence += 1;
      if (blocks.has(name)) text += ' ';
    },
    ontext: (piece) => {
      if (silence === 0) text += piece;
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence -= 1;
      if (blocks.has(name)) text += ' ';
    },
  });
  parser.end(source);
  return text;
}

/** At most two marks on a letter, which no language needs more of in a headline, and which cannot tower over the next line. */
function withoutPiles(text: string): string {
  return /\p{M}/u.test(text) ? text.normalize('NFC').replace(/(\p{M}{2})\p{M}+/gu, '$1') : text;
}
