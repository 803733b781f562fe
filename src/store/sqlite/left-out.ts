/**
 * SQL: whether rules are still to be asked of an article of a subscription, by expressions for their ids. Where all of its
 * articles are asked anew, those above where that stands have been.
 */
export function isUnasked(subscriptionId: string, articleId: string): string {
  return `(
    EXISTS (SELECT 1 FROM rule_owed WHERE rule_owed.subscription_id = ${subscriptionId} AND rule_owed.article_id = ${articleId})
    OR EXISTS (
      SELECT 1 FROM rule_review JOIN article AS reviewed ON reviewed.id = ${articleId}
      WHERE rule_review.subscription_id = ${subscriptionId} AND (reviewed.seen_at, reviewed.id) < (below_at, below_id)))`;
}

/** SQL: whether a rule leaves it out. */
export function isLeftOut(subscriptionId: string, articleId: string): string {
  return `EXISTS (
    SELECT 1 FROM left_out JOIN rule ON rule.id = left_out.rule_id
    WHERE left_out.subscription_id = ${subscriptionId} AND left_out.article_id = ${articleId} AND rule.removed_at IS NULL)`;
}
