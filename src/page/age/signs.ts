import { anyDate, fullDate } from './date-words.js';
import { signsOfNow } from './now.js';
import type { Sign } from './sign.js';

const begin = "^[\\s*_([|•·>–—-]*(?:(?:editor[’']?s[’']? |publisher[’']?s )?(?:note|update|hinweis)\\s*:\\s*)?";
const dated = `(?<date>${anyDate})`;
const datedToTheDay = `(?<date>${fullDate})`;

const pattern = (source: string): RegExp => new RegExp(source, 'i');
const word = (words: string): RegExp => new RegExp(`(?<![a-z0-9ß-ɏ])(?:${words})(?![a-z0-9ß-ɏ])`, 'i');

// What was reported, promised or planned in the past was still to come then, and not when the text was written.
const pastEnglish =
  'said|says|told|announced|promised|pledged|vowed|agreed|had|was|were|did|would|could|might|planned|wanted|hoped|predicted|forecast|projected|estimated|signed|voted|decided|approved|wrote|according to|since|ago|anniversary|back in|originally|once|will have|used to|failed|missed|delayed';
// Plans, laws and stories speak of their own future in the present.
const otherWorlds =
  'plans?|targets?|goals?|treaty|agreements?|accords?|pact|strategy|law|act|bill|directive|agenda|vision|scenario|contract|deal|roadmap|film|movie|novel|series|game|episode|book|story|plot|sentence[ds]?|parole|jail|prison|convicted|born|visa|patent|bond|lease';
const pastGerman =
  'sagte|sagten|hieß|erklärte|kündigte|versprach|wollte|wollten|sollte|sollten|wurde|wurden|war|waren|hatte|hatten|hätte|würde|konnte|konnten|laut|zufolge|seit|vorgeworfen|beschuldigt|haben|gewesen|sein|ursprünglich|damals|zurück|plan|ziel|vertrag|abkommen|gesetz|strategie|film|roman|serie|spiel|buch';
const isToCome =
  '(?:will|shall|(?:is|are) (?:set|due|expected|scheduled|planned|likely|poised|on course|on track) to|(?:is|are) embarking|(?:is|are) to)';
const lastPart = '(?:the )?(?:very )?(?:end|close)(?: of)?(?: the year)?';
// Beyond these words the date belongs to something else: "the man who died in 2010", "down from a fifth in 2002".
const reach =
  '(?:(?!(?:from|than|compared|versus|after|following|that|which|who|whose|where|when|built|made|done|born|used|taken|held) )[^!?])*?';
// What happens at a moment; of other verbs the date may be their object's: "will hear of the fire in May 2010".
const event =
  "(?:open|reopen|start|begin|end|close|launch|expire|take place|take effect|take office|come into force|go on sale|go into service|arrive|be (?:held|opened|launched|released|published|broadcast|completed|finished|introduced|available|ready|replaced|closed))(?: (?:in|at|to|for|on) (?:[\\wß-ɏ’'-]+ ?){1,3}?)?";
// "Work finished by 2019": a participle without its "be" belongs to the noun before it.
const notAttribute = '(?<!(?<!(?:be|been|get|fully|largely) )(?<![a-z-])[a-z-]+ed )';
const germanEvent =
  '(?:(?:wieder)?eröffnet|beginnen|starten|öffnen|stattfinden|abgeschlossen|fertig|fertiggestellt|in betrieb|in kraft|erscheinen|eingeführt|enden|schließen|ausgeliefert|abgerissen|eingeweiht)';
const stay =
  "(?:remain|continue|last|run|stay|be (?:closed|open|valid|on show|in force|in office))(?: (?!that |which |who |where )[\\wß-ɏ’'-]+){0,4}?";
// "By 2010 winner Mara Voss" is no deadline.
const asDate =
  '(?=\\s*(?:[.,;:)–—]|$)|\\s+(?:and|as|at|in|to|with|under|when|if|but|or|for|on|the|through|thanks|while|because|unless)(?![a-zß-ɏ]))';

const statement = { where: 'edges', graceDays: 60, yearsBefore: 0, isLostWithLaterYears: false } as const;
const deictic = { where: 'anywhere', graceDays: 60, yearsBefore: 0, isLostWithLaterYears: true } as const;
const toCome = { where: 'lead', graceDays: 180, yearsBefore: 0, isLostWithLaterYears: true } as const;

