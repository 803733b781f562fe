import type { Label } from '../model.js';

/** What a rule looks at. `include` and `exclude` look at what an article says: its title, standfirst and text. */
export const ruleKinds = ['include', 'exclude', 'language', 'label', 'author', 'category', 'min-words'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/**
 * How words are looked for, without case and accents: `word` finds all of them, wherever they stand; `phrase` finds them one
 * after the other; `regex` is a regular expression in RE2's syntax.
 */
export const ruleMatches = ['word', 'phrase', 'regex'] as const;
export type RuleMatch = (typeof ruleMatches)[number];

/** What publishers say of articles, that rules can ask for. */
export const labelKinds = [
  'sponsored',
  'ai-generated',
  'press-release',
  'satire',
  'correction',
  'older-than-date',
] as const satisfies readonly Label['kind'][];

/** What a rule says of articles. */
export interface RuleTerms {
  readonly kind: RuleKind;
  /** Whether only what fits is kept; otherwise what fits is left out. */
  readonly keeps: boolean;
  /** Words or an expression, a language (BCP 47, without its region), a label's kind, or a number. */
  readonly value: string;
  /** Of kinds that look at words; `word` for the others. */
  readonly match: RuleMatch;
}

/** A rule as it is asked. */
export interface Rule extends RuleTerms {
  readonly id: number;
}

/** Whether rules of a kind look for words, so that it matters how. */
export function looksForWords(kind: RuleKind): boolean {
  return kind === 'include' || kind === 'exclude' || kind === 'author' || kind === 'category';
}
