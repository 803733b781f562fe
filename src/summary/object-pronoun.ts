import { baseLanguage } from '../text/tag.js';

const longestHead = 80;
const wordsThatEndTheSubject = 'of|with|in|on|at|for|from|by|to|and|or|that|who|which|while|when|as|if';
const irregularVerbs =
  'beat bought broke brought called caught chose cut drew drove fed felt found gave got has heard held hit kept knew led ' +
  'left let lost made met paid put read saw sent set shot shut sold spent stole struck taught threw took understood won wore';
const verbsOfState = 'called considered declared deemed drove found judged kept left made rendered';
const auxiliaries = 'is was are were has had have do did does will would can could may might must should shall';
// What comes after an object; after a subject a verb would: "the crew hoped it would hold".
const followers =
  'a an the in on at to for from with by of as into onto down up out off over back away through during after before because ' +
  'when while until again and two three four five last this';

const anyOf = (words: string): string => `(?:${words.replaceAll(' ', '|')})`;
const subject = String.raw`\P{L}*(?:(?!(?:${wordsThatEndTheSubject}) )[\p{L}\p{N}'’-]+ ){1,4}`;
const plain = `(?:[a-z]{2,}ed|${anyOf(irregularVerbs)}) (?:it|them|him) ${anyOf(followers)}`;
const ofState = String.raw`${anyOf(verbsOfState)} (?:it|them|him) (?!${anyOf(auxiliaries)}\b)[a-z]+(?<!s|ed)`;
// "made it illegal to park", "found it a challenge to count": this `it` stands for what follows.
const emptyObject = String.raw`${anyOf(verbsOfState)} it (?:[\p{L}’'-]+ ){1,4}(?:to|that|for|how|why|whether)\b`;
const earlyObject = new RegExp(String.raw`^${subject}(?!${emptyObject})(?:${plain}|${ofState})\b`, 'iu');

/**
 * Whether the sentence's first verb has a pronoun for its object, as in "The county declared it void": no subject is its
 * own object, so that only an earlier sentence can name it. Known for English.
 */
export function hasUnnamedObject(sentence: string, language: string): boolean {
  return baseLanguage(language) === 'en' && earlyObject.test(sentence.slice(0, longestHead));
}