/** Strong signs only; each was looked at on real pages. */
export const signs: readonly Sign[] = [
  {
    ...statement,
    name: 'first published',
    // What was brought up to date since is as new as its date.
    unless: /updat|revis|refresh|expanded|rewritten|adapted|aktualisiert|überarbeitet|ergänzt/i,
    pattern: pattern(
      `${begin}(?:this|the above) (?:(?!press|new|next)[a-zß-ɏ]+ )?(?:article|story|post|piece|report|interview|column|review|essay|feature|op-ed)(?: was| is| has been)? (?:first|originally|initially|previously) (?:published|appeared|posted|ran|released)(?![a-zß-ɏ])[^!?]*?(?<![a-zß-ɏ])${dated}`,
    ),
  },
  {
    ...statement,
    name: 'first published, a line by itself',
    // "First published in 2016, the book …" goes on.
    unless: null,
    pattern: pattern(`${begin}(?:first|originally) published(?: on| in)?:? ${dated}[^a-z]*$`),
  },
  {
    ...statement,
    name: 'first published, German',
    unless: /aktualisiert|überarbeitet|ergänzt/i,
    pattern: pattern(
      `${begin}diese[rs] (?:artikel|text|beitrag|bericht|kommentar|interview) (?:ist|wurde|erschien)(?: [a-zß-ɏ]+){0,2} (?:zuerst|zunächst|erstmals|ursprünglich|bereits)(?![a-zß-ɏ])[^!?]*?(?<![a-zß-ɏ])${dated}`,
    ),
  },
  {
    ...statement,
    name: 'dateline',
    where: 'first',
    unless: null,
    pattern: new RegExp(
      `^\\p{Lu}[\\p{L} .,’'/-]{1,50}[,(]? ?${datedToTheDay}\\)?,? ?(?:\\(\\p{Lu}[\\p{L}. /]{1,30}\\)|/\\p{L}[\\p{L} -]+/)\\s*(?:--?|[–—])`,
      'u',
    ),
  },
  ...signsOfNow,
  {
    ...deictic,
    name: 'next year',
    yearsBefore: 1,
    unless: word(`${pastEnglish}|fiscal|season|${pastGerman}`),
    pattern: pattern(
      `(?=.*(?:${isToCome}|wird|werden|soll|sollen)(?![a-zß-ɏ])).*(?<![a-zß-ɏ])(?:(?<!(?:the|that|every) )next year ?(?:\\(|, (?:in )?)|(?:im (?:kommenden|nächsten)|nächstes) jahr \\(?)${dated}`,
    ),
  },
  {
    ...deictic,
    name: 'next month',
    unless: word(`${pastEnglish}|fiscal|season`),
    pattern: pattern(
      `(?=.*${isToCome}(?![a-zß-ɏ])).*(?<![a-zß-ɏ])(?<!(?:the|that|every) )next month ?(?:\\(|, (?:in )?)${dated}`,
    ),
  },
  {
    ...toCome,
    name: 'still to come',
    unless: word(
      `${pastEnglish}|${otherWorlds}|before that|(?:is|are|appl(?:y|ies)|exists?|holds?|works?|runs?) no (?:more|longer)`,
    ),
    pattern: pattern(
      `(?<![a-zß-ɏ])(?:${isToCome} ${reach}(?<= )${notAttribute}by (?:${lastPart} )?|will ${event} (?:by|in|on) (?=[a-z]|\\d{1,2} )|will ${stay} until (?:${lastPart} )?(?!${anyDate} for ))${dated}${asDate}`,
    ),
  },
  {
    ...toCome,
    name: 'still to come, German',
    unless: word(pastGerman),
    pattern: pattern(
      `(?<![a-zß-ɏ])(?:(?:wird|werden|soll|sollen|will|wollen) [^!?]*?(?<!(?:die|der|das|den|dem|des|alle|(?:sein|ihr|ein|kein)(?:e[nrms]?)?),? )bis (?:spätestens )?(?:zum |ende |zum ende )?(?:des jahres )?${dated}|(?:soll|sollen) (?:(?!an |was |wie |dass )[^!?,])*?(?:im|am|ab|ende|anfang|mitte) (?<starts>${anyDate}) (?:[\\wß-ɏ -]{1,40} )?${germanEvent}(?![a-zß-ɏ]))`,
    ),
  },
];
