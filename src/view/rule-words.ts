import type { Phrases } from '../phrases/phrases.js';
import type { RuleTerms } from '../rule/rule.js';
import { languageName } from './language-name.js';

/** What a rule says: "excludes “timetable”". */
export function ruleWords(phrases: Phrases, { kind, keeps, value, match }: RuleTerms): string {
  const words = ((): string => {
    switch (kind) {
      case 'include':
      case 'exclude':
        return phrases.text(`rule.${kind}`, { value });
      case 'min-words':
        return phrases.text('rule.min-words', { count: Number(value) });
      case 'label':
      case 'language':
      case 'author':
      case 'category':
        return phrases.text(`rule.${kind}.${keeps ? 'keeps' : 'leaves'}`, { value: valueWords(phrases, kind, value) });
    }
  })();
  return match === 'word' ? words : `${words}, ${phrases.text(`rule.${match}`)}`;
}

function valueWords(phrases: Phrases, kind: RuleTerms['kind'], value: string): string {
  if (kind === 'language') return languageName(phrases, value);
  return kind === 'label' ? labelWords(phrases, value) : value;
}

/** Our word for what a publisher says of an article. */
export function labelWords(phrases: Phrases, kind: string): string {
  switch (kind) {
    case 'sponsored':
    case 'ai-generated':
    case 'press-release':
    case 'satire':
    case 'correction':
    case 'older-than-date':
      return phrases.text(`label.${kind}`);
    default:
      return kind;
  }
}
