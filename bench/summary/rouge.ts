import { rougeStem } from './porter.js';

/** F1 of a summary against a reference, 0 to 100. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly longest: number;
}

/** How words are read: `english` as `rouge_score` with stems, `any` as runs of letters and digits in any script. */
export type Alphabet = 'english' | 'any';

/** The words that ROUGE compares. */
export function rougeTokens(text: string, alphabet: Alphabet): readonly string[] {
  const lower = text.toLowerCase();
  if (alphabet === 'any') return lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (lower.match(/[a-z0-9]+/g) ?? []).map((word) => (word.length > 3 ? rougeStem(word) : word));
}

/** ROUGE-1, -2 and -L against the reference that is nearest by each (Lin 2004; `score_multi` of rouge_score). */
export function rougeOf(summary: string, references: readonly string[], alphabet: Alphabet): Rouge {
  const said = rougeTokens(summary, alphabet);
  const all = references.map((reference) => rougeAgainst(said, rougeTokens(reference, alphabet)));
  return {
    one: Math.max(...all.map(({ one }) => one)),
    two: Math.max(...all.map(({ two }) => two)),
    longest: Math.max(...all.map(({ longest }) => longest)),
  };
}

/** ROUGE-2 alone, the figure that systems are compared by. */
export function rougeTwoOf(summary: string, references: readonly string[], alphabet: Alphabet): number {
  const said = pairsOf(rougeTokens(summary, alphabet));
  return Math.max(...references.map((reference) => overlap(said, pairsOf(rougeTokens(reference, alphabet)))));
}

function rougeAgainst(said: readonly string[], wanted: readonly string[]): Rouge {
  return {
    one: overlap(said, wanted),
    two: overlap(pairsOf(said), pairsOf(wanted)),
    longest: f1(commonLength(said, wanted), said.length, wanted.length),
  };
}

function overlap(said: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const gram of wanted) left.set(gram, (left.get(gram) ?? 0) + 1);
  let hits = 0;
  for (const gram of said) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    hits += 1;
  }
  return f1(hits, said.length, wanted.length);
}

function pairsOf(tokens: readonly string[]): readonly string[] {
  return tokens.slice(1).map((token, at) => `${tokens[at]!} ${token}`);
}

function f1(hits: number, said: number, wanted: number): number {
  return said + wanted === 0 ? 0 : (200 * hits) / (said + wanted);
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const token of a) {
    const row = new Uint16Array(b.length + 1);
    for (let at = 0; at < b.length; at += 1) {
      row[at + 1] = token === b[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    }
    above = row;
  }
  return above[b.length]!;
}
