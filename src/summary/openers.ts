import { baseLanguage } from '../text/tag.js';

/** Words that point back when a sentence opens with them: pronouns and connectives. `phrases` are several words long. */
interface Openers {
  readonly words: string;
  readonly phrases: readonly string[];
  /** "When she goes down", "At Port Ansel it": what points back although a few words stand before it. */
  readonly later?: readonly Later[];
}

interface Later {
  readonly heads: string;
  /** How many words may stand between the head and what gives it away. */
  readonly between: number;
  readonly signs: string;
}

const openers: Readonly<Record<string, Openers>> = {
  en: {
    words:
      'he she it they his her hers its their theirs him them this these those that such but however meanwhile also and ' +
      'so yet then instead moreover furthermore nevertheless nonetheless besides therefore thus hence still similarly ' +
      'likewise otherwise consequently additionally accordingly afterwards afterward both neither others another',
    phrases: [
      'in addition',
      'as a result',
      'in contrast',
      'by contrast',
      'on the other hand',
      'for example',
      'for instance',
      'at the same time',
      'in turn',
      'even so',
      'of course',
      'in fact',
      'after that',
      'because of this',
      'despite this',
      'the pair',
      'the two',
      'the duo',
      'the couple',
      'the former',
      'the latter',
      'the same',
      'the first one',
      'the second one',
      'the other',
      'at that time',
      'at that point',
      'at this point',
      'back then',
      'by then',
      'by that time',
      'until then',
      'since then',
      'from then on',
      'before that',
      'in that case',
      'in this case',
      'in doing so',
      'for that reason',
      'for this reason',
      'on top of that',
      'apart from that',
      'according to the report',
      'as such',
    ],
    later: [
      {
        heads: 'when while as if after before because although though once until since where',
        between: 0,
        signs: 'he she it they his her its their this these',
      },
      { heads: 'at in on for by with from under', between: 3, signs: 'he she it they' },
      { heads: 'among after before behind of against', between: 0, signs: 'them him it these those' },
      {
        heads: 'half some most many all several few none each either one two three four five part',
        between: 1,
        signs: 'them these those',
      },
    ],
  },
  fr: {
    words:
      'il elle ils elles ce cet cette ces cela ça c celui celle ceux celles son sa ses leur leurs mais or donc ainsi car ' +
      'cependant toutefois pourtant néanmoins puis ensuite alors aussi enfin et lui',
    phrases: [
      'en revanche',
      'en outre',
      'de plus',
      'par ailleurs',
      'en effet',
      'par exemple',
      'du coup',
      'au contraire',
      'les deux',
      'de son côté',
    ],
  },
  de: {
    words:
      'er sie es dies diese dieser dieses diesem diesen sein seine seinen seiner ihr ihre ihren ihrer ihm ihnen aber doch ' +
      'jedoch dennoch trotzdem deshalb daher darum deswegen außerdem zudem dann danach dabei dazu dafür damit dagegen ' +
      'darauf allerdings auch und oder also so hingegen stattdessen ebenso beide nun dort damals seither seitdem ' +
      'daraufhin zuvor',
    phrases: [
      'im gegensatz dazu',
      'zum beispiel',
      'darüber hinaus',
      'die beiden',
      'aus diesem grund',
      'bis dahin',
      'schon damals',
      'schon zuvor',
      'schon vorher',
      'schon beim',
      'nach angaben ihrer',
      'nach angaben seiner',
    ],
    later: [
      {
        heads: 'als wenn während nachdem bevor weil obwohl sobald bis seit wo',
        between: 0,
        signs: 'er sie es ihr ihre sein seine dies diese dieser',
      },
      // "Das" is an article as well; before a verb it is not.
      {
        heads: 'das',
        between: 0,
        signs:
          'ist war sind waren sei hat hatte haben wird wurde würde kann könnte soll sollte muss darf will liegt lag heißt ' +
          'bedeutet gilt galt reicht macht machte geht ging zeigt führt führte sagt sagte gab gibt kam kommt',
      },
    ],
  },
  es: {
    words:
      'él ella ellos ellas esto este esta estos estas eso ese esa esos esas aquel aquella su sus pero además también así ' +
      'luego entonces después y o tampoco ambos ambas',
    phrases: [
      'sin embargo',
      'no obstante',
      'por eso',
      'por ello',
      'por lo tanto',
      'en cambio',
      'por ejemplo',
      'por otra parte',
      'a su vez',
      'de hecho',
      'los dos',
    ],
  },
  pt: {
    words:
      'ele ela eles elas isso isto este esta estes estas esse essa esses essas aquele aquela seu sua seus suas mas porém ' +
      'contudo entretanto todavia também assim então depois e portanto ambos ambas',
    phrases: ['além disso', 'no entanto', 'por isso', 'por exemplo', 'por outro lado', 'ao mesmo tempo', 'os dois'],
  },
  it: {
    words:
      'lui lei egli ella essi esse loro questo questa questi queste quello quella ciò suo sua suoi sue ma però tuttavia ' +
      'inoltre anche così poi quindi dunque e infatti entrambi',
    phrases: ['per questo', 'per esempio', 'ad esempio', 'al contrario', 'nel frattempo', 'i due'],
  },
  nl: {
    words:
      'hij zij ze dit dat deze die zijn haar hun maar echter ook en dus toch daarom daarnaast bovendien vervolgens daarna ' +
      'toen intussen beide',
    phrases: ['aan de andere kant', 'tegelijkertijd', 'de twee', 'bijvoorbeeld'],
  },
  no: {
    words: 'han hun det dette disse hans hennes deres men likevel imidlertid derfor dessuten også og så deretter begge',
    phrases: ['i tillegg', 'på den annen side', 'på den andre siden', 'for eksempel', 'de to'],
  },
  da: {
    words:
      'han hun det dette disse hans hendes deres men alligevel imidlertid derfor desuden også og så derefter begge',
    phrases: ['på den anden side', 'for eksempel', 'de to'],
  },
  sv: {
    words: 'han hon det detta dessa hans hennes deras men ändå dock därför dessutom också och så sedan båda',
    phrases: ['å andra sidan', 'till exempel', 'de två'],
  },
  pl: {
    words: 'on ona ono oni one ten ta te to jego jej ich ale jednak więc dlatego ponadto także również i potem',
    phrases: ['na przykład', 'z drugiej strony', 'w rezultacie'],
  },
  ru: {
    words: 'он она оно они это этот эта эти его её ее их но однако поэтому также затем и а тогда',
    phrases: ['кроме того', 'при этом', 'например', 'в то же время', 'с другой стороны'],
  },
  uk: {
    words: 'він вона воно вони це цей ця ці його її їх але однак тому також потім і а тоді',
    phrases: ['крім того', 'при цьому', 'наприклад'],
  },
};

