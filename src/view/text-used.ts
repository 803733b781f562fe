import type { Article, Shortfall, TextSource } from '../model.js';

type TextUsed = Pick<Article, 'textSource' | 'shortfall'>;

const ofFeed: Readonly<Record<Exclude<TextSource, 'page'>, string>> = {
  content: 'from the feed’s text',
  description: 'from the feed’s description',
};

const ofShortPage: Readonly<Record<Shortfall, string>> = {
  paywall: 'only the beginning; the rest is for subscribers',
  script: 'only the beginning; the page shows the rest only with scripts',
  thin: 'from the full page, which says little',
};

const pageInstead: Readonly<Record<Shortfall, string>> = {
  paywall: 'the page is behind a paywall',
  script: 'the page shows its text only with scripts',
  thin: 'the page says no more',
};

/** Which text a summary is made from, and why it is not more. */
export function textUsed({ textSource, shortfall }: TextUsed): string {
  if (textSource === 'page') return shortfall === null ? 'from the full page' : ofShortPage[shortfall];
  if (shortfall !== null) return `${ofFeed[textSource]}; ${pageInstead[shortfall]}`;
  return textSource === 'content' ? ofFeed.content : `${ofFeed.description}; the page could not be read`;
}

const pageWithout: Readonly<Record<Shortfall, string>> = {
  paywall: 'its page is behind a paywall',
  script: 'its page shows its text only with scripts',
  thin: 'its page shows next to none',
};

/** Why an article's page gives no text: "its page is behind a paywall". */
export function whyNoText(shortfall: Shortfall | null): string {
  return shortfall === null ? 'its page could not be read' : pageWithout[shortfall];
}
