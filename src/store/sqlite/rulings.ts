import type Database from 'better-sqlite3';
import type { Label } from '../../model.js';
import type { Rule } from '../../rule/rule.js';
import type { Review, RuleStore, Ruling, RulingQuery, RulingQuestion } from '../rules.js';
import { sharingOut, withdrawing } from './ruled-posts.js';
import { isInForce, type RuleRow, readRule, selectRules } from './rules.js';

// The longest stretch between two digests that people set up.
const reviewedMs = 31 * 24 * 3_600_000;

/** Articles of which rules are asked, and what came of it. */
export function rulings(db: Database.Database): Pick<RuleStore, 'articlesToRule' | 'saveRuling'> {
  const read = db.transaction(reading(db));
  const save = db.transaction(saving(db));
  return {
    async articlesToRule(query) {
      return read(query);
    },
    async saveRuling(ruling, answers, at) {
      save(ruling, answers, at);
    },
  };
}

const columns = `
  subscription.id AS subscriptionId, article.id AS articleId, article.seen_at AS seenAt, article.title, article.author,
  article.categories, article.labels, article.language, text, standfirst`;

const isOfGuild = '(:guildId IS NULL OR subscription.guild_id = :guildId)';

function reading(db: Database.Database): (query: RulingQuery) => Ruling | null {
  const owed = db.prepare<{ guildId: string | null; limit: number }, QuestionRow>(`
    SELECT ${columns}, rule_owed.changes FROM rule_owed
    JOIN subscription ON subscription.id = rule_owed.subscription_id
    JOIN article ON article.id = rule_owed.article_id
    JOIN article_text ON article_text.article_id = article.id
    WHERE subscription.removed_at IS NULL AND ${isOfGuild}
    ORDER BY rule_owed.subscription_id, rule_owed.article_id LIMIT :limit`);
  // The guilds have turns, and so none waits for another; within one what began is brought to its end before more begins.
  const review = db.prepare<{ guildId: string | null; last: string }, ReviewRow & { readonly ofGuild: string }>(`
    SELECT subscription_id AS subscriptionId, below_at AS belowAt, below_id AS belowId, changes,
      subscription.guild_id AS ofGuild
    FROM rule_review JOIN subscription ON subscription.id = subscription_id
    WHERE ${isOfGuild}
    ORDER BY subscription.guild_id <= :last, subscription.guild_id, below_at, subscription_id LIMIT 1`);
  const reviewed = db.prepare<ReviewRow & { since: number; limit: number }, QuestionRow>(`
    SELECT ${columns}, :changes AS changes FROM subscription
    JOIN article ON article.feed_id = subscription.feed_id
    JOIN article_text ON article_text.article_id = article.id
    WHERE subscription.id = :subscriptionId AND subscription.removed_at IS NULL
      AND article.seen_at >= :since AND (article.seen_at, article.id) < (:belowAt, :belowId)
    ORDER BY article.seen_at DESC, article.id DESC LIMIT :limit`);
  const asked = asking(db);
  let last = '';

  return ({ now, limit, guildId = null }) => {
    const news = owed.all({ guildId, limit });
    if (news.length > 0) return { questions: asked(news), review: null };
    const turn = review.get({ guildId, last });
    if (turn === undefined) return null;
    const { ofGuild, ...next } = turn;
    if (guildId === null) last = ofGuild;
    const rows = reviewed.all({ ...next, since: now.getTime() - reviewedMs, limit });
    return { questions: asked(rows), review: reviewAfter(next, rows, limit) };
  };
}

function reviewAfter({ subscriptionId, changes }: ReviewRow, rows: readonly QuestionRow[], limit: number): Review {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { subscriptionId, changes, below: last ? { at: new Date(last.seenAt), id: last.articleId } : null };
}

interface ReviewRow {
  readonly subscriptionId: number;
  readonly belowAt: number;
  readonly belowId: number;
  readonly changes: number;
}

interface QuestionRow extends Omit<RulingQuestion, 'categories' | 'labels' | 'rules'> {
  readonly seenAt: number;
  /** JSON. */
  readonly categories: string;
  readonly labels: string;
}

/** The rules of each subscription are read once. */
function asking(db: Database.Database): (rows: readonly QuestionRow[]) => readonly RulingQuestion[] {
  const ofSubscription = db.prepare<{ id: number }, RuleRow>(`
    ${selectRules}
    WHERE rule.guild_id = (SELECT guild_id FROM subscription WHERE id = :id) AND ${isInForce}
      AND coalesce(rule.subscription_id, :id) = :id
    ORDER BY number`);
  return (rows) => {
    const known = new Map<number, readonly Rule[]>();
    for (const { subscriptionId: id } of rows) {
      if (!known.has(id)) known.set(id, ofSubscription.all({ id }).map(asAsked));
    }
    return rows.map(({ seenAt, categories, labels, ...row }) => ({
      ...row,
      // Ours: as articles are written.
      categories: JSON.parse(categories) as string[],
      labels: (JSON.parse(labels) as Label[]).map(({ kind }) => kind),
      rules: known.get(row.subscriptionId) ?? [],
    }));
  };
}

