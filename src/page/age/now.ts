import { anyDate, fullDate } from './date-words.js';
import type { Sign } from './sign.js';

const dated = `(?<date>${anyDate})`;
const datedToTheDay = `(?<date>${fullDate})`;
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
const wochentag = '(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),? )?';

// A date that a verb follows is the subject: "Tonight, 3 May 2019, is burnt into her memory". News goes on with a clause
// of its own, with where and why, or not at all.
const news =
  "[),]*(?=\\s*(?:[.;:!–—]|$)|\\s+(?:the|an?|this|these|its|our|their|his|her|all|some|many|more|no|we|he|she|it|they|there|to|that|at|in|on|for|with|after|by|as|\\p{Lu}[\\p{L}’'-]*|\\d)(?!\\p{L}))";
const toCome = '(?<!\\p{L})(?:will|shall|to \\p{Ll}{2,}|(?:is|are) (?:set|due|expected|scheduled|planned))(?!\\p{L})';

const stories = 'diary|diaries|letter|novel|film|memoir|tagebuch|anniversary|years ago';
const unreal =
  'if|would|had|were|born|imagine|anyone|anybody|whoever|memor(?:y|ies)|remembers?|remembered|forgets?|forgotten';
const unrealGerman =
  'wer|wenn|als|ob|falls|wäre|wären|hätte|hätten|würde|würden|könnte|könnten|war|waren|hatte|hatten|geboren|gewesen|vor|erinner(?:t|n|ung)|roman|brief|film|tagebuch';
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

const deictic = { where: 'anywhere', graceDays: 60, yearsBefore: 0, isLostWithLaterYears: true } as const;

/** What a text calls today or this year, with its date. Letters' cases count: they tell a name from a verb. */
export const signsOfNow: readonly Sign[] = [
  {
    ...deictic,
    name: 'today',
    unless: word(`${stories}|${unreal}`),
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)),? \\(?${weekday}(?:the )?${datedToTheDay}${news}`,
      'u',
    ),
  },
  {
    ...deictic,
    name: 'today, German',
    unless: word(unrealGerman),
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Hh]eute|[Aa]m heutigen),? \\(?${wochentag}(?:am |dem |den )?${wochentag}${datedToTheDay}`,
      'u',
    ),
  },
  {
    ...deictic,
    name: 'this year',
    unless: word(`${stories}|fiscal|financial|season|${unreal}`),
    pattern: new RegExp(
      '(?<!\\p{L})(?:(?:[Ll]ater|[Ee]arlier) this (?:year|month),? ?in |[Ee]arlier this (?:year|month),? ?\\(|' +
        `(?<!(?:[Ii]n|of|[Dd]uring|that|[Ll]ater|[Ee]arlier) )[Tt]his (?:year|month) \\()${dated}${news}`,
      'u',
    ),
  },
  {
    ...deictic,
    name: 'later this year, in brackets',
    unless: word(`${stories}|fiscal|financial|season|was|${unreal}`),
    pattern: new RegExp(`^(?=.*${toCome}).*(?<!\\p{L})[Ll]ater this (?:year|month),? ?\\(${dated}${news}`, 'u'),
  },
  {
    ...deictic,
    name: 'this year, German',
    unless: word(unrealGerman),
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Ss]päter in diesem Jahr,? ?(?:\\(|im )|[Ii]m laufenden Jahr \\(?)${dated}`,
      'u',
    ),
  },
];
