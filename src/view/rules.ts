import { type Action, type Block, type Line, type Reply, say } from '../chat/reply.js';
import { nobody } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { RuleTerms } from '../rule/rule.js';
import type { KeptRule, RuledFeed } from '../store/rules.js';
import type { Change } from '../store/moderation.js';
import { clip } from '../text/clip.js';
import { dotted } from './line.js';
import { undoRows } from './history.js';
import { ruleWords } from './rule-words.js';
import { ago } from './time.js';

const list = { kind: 'command', name: 'rule list' } as const;
const addition = { kind: 'command', name: 'rule add' } as const;
const found = { latest: { kind: 'command', name: 'latest' }, search: { kind: 'command', name: 'search' } } as const;

/** Which channel's feed a rule is for. */
export function scopeLine(phrases: Phrases, of: RuledFeed | null): Line {
  if (of === null) return [phrases.text('rule.whole-server')];
  return dotted(clip(of.feedTitle, 40), { kind: 'channel', id: of.channelId });
}

/** A rule before it is added, tried on the newest articles. */
export interface TriedRule {
  readonly terms: RuleTerms;
  readonly of: RuledFeed | null;
  /** How many articles it was tried on, and the titles of those that it fits. */
  readonly tried: number;
  readonly fitting: readonly string[];
}

const mostShown = 3;

/** What a rule would fit, and whether it is to be added. */
export function ruleDraftReply(phrases: Phrases, { terms, of, tried, fitting }: TriedRule, draftId: number): Reply {
  const fits =
    tried === 0
      ? phrases.text('rule-add.no-article')
      : phrases.text('rule-add.fits', { count: fitting.length, total: tried });
  const examples: readonly Block[] =
    fitting.length === 0
      ? []
      : [{ kind: 'list', items: fitting.slice(0, mostShown).map((title) => [clip(title, 120)]) }];
  const argument = String(draftId);
  return {
    text: [
      {
        kind: 'lines',
        lines: [dotted({ kind: 'strong', text: ruleWords(phrases, terms) }, scopeLine(phrases, of)), [fits]],
      },
      ...examples,
      { kind: 'note', line: phrases.line(terms.keeps ? 'rule-add.keeps' : 'rule-add.leaves', found) },
    ],
    actions: [
      [
        { kind: 'button', action: 'rule.add', argument, label: phrases.text('rule-add.add'), style: 'primary' },
        { kind: 'button', action: 'rule.cancel', argument, label: phrases.text('button.cancel') },
      ],
    ],
    unattended: { action: 'rule.add', argument },
  };
}

/** What became of a draft that cannot be added any more, or is not to be. */
export function draftEndedReply(phrases: Phrases, end: 'cancelled' | 'answered' | 'expired' | 'no-feed'): Reply {
  const command = end === 'answered' ? list : addition;
  return { ...say(phrases.line(`rule-add.${end}`, { command })), replaces: end !== 'answered' };
}

/** A rule was added, or removed, or is there already. */
export function ruleChangedReply(
  phrases: Phrases,
  rule: KeptRule,
  { end, change }: { readonly end: 'added' | 'removed' | 'there'; readonly change: Change | null },
): Reply {
  const { number } = rule;
  const said = say(phrases.line(`rule.${end}`, { number: String(number), rule: ruleWords(phrases, rule) }));
  return { ...said, actions: undoRows(phrases, change) };
}

export interface RuleListPage {
  readonly page: number;
  /** Comes back with the number of a page. */
  readonly argument: string;
  /** How many articles each rule has left out within 30 days, by its id. */
  readonly leftOut: ReadonlyMap<number, number>;
}

/** How many rules stand on a page. */
export const rulesOnPage = 10;

/** A page of a guild's rules, by their numbers. */
export function ruleListReply(phrases: Phrases, rules: readonly KeptRule[], options: RuleListPage): Reply {
  if (rules.length === 0) return { ...say(phrases.line('rule-list.empty', { command: addition })), replaces: true };
  const { page, argument, leftOut } = options;
  const pages = Math.ceil(rules.length / rulesOnPage);
  const shown = rules.slice((page - 1) * rulesOnPage, page * rulesOnPage);
  const count = phrases.text('rule-list.count', { count: rules.length });
  const pageNote: readonly Block[] =
    pages === 1 ? [] : [{ kind: 'note', line: [phrases.text('page.of', { page, pages })] }];
  return {
    text: [
      { kind: 'heading', level: 2, line: [count] },
      ...pageNote,
      { kind: 'lines', lines: shown.map((rule) => ruleLine(phrases, rule, leftOut.get(rule.id) ?? 0)) },
    ],
    actions: [
      [removal(phrases, shown)],
      [
        pageButton(phrases.text('button.back'), `${page - 1} ${argument}`, page === 1),
        pageButton(phrases.text('button.next'), `${page + 1} ${argument}`, page === pages),
      ],
    ],
    replaces: true,
  };
}

function ruleLine(phrases: Phrases, rule: KeptRule, leftOut: number): Line {
  const person = rule.addedBy === nobody ? null : ({ kind: 'person', id: rule.addedBy } as const);
  const name = { kind: 'strong', text: `${rule.number}. ${ruleWords(phrases, rule)}` } as const;
  const count = phrases.text('rule-list.left-out', { count: leftOut });
  return dotted(name, scopeLine(phrases, rule.of), person, ago(rule.addedAt), count);
}

function removal(phrases: Phrases, rules: readonly KeptRule[]): Action {
  return {
    kind: 'select',
    action: 'rule.remove',
    argument: '',
    placeholder: phrases.text('rule.choose'),
    of: 'choices',
    options: rules.map((rule) => ({ value: String(rule.id), label: ruleLabel(phrases, rule, 80) })),
  };
}

/** A rule as a row to be chosen, with at most so many characters. */
export function ruleLabel(phrases: Phrases, rule: KeptRule, most: number): string {
  const feed = rule.of === null ? '' : ` · ${clip(rule.of.feedTitle, 30)}`;
  return `${clip(`${rule.number}. ${ruleWords(phrases, rule)}`, most - feed.length)}${feed}`;
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'rule.page', argument: argument.trim(), label, isDisabled };
}
