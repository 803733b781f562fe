/** How long an expression may be, in characters. */
export const longestExpression = 200;
/** How long the words of a rule may be, in characters. */
export const longestWords = 100;
/** From how few to how many words a text may be asked to have. */
export const wordCounts = { least: 1, most: 20_000 } as const;
/** How many rules a server may have, how many of them of one feed, and how many with an expression, which costs most. */
export const mostRules = { ofServer: 100, ofFeed: 25, expressions: 10 } as const;
/** How often an hour the rules of a server may change: each time a month of its articles is asked anew. */
export const mostRuleChanges = 120;