/** What the worker has to know of a rule. */
function asAsked(row: RuleRow): Rule {
  const { id, kind, keeps, value, match } = readRule(row);
  return { id, kind, keeps, value, match };
}

type Answer = number | null;

function saving(db: Database.Database): (ruling: Ruling, answers: readonly Answer[], at: Date) => void {
  const isOwed = db
    .prepare<RulingQuestion, number>(
      'SELECT 1 FROM rule_owed WHERE subscription_id = :subscriptionId AND article_id = :articleId AND changes = :changes',
    )
    .pluck();
  const isOpen = db
    .prepare<Review, number>('SELECT 1 FROM rule_review WHERE subscription_id = :subscriptionId AND changes = :changes')
    .pluck();
  const write = answering(db);
  const shareOut = sharingOut(db);
  const goOn = goingOn(db);

  return ({ questions, review }, answers, at) => {
    if (review !== null && isOpen.get(review) === undefined) return;
    const news = new Map<number, number[]>();
    for (const [index, question] of questions.entries()) {
      if (review === null && isOwed.get(question) === undefined) continue;
      const { subscriptionId, articleId } = question;
      const isKeptNews = write({ subscriptionId, articleId, ruleId: answers[index] ?? null, at: at.getTime() });
      if (isKeptNews) news.set(subscriptionId, [...(news.get(subscriptionId) ?? []), articleId]);
    }
    for (const [subscriptionId, articleIds] of news) shareOut(subscriptionId, articleIds, at);
    if (review !== null) goOn(review);
  };
}

function goingOn(db: Database.Database): (review: Review) => void {
  const move = db.prepare<{ id: number; at: number; belowId: number }>(
    'UPDATE rule_review SET below_at = :at, below_id = :belowId WHERE subscription_id = :id',
  );
  const end = db.prepare<[number]>('DELETE FROM rule_review WHERE subscription_id = ?');
  return ({ subscriptionId: id, below }) => {
    if (below === null) end.run(id);
    else move.run({ id, at: below.at.getTime(), belowId: below.id });
  };
}

interface AnswerValues {
  readonly subscriptionId: number;
  readonly articleId: number;
  readonly ruleId: Answer;
  readonly at: number;
}

/** Writes an answer; gives whether it keeps an article of which nobody asked before. What its channel was told stays told. */
function answering(db: Database.Database): (values: AnswerValues) => boolean {
  const pay = db.prepare<AnswerValues, 0 | 1>(`DELETE FROM rule_owed WHERE ${ofBoth} RETURNING is_new`).pluck();
  const isTold = db.prepare<AnswerValues, number>(
    `SELECT 1 FROM subscription WHERE id = :subscriptionId AND ${wasTold}`,
  );
  const leaveOut = db.prepare<AnswerValues & { wasOwed: 0 | 1 }>(`
    INSERT INTO left_out (subscription_id, article_id, rule_id, left_at, was_owed)
    VALUES (:subscriptionId, :articleId, :ruleId, :at, :wasOwed)
    ON CONFLICT DO UPDATE SET rule_id = excluded.rule_id, was_owed = max(was_owed, excluded.was_owed)`);
  const letIn = db.prepare<AnswerValues, 0 | 1>(`DELETE FROM left_out WHERE ${ofBoth} RETURNING was_owed`).pluck();
  const owedPosts = withdrawing(db);

  return (values) => {
    const isNew = pay.get(values) === 1;
    if (isTold.get(values) !== undefined) return false;
    if (values.ruleId !== null) {
      leaveOut.run({ ...values, wasOwed: owedPosts.withdraw(values) ? 1 : 0 });
      return false;
    }
    if (letIn.get(values) === 1) owedPosts.owe(values);
    return isNew;
  };
}

const ofBoth = 'subscription_id = :subscriptionId AND article_id = :articleId';

/** SQL: whether the channel of a `subscription` was told of `:articleId`, or may have been. */
const wasTold = `(
  EXISTS (
    SELECT 1 FROM delivery
    WHERE delivery.article_id = :articleId AND delivery.guild_id = subscription.guild_id
      AND delivery.channel_id = subscription.channel_id AND (state IN ('sending', 'sent') OR unsure_since IS NOT NULL))
  OR EXISTS (
    SELECT 1 FROM run_article JOIN run ON run.id = run_article.run_id JOIN digest ON digest.id = run.digest_id
    WHERE run_article.article_id = :articleId AND digest.guild_id = subscription.guild_id
      AND digest.channel_id = subscription.channel_id))`;
