type Replace = readonly [suffix: string, by: string];

// NLTK's extensions of Porter's algorithm, which the usual scorers of ROUGE count with.
const whole: Readonly<Record<string, string>> = {
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  innings: 'inning',
  outings: 'outing',
  cannings: 'canning',
};
const unchanged = new Set('sky news inning outing canning howe proceed exceed succeed'.split(' '));

const secondStep: readonly Replace[] = pairs(
  'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ' +
    'ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble fulli:ful logi:log',
);
const thirdStep: readonly Replace[] = pairs('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const fourthStep: readonly Replace[] = pairs(
  'al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ion: ou: ism: ate: iti: ous: ive: ize:',
);
const stems = new Map<string, string>();

/** The stem of a lower-case English word as `rouge_score` counts it (Porter 1980 with NLTK's extensions). */
export function rougeStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = whole[word] ?? (unchanged.has(word) || word.length <= 2 ? word : stemmed(word));
  stems.set(word, stem);
  return stem;
}

function stemmed(word: string): string {
  const second = suffixStep(yToI(pastTense(plural(word))), secondStep);
  return withoutE(fourth(replaceFirst(second, thirdStep, (stem) => measure(stem) > 0)));
}

function plural(word: string): string {
  if (word.endsWith('ies')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastTense(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = ['ed', 'ing']
    .filter((suffix) => word.endsWith(suffix))
    .map((suffix) => word.slice(0, -suffix.length))[0];
  if (stem === undefined || !shapeOf(stem).includes('v')) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDoubled(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function yToI(word: string): string {
  return word.endsWith('y') && word.length > 2 && shapeOf(word).at(-2) === 'c' ? `${word.slice(0, -1)}i` : word;
}

function suffixStep(word: string, steps: readonly Replace[]): string {
  // -alli first becomes -al, which may itself be the end of another suffix.
  if (word.endsWith('alli') && measure(word.slice(0, -4)) > 0) return suffixStep(word.slice(0, -2), steps);
  // Of -logi the l counts with the stem.
  if (word.endsWith('logi')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  return replaceFirst(word, steps, (stem) => measure(stem) > 0);
}

function fourth(word: string): string {
  return replaceFirst(
    word,
    fourthStep,
    (stem, suffix) => measure(stem) > 1 && (suffix !== 'ion' || /[st]$/.test(stem)),
  );
}

function withoutE(word: string): string {
  const stem = word.slice(0, -1);
  const size = measure(stem);
  const short = word.endsWith('e') && (size > 1 || (size === 1 && !endsInShortSyllable(stem))) ? stem : word;
  return short.endsWith('ll') && measure(short.slice(0, -1)) > 1 ? short.slice(0, -1) : short;
}

/** The first suffix that fits decides, whether or not its condition lets it be replaced. */
function replaceFirst(
  word: string,
  steps: readonly Replace[],
  condition: (stem: string, suffix: string) => boolean,
): string {
  const step = steps.find(([suffix]) => word.endsWith(suffix));
  if (!step) return word;
  const stem = word.slice(0, -step[0].length);
  return condition(stem, step[0]) ? stem + step[1] : word;
}

function measure(stem: string): number {
  return shapeOf(stem).match(/vc/g)?.length ?? 0;
}

function endsDoubled(stem: string): boolean {
  return stem.length > 1 && stem.at(-1) === stem.at(-2) && shapeOf(stem).endsWith('c');
}

function endsInShortSyllable(stem: string): boolean {
  const shape = shapeOf(stem);
  return (shape.endsWith('cvc') && !/[wxy]$/.test(stem)) || shape === 'vc';
}

/** A word's consonants and vowels, as `c` and `v`: a y after a consonant is a vowel. */
function shapeOf(word: string): string {
  let shape = '';
  for (const letter of word) {
    const isVowel = 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c'));
    shape += isVowel ? 'v' : 'c';
  }
  return shape;
}

function pairs(text: string): readonly Replace[] {
  return text.split(' ').map((pair) => {
    const [suffix = '', by = ''] = pair.split(':');
    return [suffix, by];
  });
}
