import * as v from 'valibot';
import { cleanLine } from '../../src/page/clean.js';
import { parseSchedule } from '../../src/digest/schedule.js';
import { languages } from '../../src/phrases/language.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { longestExpression, mostRules } from '../../src/rule/limits.js';
import { readTerms } from '../../src/rule/read-terms.js';
import { ruleKinds, ruleMatches, type RuleTerms } from '../../src/rule/rule.js';
import { clip } from '../../src/text/clip.js';
import { unknownPlaceholder } from '../../src/view/template.js';
import { readQuietHours } from '../options/quiet-hours.js';
import { readTimezone } from '../options/schedule.js';
import { longestWord, mostWords } from '../options/words.js';
import { lengths } from '../summary/wish.js';

// As many as any operator may allow, or a server is likely to have, so that no file keeps the program busy.
const most = { feeds: 10_000, digests: 500 } as const;

// One line, as nobody can type more into an option.
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.regex(/^\P{Cc}*[^\s\p{Cc}]\P{Cc}*$/u));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What a person would have to type for an option, read as the option reads it. */
function typed<T>(read: (text: string) => T) {
  return v.pipe(
    v.string(),
    v.maxLength(100),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return read(dataset.value);
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        addIssue({ message: error.key });
        return NEVER;
      }
    }),
  );
}

const settings = v.strictObject({
  timezone: v.nullable(typed(readTimezone)),
  quietHours: v.nullable(typed((hours) => readQuietHours(hours, 'en'))),
  language: v.picklist(languages),
  summaryLength: v.picklist(lengths),
  digestStyle: v.picklist(['brief', 'standard', 'full']),
  moderatorRoleId: v.nullable(id),
  alertChannelId: v.nullable(id),
  hourlyCap: count(1, 60),
  costlyFor: v.picklist(['everyone', 'moderators']),
});

const feed = v.strictObject({
  url: text(2_048),
  title: v.pipe(
    v.string(),
    v.transform((title) => clip(cleanLine(title), 200)),
  ),
  channel: id,
  label: v.nullable(text(40)),
  mode: v.picklist(['digest', 'live']),
  weight: count(1, 5),
  cap: count(1, 60),
  ping: v.nullable(id),
  silent: v.boolean(),
  template: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(300),
      v.check((template) => unknownPlaceholder(template) === null),
    ),
  ),
  paused: v.boolean(),
});

const digest = v.strictObject({
  name: v.nullable(text(60)),
  when: typed(parseSchedule),
  timezone: typed(readTimezone),
  channel: id,
  style: v.picklist(['brief', 'standard', 'full']),
  entries: count(1, 15),
  label: v.nullable(text(40)),
  missed: v.picklist(['catch-up', 'skip']),
  empty: v.picklist(['skip', 'say']),
  words: v.pipe(v.array(text(longestWord)), v.maxLength(mostWords)),
  ping: v.nullable(id),
  silent: v.boolean(),
  thread: v.boolean(),
  paused: v.boolean(),
});

const rule = v.pipe(
  v.strictObject({
    kind: v.picklist(ruleKinds),
    keeps: v.boolean(),
    value: text(longestExpression),
    match: v.picklist(ruleMatches),
    feed: v.nullable(text(2_048)),
    channel: v.nullable(id),
  }),
  v.check((terms) => isRule(terms)),
);

/** A rule as `/rule add` would make it. Whether an expression is one is asked elsewhere, where it cannot hold up the rest. */
function isRule({ kind, keeps, value, match }: RuleTerms): boolean {
  const takesSign = kind === 'language' || kind === 'label' || kind === 'author' || kind === 'category';
  const reading = readTerms(kind, takesSign ? `${keeps ? '+' : '-'}${value}` : value, match);
  if (reading.kind === 'problem') return false;
  const { terms } = reading;
  return terms.keeps === keeps && terms.value === value && terms.match === match;
}

/** Entries of one kind; none is looked at where there are too many. */
function entries<T extends v.GenericSchema>(entry: T, atMost: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(atMost), v.array(entry));
}

/** What `writeGuildFile` writes, with nothing else in it; texts as `/feed`, `/digest`, `/rule` and `/settings` would take them. */
export const guildFile = v.strictObject({
  version: v.literal(1),
  server: id,
  settings,
  feeds: entries(feed, most.feeds),
  digests: entries(digest, most.digests),
  rules: entries(rule, mostRules.ofServer),
});

export type GuildFile = v.InferOutput<typeof guildFile>;
export type FeedEntry = GuildFile['feeds'][number];
export type DigestEntry = GuildFile['digests'][number];
export type RuleEntry = GuildFile['rules'][number];
