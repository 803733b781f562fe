const longest = 160;
const mostWords = 15;
// Words that open sentences; "iPhone" and "LinkedIn" show why not any capital will do.
const starters =
  'The|She|They|This|But|And|When|After|According|Le|La|Les|Un|Une|Des|Il|Elle|Ils|Elles|On|Dans|Pour|Selon|Au|Aux|Ce|Cette|Ces|' +
  'Après|Avec|Mais|Depuis|Sur|Lors|Der|Die|Das|Ein|Eine|Es|El|Los|Las|Una|Os|As|Um|Uma|Gli';
const gluedWord = new RegExp(
  String.raw`(?<=[\p{Ll}\p{N}%)»”])(?:(?:${starters})(?=\s)|[LDC]['’](?=[\p{Ll}])|[ÀÉ](?=\s))`,
  'u',
);
const gluedMark = /["“](?=\p{Lu}\p{Ll}*[\s'’])(?<=^[^,]*\p{L}{4}["“])/u;
// "Reações - O governo …", as Portuguese and Spanish papers set a subheading.
const label = /^\p{Lu}\p{Ll}{3,}(?:\s\p{Ll}+){0,2}\s[-–]\s(?=(?:Os?|As?|Uma?|El|Los|Las|La)\s)/u;
// "… at the airport A boy of four was frisked": a line that ended without a stop. Titles and "hepatitis A" look the same.
const beforeTitles =
  'of|in|at|by|for|from|to|and|And|the|with|on|as|is|was|or|read|reads|watch|see|says|said|called|titled|named|magazine|newspaper|film|movie|show|series|song|album|book|' +
  'novel|TV|[Cc]ategory|[Gg]roup|[Vv]itamin|[Pp]lan|[Hh]epatitis|[Ii]nfluenza|[Tt]ype|[Cc]lass|[Gg]rade|[Ll]evel|[Ss]ection|[Pp]art|[Pp]ool|' +
  'Serie|Series|League|Team|Big|Liga';
// "got an A in the test": what no noun follows is a letter, and no article.
const afterLetters =
  'a|an|the|in|on|at|of|for|to|with|from|by|as|and|or|but|than|that|which|who|when|is|are|was|were|has|had|have|will|would|can|could|may|did|does';
const lineEnd = new RegExp(
  String.raw`\s(?=(?:The|An?(?!\s(?:${afterLetters})\s)|In)\s\p{Ll}[\p{L}'’-]*\s\p{Ll})(?<=[\p{L}\p{N})%]\s)(?<!(?<![\p{L}])(?:${beforeTitles})\s)`,
  'u',
);
const fewestWordsBehind = 6;
const bars = /^(?:[^|\n]{2,80}\s\|\s(?=[\p{Lu}\p{N}"“«–-]))+/u;

/** How many characters of a sentence are a heading, or several, that ran into it: `Cap sur l'emploiLe maire …`, `Storm | The …`. */
export function runInHeadingLength(sentence: string): number {
  const head = sentence.slice(0, longest);
  const behindBars = bars.exec(sentence.slice(0, 2 * longest))?.[0].length ?? 0;
  if (behindBars > 0) return behindBars;
  const behindLabel = label.exec(head)?.[0].length ?? 0;
  if (behindLabel > 0) return behindLabel;
  const line = behindLineEnd(sentence);
  if (line > 0) return line;
  const word = gluedWord.exec(head)?.index ?? Infinity;
  const end = Math.min(word, behindMark(head));
  return end < Infinity && isHeading(head.slice(0, end)) ? end : 0;
}

/** A mark glued on both sides opens a quotation, unless the heading is itself one that it closes. */
function behindMark(head: string): number {
  const at = gluedMark.exec(head)?.index;
  if (at === undefined) return Infinity;
  const isOpen = (head.slice(0, at).match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return isOpen ? at + 1 : at;
}

function behindLineEnd(sentence: string): number {
  const at = lineEnd.exec(sentence.slice(0, 2 * longest))?.index;
  if (at === undefined || /["“”]/.test(sentence.slice(0, at))) return 0;
  return sentence.slice(at).trim().split(/\s+/).length >= fewestWordsBehind ? at + 1 : 0;
}

function isHeading(words: string): boolean {
  const count = words.trim().split(/\s+/).length;
  return count >= 2 && count <= mostWords && !/[.!?…:;]\s|\b(?:said|says|author)$/u.test(words);
}
