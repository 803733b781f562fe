import type { LinkButton, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { isDated } from './articles.js';

// Five rows of five.
const mostSources = 25;
const inRow = 5;
const longestName = 24;
const hourMs = 3_600_000;

/** A button for each source of a story, which opens what it said first; `articles` are all of them, oldest first. */
export function sourcesReply(phrases: Phrases, lead: Article, articles: readonly Article[], now: Date): Reply {
  const firsts = articles.filter(({ feedId }, at) => articles.findIndex((other) => other.feedId === feedId) === at);
  const buttons = firsts.slice(0, mostSources).map((article) => sourceButton(phrases, article, now));
  const rows = Array.from({ length: Math.ceil(buttons.length / inRow) }, (_, row) =>
    buttons.slice(row * inRow, (row + 1) * inRow),
  );
  const count = phrases.text('sources.oldest-first', { count: firsts.length });
  return {
    text: [
      { kind: 'lines', lines: [[{ kind: 'strong', text: shortenHeadline(lead.title, 120) }]] },
      { kind: 'note', line: [count] },
    ],
    actions: rows,
  };
}

function sourceButton(phrases: Phrases, article: Article, now: Date): LinkButton {
  return { kind: 'link', label: sourceLabel(phrases, article, now), url: article.url };
}

/** "Harbour Post, 3 h"; a button cannot hold an age that goes on. */
function sourceLabel(phrases: Phrases, article: Article, now: Date): string {
  const source = clip(article.feedTitle, longestName);
  if (!isDated(article)) return source;
  const hours = Math.max(0, Math.round((now.getTime() - article.publishedAt.getTime()) / hourMs));
  if (hours < 48) return phrases.text('sources.hours', { source, hours });
  return phrases.text('sources.days', { source, days: Math.round(hours / 24) });
}
