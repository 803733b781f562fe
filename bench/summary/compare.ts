import { summariseWithin } from '../../src/summary/summarise.js';
import { type Interval, mean, pairedInterval } from './bootstrap.js';
import { type Budget, cutLead, wholeLead } from './lead.js';
import { notice, type Noticed } from './reader.js';
import { type Rouge, rougeOf, rougeTwoOf } from './rouge.js';
import type { Item, ItemSet } from './sets.js';

/** One article under one budget: what we say, what LEAD says. */
export interface Compared {
  readonly item: Item;
  readonly ours: Rouge;
  readonly lead: Rouge;
  /** LEAD cut at the budget's words; of sentences, LEAD itself. */
  readonly cut: Rouge;
  readonly noticed: Noticed;
  readonly leadNoticed: Noticed;
  readonly keepsBudget: boolean;
}

export const budgets = [
  { name: '60w', budget: { words: 60 } },
  { name: '3s', budget: { sentences: 3 } },
] as const;

type BudgetName = (typeof budgets)[number]['name'];

/** Summarises every article of a set and scores it beside LEAD: that of the data where it has one, else our own. */
export function compareSet(set: ItemSet, name: BudgetName, budget: Budget): readonly Compared[] {
  const known = set.systems(name).get('lead');
  return set.items.map((item) => {
    const lead = known?.get(item.id) ?? wholeLead(item.text, set.language, budget);
    const said = summaryOf(item, set.language, budget);
    const score = (summary: string) => rougeOf(summary, item.references, set.alphabet);
    const noticed = notice(item.text, said, set.alphabet);
    return {
      item,
      ours: score(said),
      lead: score(lead),
      cut: score('words' in budget ? cutLead(item.text, budget.words) : lead),
      noticed,
      leadNoticed: notice(item.text, lead, set.alphabet),
      keepsBudget: 'words' in budget ? noticed.words <= budget.words : noticed.sentences <= budget.sentences,
    };
  });
}

function summaryOf({ text, title }: Item, language: string, budget: Budget): string {
  return summariseWithin({ text, title, language }, budget)
    .map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' '))
    .join('\n');
}

/** ROUGE-2 of ours less LEAD's, with its 95 % interval. */
export function againstLead(rows: readonly Compared[], against: 'lead' | 'cut' = 'lead'): Interval {
  return pairedInterval(rows.map((row) => row.ours.two - row[against].two));
}

/** The known system with the highest ROUGE-2, beside ours on the articles that it was given. */
export function bestSystem(set: ItemSet, name: BudgetName, rows: readonly Compared[]): string {
  const systems = [...set.systems(name)].filter(([system]) => system !== 'lead' && system !== 'oracle');
  const scored = systems.map(([system, summaries]) => {
    const same = rows.filter(({ item }) => summaries.has(item.id));
    const two = mean(same.map(({ item }) => rougeTwoOf(summaries.get(item.id) ?? '', item.references, set.alphabet)));
    return { system, two, ours: mean(same.map(({ ours }) => ours.two)) };
  });
  const best = scored.sort((a, b) => b.two - a.two)[0];
  return best ? `${best.system} ${best.two.toFixed(2)} (ours ${best.ours.toFixed(2)})` : '';
}
