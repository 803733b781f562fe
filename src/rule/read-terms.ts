import { baseLanguage } from '../text/tag.js';
import { longestExpression, longestWords, wordCounts } from './limits.js';
import { labelKinds, looksForWords, type RuleKind, type RuleMatch, type RuleTerms } from './rule.js';
import { hasAnyWord } from './word-line.js';

/** What somebody typed as a rule, or what is wrong with it. Whether an expression is one is not asked here. */
export type TermsReading =
  | { readonly kind: 'terms'; readonly terms: RuleTerms }
  | { readonly kind: 'problem'; readonly problem: 'no-word' | 'too-long' | 'language' | 'label' | 'count' };

/** Of these kinds a value may begin with a sign: `+` keeps only what fits, `-` leaves it out. What no sign says of each: */
const keepsUnsigned = { language: true, label: false, author: false, category: false } as const;

/** Reads what somebody typed. */
export function readTerms(kind: RuleKind, typed: string, match: RuleMatch): TermsReading {
  switch (kind) {
    case 'include':
    case 'exclude':
      return readWords(kind, { value: typed.trim(), keeps: kind === 'include' }, match);
    case 'author':
    case 'category':
      return readWords(kind, signed(kind, typed), match);
    case 'language':
      return readLanguage(signed(kind, typed));
    case 'label':
      return readLabel(signed(kind, typed));
    case 'min-words':
      return readCount(typed.trim());
  }
}

type Signed = Pick<RuleTerms, 'value' | 'keeps'>;

function signed(kind: keyof typeof keepsUnsigned, typed: string): Signed {
  const [, sign = '', value = ''] = /^\s*([+\-−–]?)\s*([^]*)$/.exec(typed) ?? [];
  return { value: value.trim(), keeps: sign === '' ? keepsUnsigned[kind] : sign === '+' };
}

function readWords(kind: RuleKind, { value, keeps }: Signed, match: RuleMatch): TermsReading {
  if (!hasAnyWord(value)) return { kind: 'problem', problem: 'no-word' };
  if (value.length > (match === 'regex' ? longestExpression : longestWords)) {
    return { kind: 'problem', problem: 'too-long' };
  }
  return { kind: 'terms', terms: { kind, keeps, value, match: looksForWords(kind) ? match : 'word' } };
}

function readLanguage({ value, keeps }: Signed): TermsReading {
  const base = baseLanguage(value);
  const isKnown = base !== 'und' && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(base);
  if (!isKnown || !/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(value)) return { kind: 'problem', problem: 'language' };
  return { kind: 'terms', terms: { kind: 'language', keeps, value: base, match: 'word' } };
}

function readLabel({ value, keeps }: Signed): TermsReading {
  const kind = labelKinds.find((label) => label === value.toLowerCase().replace(/\s+/g, '-'));
  if (kind === undefined) return { kind: 'problem', problem: 'label' };
  return { kind: 'terms', terms: { kind: 'label', keeps, value: kind, match: 'word' } };
}

function readCount(typed: string): TermsReading {
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (count < wordCounts.least || count > wordCounts.most) return { kind: 'problem', problem: 'count' };
  return { kind: 'terms', terms: { kind: 'min-words', keeps: true, value: String(count), match: 'word' } };
}
