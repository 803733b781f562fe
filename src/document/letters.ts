/** The letters beyond ASCII that a language is written with, lower-case, and the charsets that hold them. */
interface Alphabet {
  readonly languages: readonly string[];
  readonly letters: ReadonlySet<string>;
  readonly charsets: readonly string[];
}

const western = ['windows-1252'];
const central = ['windows-1250', 'iso-8859-2'];
const cyrillic = ['windows-1251', 'koi8-r', 'iso-8859-5'];
const russian = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

const alphabets: readonly Alphabet[] = [
  alphabet('de', 'äöüß', western),
  alphabet('fr', 'àâçèéêëîïôùûüœæ', western),
  alphabet('es ca', 'áéíñóúüàèòçï', western),
  alphabet('pt', 'àáâãçéêíóôõúü', western),
  alphabet('it', 'àèéìòù', western),
  alphabet('sv fi', 'åäöé', western),
  alphabet('da nb no nn', 'æøåé', western),
  alphabet('nl', 'éèëïóöü', western),
  alphabet('is', 'áéíóúýþæöð', western),
  alphabet('pl', 'ąćęłńóśźż', central),
  alphabet('cs sk', 'áäčďéěíĺľňóôŕřšťúůýž', central),
  alphabet('hu', 'áéíóöőúüű', central),
  alphabet('ro', 'ăâîşţ', central),
  alphabet('hr sl bs', 'čćđšž', central),
  alphabet('tr az', 'çğıöşüâî', ['windows-1254']),
  alphabet('lt', 'ąčęėįšųūž', ['windows-1257']),
  alphabet('lv', 'āčēģīķļņšūž', ['windows-1257']),
  alphabet('et', 'äöõüšž', ['windows-1257']),
  // Before Cyrillic, as whose letters all of Hebrew reads, but not the other way round.
  alphabet('he yi', 'אבגדהוזחטיךכלםמןנסעףפץצקרשת', ['windows-1255']),
  alphabet('ru', `${russian}ё`, cyrillic),
  alphabet('uk be', `${russian}іїєґў`, ['windows-1251', 'koi8-u', 'iso-8859-5']),
  alphabet('bg sr mk', `${russian}ђјљњћџѓќѕ`, ['windows-1251', 'iso-8859-5']),
  alphabet('el', 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ', ['windows-1253', 'iso-8859-7']),
  alphabet('ar', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ', ['windows-1256', 'iso-8859-6']),
  alphabet('fa ur', 'ءآأؤئابپةتثجچحخدذرزژسشصضطظعغفقکگلمنهویىيك', ['windows-1256']),
  alphabet('th', 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำเแโใไๅๆัิีึืฺุู็่้๊๋์', ['windows-874']),
];

/** The charsets worth trying, those of the most feeds first. */
export const alphabetCharsets: readonly string[] = [...new Set(alphabets.flatMap(({ charsets }) => charsets))];

/** How much a text of that charset reads like a language written in it, up to 1; a hinted language counts a little more. */
export function fit(text: string, charset: string, language: string | null): number {
  const strange = [...text.replace(lonelyEuro, '')].filter(
    (character) => character > '\u007f' && !isUsualMark(character),
  );
  const size = Math.max(1, strange.length);
  const fits = alphabets
    .filter(({ charsets }) => charsets.includes(charset))
    .map(({ letters, languages }) => {
      const own = strange.filter((character) => letters.has(character.toLowerCase())).length;
      return own / size + (language !== null && languages.includes(language) ? 0.25 : 0);
    });
  return Math.max(0, ...fits) - (count(text, caseFlip) + count(text, mixedScripts)) / size;
}

// Between letters it is a letter of some other charset.
const lonelyEuro = /(?<!\p{L})€(?!\p{L})/gu;
// One alphabet's small letters stand at another's capitals.
const caseFlip = /(?=[^\u0000-\u007f])\p{Ll}(?=[^\u0000-\u007f])\p{Lu}/gu;
const mixedScripts =
  /[a-z][\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}]|[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}][a-z]/giu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isUsualMark(character: string): boolean {
  return '‘’“”„–—…«»\u00a0·•°§©®™'.includes(character);
}

function alphabet(languages: string, letters: string, charsets: readonly string[]): Alphabet {
  return { languages: languages.split(' '), letters: new Set([...letters]), charsets };
}
