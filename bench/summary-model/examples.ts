import { termReader } from '../../src/summary/terms.js';
import { readDraft } from '../../src/summary/draft.js';
import { type Evidence, gatherEvidence } from '../../src/summary/importance.js';
import { importanceWeights, type ImportanceWeights } from '../../src/summary/weights.js';
import type { ImportanceSigns } from '../../src/summary/signs.js';
import { splitWords } from '../../src/text/words.js';
import { learnWeights, type Row } from '../logistic.js';
import type { Item, ItemSet } from '../summary/sets.js';

/** The signs that weights are learnt for, in the order of the columns. */
const signs = Object.keys(importanceWeights).filter((name): name is keyof ImportanceSigns => name !== 'bias');

// Readers' summaries rarely say what stands further down, and there is far more of it.
const firstSentences = 25;
const ridge = 1e-5;

/** What an article teaches: for each of its bigrams its signs, and the share of the readers who said it. */
export function rowsOf({ text, title, references }: Item, language: string): readonly Row[] {
  const evidence = gatherEvidence(readDraft({ text, title, language }));
  const said = references.map((reference) => bigramsOf(reference, language));
  return evidence.bigrams.flatMap(({ left, right, first }, id): readonly Row[] => {
    if (first >= firstSentences) return [];
    const share = said.filter((bigrams) => bigrams.has(`${left} ${right}`)).length / said.length;
    const row = columnsOf(evidence, id, first);
    return [
      { signs: row, isOne: true, weight: share },
      { signs: row, isOne: false, weight: 1 - share },
    ].filter(({ weight }) => weight > 0);
  });
}

/** The weights that rows teach. */
export function learnImportance(rows: readonly Row[]): ImportanceWeights {
  const { bias, weights } = learnWeights(rows, ridge);
  return signs.reduce((all, sign, at) => ({ ...all, [sign]: weights[at]! }), { ...importanceWeights, bias });
}

/**
 * Which of so many parts each article belongs to. Articles that share ten words in a row near their heads are
 * copies of one another and fall into the same part.
 */
export function foldsOf(sets: readonly ItemSet[], folds: number): (item: Item) => number {
  const byHead = new Map<string, number>();
  const byItem = new Map<Item, number>();
  for (const [at, item] of sets.flatMap(({ items }) => items).entries()) {
    const heads = headsOf(item.text);
    const fold = heads.map((head) => byHead.get(head)).find((known) => known !== undefined) ?? at % folds;
    for (const head of heads) byHead.set(head, byHead.get(head) ?? fold);
    byItem.set(item, fold);
  }
  return (item) => byItem.get(item)!;
}

const headWords = 150;
const sharedWords = 10;

function headsOf(text: string): readonly string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, headWords);
  return words.slice(sharedWords - 1).map((_, at) => words.slice(at, at + sharedWords).join(' '));
}

function bigramsOf(text: string, language: string): ReadonlySet<string> {
  const terms = splitWords(text, language).map((word) => termReader(language)(word).text);
  return new Set(terms.slice(1).map((term, at) => `${terms[at]!} ${term}`));
}

function columnsOf({ sentenceSigns, bigramSigns }: Evidence, id: number, first: number): readonly number[] {
  const all: ImportanceSigns = { ...sentenceSigns[first]!, ...bigramSigns[id]! };
  return signs.map((sign) => all[sign]);
}
