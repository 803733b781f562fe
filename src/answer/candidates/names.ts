import { stopWordsOf } from '../../text/stop-words.js';
import type { Candidate } from './candidate.js';
import { isDayOrMonth } from './dates.js';
import { isRegion } from './regions.js';

interface Name {
  readonly words: readonly string[];
  readonly from: number;
}

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*`;
const particle = '(?:of|de|da|do|di|du|del|della|dos|van|von|der|den|la|le|bin|ibn|al|el|the|y|e)';
const run = new RegExp(`${capitalised}(?:\\s+(?:${particle}\\s+){0,2}${capitalised})*`, 'gu');
const katakana = /\p{Script=Katakana}[\p{Script=Katakana}ー・＝]+/gu;
const honoured = /\p{Script=Han}{2,5}(?=氏|さん|選手|首相|大統領|社長|容疑者|監督|議員|知事|被告|会長)/gu;
const title =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|lord|lady|gen|general|lt|col|colonel|capt|captain|sgt|sen|senator|rep|gov|governor|president|premier|minister|chancellor|judge|justice|king|queen|prince|princess|pope|saint|st|herr|frau|monsieur|madame|m|mme|señor|señora|don|doña|senhor|senhora|signor|signora|pan|pani|meneer|mevrouw)\.?$/i;
const organisation =
  /^(?:inc|corp|co|ltd|plc|gmbh|ag|llc|company|corporation|group|bank|university|college|school|institute|hospital|museum|party|agency|association|organization|organisation|foundation|council|committee|commission|ministry|department|court|police|army|church|club|times|post|news|journal|union|league|airlines?|airport|street|avenue|road|park|river|lake|sea|ocean|mountains?|mount|island|islands|valley|bay|city|county|beach|bridge|award|prize|cup|war|act|treaty)\.?$/i;
const placeAhead =
  /(?:^|[^\p{L}])(?:in|at|near|from|to|outside|around|across|toward|towards|off|nach|bei|aus|à|en|au|aux|dans|près de|à|em|no|na|nos|nas|desde|a|da|dal|dalla|nel|nella|naar|uit|te|w|we|do|z|ze)\s+(?:the\s+|le\s+|la\s+|el\s+|de\s+|den\s+|der\s+)?$/iu;

/** People: names of two words or more without a word for an organisation or place, or behind a title, are sure. */
export function peopleIn(text: string, language: string): readonly Candidate[] {
  return namesIn(text, language).map(({ words, from }) => {
    const own = words.filter((word) => !title.test(word));
    const isTitled = own.length < words.length;
    const isElse = words.some((word) => organisation.test(word)) || isRegion(words.join(' '), language);
    return { words: lower(own.length === 0 ? words : own), from, isSure: !isElse && (isTitled || own.length >= 2) };
  });
}

/** Places: countries, and names behind a word for where. */
export function placesIn(text: string, language: string): readonly Candidate[] {
  return namesIn(text, language).map(({ words, from }) => ({
    words: lower(words),
    from,
    isSure: placeAhead.test(text.slice(Math.max(0, from - 20), from)) || isRegion(words.join(' '), language),
  }));
}

/** Whatever has a name; one of several words is sure. */
export function namedIn(text: string, language: string): readonly Candidate[] {
  return namesIn(text, language).map(({ words, from }) => ({ words: lower(words), from, isSure: words.length >= 2 }));
}

function namesIn(text: string, language: string): readonly Name[] {
  if (language === 'ja' || language === 'zh') return unspacedNames(text);
  const stopWords = stopWordsOf(language);
  const isName = (word: string) => !stopWords.has(word.toLowerCase()) && !isDayOrMonth(word, language);
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) => {
    const words = found.split(/\s+/).map((word) => word.replace(/['’]s?$|\.$/u, ''));
    const first = words.findIndex(isName);
    if (first === -1) return [];
    const from = index + found.indexOf(words[first] ?? '');
    return [{ words: words.slice(first).filter(isName), from }];
  });
}

function unspacedNames(text: string): readonly Name[] {
  return [...text.matchAll(katakana), ...text.matchAll(honoured)].map(({ 0: found, index }) => ({
    words: found.split(/[・＝]/),
    from: index,
  }));
}

function lower(words: readonly string[]): readonly string[] {
  return words.map((word) => word.toLowerCase());
}