// Without spaces there are no word ends to look for.
const spacelessOpeners: Readonly<Record<string, readonly string[]>> = {
  ja: ['彼', 'これ', 'それ', 'この', 'その', 'しかし', 'だが', 'また', 'そして', 'さらに', '一方'],
  zh: ['他', '她', '它', '这', '那', '但', '然而', '不过', '因此', '所以', '此外', '同时', '而且', '并且'],
};

// Small words of one language that open plain sentences in another: of no use where the language is not known.
const ambiguous = new Set([
  'on',
  'one',
  'to',
  'ten',
  'car',
  'en',
  'sue',
  'i',
  'or',
  'o',
  'e',
  'a',
  'ta',
  'te',
  'die',
  'haar',
]);
// "This week" points at the calendar, not at a sentence.
const calendar =
  /^this (?:week|month|year|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter|season)\b/;
const matchers = new Map<string, RegExp>();

/** Whether a sentence opens with a word that points back to the sentence before it. */
export function pointsBack(sentence: string, language: string): boolean {
  const head = sentence
    .slice(0, 60)
    .toLowerCase()
    .replace(/^[\p{P}\s]+/u, '');
  return matcherFor(baseLanguage(language)).test(head) && !calendar.test(head);
}

function laterPattern({ heads, between, signs }: Later): string {
  const [anyHead, anySign] = [heads, signs].map((words) => words.replaceAll(' ', '|'));
  return `(?:${anyHead}) (?:[^\\s,;:]+ ){0,${between}}(?:${anySign})`;
}

function matcherFor(base: string): RegExp {
  const known = matchers.get(base);
  if (known) return known;

  const lists = openers[base] ? [openers[base]] : Object.values(openers);
  const words = lists.flatMap((list) => list.words.split(' ')).filter((word) => openers[base] || !ambiguous.has(word));
  const spaced = [
    ...words,
    ...lists.flatMap(({ phrases, later = [] }) => [...phrases, ...later.map(laterPattern)]),
  ].join('|');
  const spaceless = (spacelessOpeners[base] ?? Object.values(spacelessOpeners).flat()).join('|');
  const matcher = new RegExp(`^(?:(?:${spaced})(?![\\p{L}\\p{N}-])|(?:${spaceless}))`, 'u');
  matchers.set(base, matcher);
  return matcher;
}
