import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice, TypedOptions } from '../../src/chat/options.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { longestExpression, longestWords, wordCounts } from '../../src/rule/limits.js';
import { readTerms } from '../../src/rule/read-terms.js';
import {
  labelKinds,
  type RuleKind,
  ruleKinds,
  type RuleMatch,
  ruleMatches,
  type RuleTerms,
} from '../../src/rule/rule.js';
import type { KeptRule } from '../../src/store/rules.js';
import { clip } from '../../src/text/clip.js';
import { languageName } from '../../src/view/language-name.js';
import { labelWords, ruleWords } from '../../src/view/rule-words.js';
import { ruleLabel } from '../../src/view/rules.js';

/** What the options of a rule say; a `Mistake` where that is none, with the place where an expression goes wrong. */
export async function readRule(app: App, { kind, value, match }: TypedRule): Promise<RuleTerms> {
  const reading = readTerms(kindOf(kind), value, matchOf(match));
  if (reading.kind === 'problem') throw mistakeOf(reading.problem, value, matchOf(match));
  const { terms } = reading;
  const problem = terms.match === 'regex' ? await app.reader.checkExpression(terms.value) : null;
  if (problem === null) return terms;
  const { what, piece, at } = problem;
  throw new Mistake('mistake.expression', { what: what === 'too-large' ? 'large' : what, piece, at });
}

interface TypedRule {
  readonly kind: string;
  readonly value: string;
  readonly match: string;
}

/** What was chosen among the kinds. */
function kindOf(text: string | undefined): RuleKind {
  return ruleKinds.find((kind) => kind === text) ?? 'exclude';
}

function matchOf(text: string): RuleMatch {
  return ruleMatches.find((match) => match === text) ?? 'word';
}

function mistakeOf(
  problem: Extract<ReturnType<typeof readTerms>, { readonly kind: 'problem' }>['problem'],
  value: string,
  match: RuleMatch,
): Mistake {
  switch (problem) {
    case 'no-word':
      return new Mistake('mistake.rule-no-word', { value });
    case 'too-long':
      return new Mistake('mistake.rule-too-long', { most: match === 'regex' ? longestExpression : longestWords });
    case 'language':
      return new Mistake('mistake.rule-language', { value: clip(value, 60) });
    case 'label':
      return new Mistake('mistake.rule-label', { labels: labelKinds.join(', ') });
    case 'count':
      return new Mistake('mistake.rule-count', wordCounts);
  }
}

/** The rule that a number, a suggested `#number` or words mean. */
export async function findRule(app: App, caller: Caller, text: string): Promise<KeptRule> {
  const rules = await app.store.rules(guildOf(caller));
  const [, number] = /^#?(\d{1,9})$/.exec(text.trim()) ?? [];
  const found =
    number === undefined ? rulesWith(rules, caller, text) : rules.filter((rule) => rule.number === Number(number));
  const [only, ...others] = found;
  if (only === undefined) throw new Mistake('mistake.rule-unknown', { text });
  if (others.length === 0) return only;
  throw new Mistake('mistake.rule-unclear', {
    text,
    numbers: found
      .slice(0, 5)
      .map((rule) => rule.number)
      .join(', '),
  });
}

function rulesWith(rules: readonly KeptRule[], { language }: Caller, text: string): readonly KeptRule[] {
  const phrases = phrasesIn(language);
  const wanted = text.toLowerCase();
  return rules.filter((rule) => `${rule.number}. ${ruleWords(phrases, rule)}`.toLowerCase().includes(wanted));
}

/** Suggests the guild's rules. */
export async function completeRule(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const rules = caller.guildId === null ? [] : await app.store.rules(caller.guildId);
  const phrases = phrasesIn(caller.language);
  return rulesWith(rules, caller, typed).map((rule) => ({
    label: ruleLabel(phrases, rule, 100),
    value: `#${rule.number}`,
  }));
}

/** Suggests values of the kind that was chosen: what this guild's articles have, most of them first. */
export async function completeValue(
  typed: string,
  app: App,
  caller: Caller,
  { kind: chosen }: TypedOptions,
): Promise<readonly Choice[]> {
  if (caller.guildId === null || chosen === undefined) return [];
  const [sign = ''] = /^[+-]/.exec(typed) ?? [];
  const wanted = typed.slice(sign.length).trim().toLowerCase();
  const choices = await valuesOf(app, caller, caller.guildId, kindOf(chosen));
  return choices
    .filter(({ label, value }) => label.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted))
    .filter(({ value }) => value.length < longestWords)
    .map(({ label, value }) => ({ label: clip(`${sign}${label}`, 100), value: `${sign}${value}` }));
}

async function valuesOf(
  { store }: App,
  { language }: Caller,
  guildId: string,
  kind: RuleKind,
): Promise<readonly Choice[]> {
  const phrases = phrasesIn(language);
  const asIs = (value: string) => ({ label: value, value });
  switch (kind) {
    case 'include':
    case 'exclude':
      return [];
    case 'min-words':
      return ['100', '200', '300', '500'].map(asIs);
    case 'label':
      return labelKinds.map((value) => ({ label: labelWords(phrases, value), value }));
    case 'language': {
      const { languages } = await store.ruleValues(guildId);
      return languages.map((value) => ({ label: languageName(phrases, value), value }));
    }
    case 'author':
      return (await store.ruleValues(guildId)).authors.map(asIs);
    case 'category':
      return (await store.ruleValues(guildId)).categories.map(asIs);
  }
}
