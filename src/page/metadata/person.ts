import { beforeName, roleWords, textWords } from './name-words.js';

// What parts a name from what is not the name of another author.
const hardBreak = /\s*(?:[\n|·•›»→(){}[\]<>]|\s[-–—]+\s|\s\/\/?\s|[:;]\s)\s*/u;
const joint = '(?:and|und|et|y|e|i|og|och|en|ja|ve|with|mit|avec|con|и|sowie)';
const softBreak = new RegExp(`\\s*(?:[,;&/+]|(?<=\\s)${joint}(?=\\s))\\s*`, 'u');
const opensJoined = new RegExp(`^\\s*(?:[,&]|${joint}\\s)`, 'u');
const endsJoined = new RegExp(`(?:[,&]|\\s${joint})\\s*$`, 'u');

const noLetters = /@|\d|[!?%#=*_"“”„]|\.(?:com|org|net|de|co|io|ch|at|fr|uk|info|news)\b/i;
const nobody = /^(?:the |marketing |editorial |news )?(?:team|staff|editorial|desk)$/i;
const particle =
  /^(?:de|del|della|di|da|dos|das|do|du|des|la|le|van|von|der|den|ten|ter|zu|zur|vom|af|av|bin|bint|ibn|al|el|ben|y|e|i|st\.?|d[’'].+|al-.+|el-.+|mc.+|o[’'].+)$/iu;
const maxByline = 500;
const maxWords = 5;
const maxLength = 60;

/**
 * Where the words stand. A field made for a name may hold a single name, and an element that readers are shown even a
 * nickname; a line of text is believed only where it looks like a full name.
 */
export type Trust = 'field' | 'mark' | 'line';

/** The names of persons that a byline gives, in its order, each once. What could be anything else is no name. */
export function personNames(byline: string, trust: Trust): readonly string[] {
  if (trust !== 'line' && /https?:|www\.|@/.test(byline)) return [];
  const names: string[] = [];
  let isJoined = false;
  for (const segment of byline.slice(0, maxByline).split(hardBreak)) {
    if (names.length > 0 && !isJoined && !opensJoined.test(segment)) break;
    names.push(...namesInSegment(segment, trust));
    if (segment.trim() !== '') isJoined = endsJoined.test(segment);
  }
  return [...new Set(names)];
}

/** The names up to the first thing that is none: "Ann Lee, Bo Ray, Port Ansel 3 June". */
function namesInSegment(segment: string, trust: Trust): readonly string[] {
  const pieces = segment
    .split(softBreak)
    .map(bareName)
    .filter((piece) => piece !== '');
  const from = pieces.findIndex((piece) => isName(piece, trust));
  if (from < 0) return [];
  const end = pieces.findIndex((piece, index) => index > from && !isName(piece, trust));
  return turned(pieces.slice(from, end < 0 ? undefined : end), segment);
}

/** "Maren, Ida" is one name. */
function turned(names: readonly string[], segment: string): readonly string[] {
  const [last = '', first = ''] = names;
  const isOne = names.length === 2 && !`${last}${first}`.includes(' ') && /^\s*\S+,\s\S+\s*$/.test(segment);
  return isOne ? [`${first} ${last}`] : names;
}

/** Without what stands before it, and without punctuation behind it that is not an initial's. */
function bareName(piece: string): string {
  let name = piece.trim();
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(beforeName, '').trim();
  }
  return name.replace(/(?<!\b\p{Lu})\.$|[\s,:;'-]+$/u, '');
}

function isName(name: string, trust: Trust): boolean {
  const words = name.split(' ');
  const isTooLong = name.length < 2 || name.length > maxLength || words.length > maxWords;
  if (isTooLong || noLetters.test(name) || nobody.test(name) || roleWords.test(name)) return false;
  if (!/\p{L}{2}|^\p{L}\. ?\p{L}/u.test(name) || (trust === 'line' && textWords.test(name))) return false;
  if (words.length === 1) return trust === 'mark' || (trust === 'field' && isCapital(name));
  const isSmall = words.length <= 3 && words.every((word) => /^\p{Ll}{2,}$/u.test(word));
  if (isSmall) return trust !== 'line';
  return words.every((word) => isCapital(word) || particle.test(word)) && words.some(isCapital);
}

function isCapital(word: string): boolean {
  return /^[^\p{L}]?[\p{Lu}\p{Lo}\p{Lt}]/u.test(word);
}
