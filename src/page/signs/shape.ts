import type { Observer } from './sign.js';

const mark = /[,:;"'”’»)–—-]$/;

/** How a line looks: its length, its marks, its links. */
export const observeShape: Observer = () => (line, put) => {
  const { text, words, linkShare, stressedShare, endsSentence } = line;
  const isCapital = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  const isLink = linkShare > 0.9;
  put('links', linkShare);
  put('a link', isLink);
  put('a link, no sentence', isLink && !endsSentence);
  put('a link in capitals', isLink && isCapital);
  put('a paragraph of links', line.place.name === 'p' && linkShare > 0.7);
  put('under 5 words', words < 5);
  put('under 12 words', words < 12);
  put('length', Math.min(1, Math.log(1 + words) / 5));
  put('ends a sentence', endsSentence);
  put('ends with a lesser mark', mark.test(text));
  put('ends with a colon', text.endsWith(':'));
  put('trails off', /(?:…|\.\.\.)\W*$/.test(text));
  put('asks', /\?\W*$/.test(text));
  put('prose', line.isProse);
  put('stressed', stressedShare > 0.8);
  put('stressed sentence', stressedShare > 0.8 && endsSentence);
  put('stressed or a link, no sentence', (stressedShare > 0.8 || linkShare > 0.8) && !endsSentence);
  put('in capitals', isCapital);
  put('figures', digits(text) > 0.2 * text.length);
  put('without letters', !/\p{L}/u.test(text));
  put('parted by bars', /[|•·»›]/.test(text));
  put('begins with a bullet', /^[-–—•·*▪►»›]/.test(text));
  put('begins with a quotation mark', /^["“„«‘']/.test(text));
  put('begins small', /^\p{Ll}/u.test(text));
  put('like a name', words >= 2 && words <= 5 && /^(?:\p{Lu}[\p{L}.'’-]* ?){2,5}$/u.test(text));
};

function digits(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}
