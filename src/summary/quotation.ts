import type { Span } from '../model.js';

/** Whether a sentence holds its quotations whole, or only a part of one that began before it or ends after it. */
export type QuotationState = 'whole' | 'opens' | 'goes-on' | 'closes';

const closerOf: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'’",
};
const mark = /["“”„‚«»「」『』‘’']/g;
const letter = /[\p{L}\p{N}]/u;

/** For each sentence, in order, how it stands to the quotations around it. A quotation ends with its paragraph at the latest. */
export function quotationStates(text: string, sentences: readonly Span[]): readonly QuotationState[] {
  let open: string | null = null;
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    if (before && /[\n\r]/.test(text.slice(before.to, sentence.from))) open = null;
    const beganInside = open !== null;
    open = openAfter(text, sentence, open);
    return stateOf(beganInside, open !== null);
  });
}

function stateOf(beganInside: boolean, endsInside: boolean): QuotationState {
  if (beganInside) return endsInside ? 'goes-on' : 'closes';
  return endsInside ? 'opens' : 'whole';
}

/** The mark of the quotation that is open after a sentence, given the one before it; null for none. */
function openAfter(text: string, { from, to }: Span, openBefore: string | null): string | null {
  let open = openBefore;
  const finder = new RegExp(mark);
  finder.lastIndex = from;
  for (let found = finder.exec(text); found && found.index < to; found = finder.exec(text)) {
    open = afterMark(open, found[0], text, found.index);
  }
  return open;
}

function afterMark(open: string | null, mark: string, text: string, at: number): string | null {
  const isSingle = mark === "'" || mark === '’' || mark === '‘';
  if (open !== null && closerOf[open]?.includes(mark)) return isSingle && !closesWord(text, at) ? open : null;
  if (open !== null || closerOf[mark] === undefined) return open;
  // At a word's head it opens, as in German; elsewhere it closes a quotation that began in an earlier paragraph.
  if (mark === '»' && !letter.test(text.charAt(at + 1))) return null;
  return isSingle && !opensWord(text, at) ? null : mark;
}

// An apostrophe stands inside a word; a single quotation mark stands at its edge. ('90s is neither.)
function closesWord(text: string, at: number): boolean {
  return !letter.test(text.charAt(at + 1)) && !/\s/.test(text.charAt(at - 1));
}

function opensWord(text: string, at: number): boolean {
  return (
    /^(?:|[\s(["“—–-])$/.test(text.charAt(at - 1)) &&
    /[\p{L}\p{N}"“[]/u.test(text.charAt(at + 1)) &&
    !/^\d0s/.test(text.slice(at + 1, at + 4))
  );
}
