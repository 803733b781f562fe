import type Database from 'better-sqlite3';
import type { CardStore, LinkList, Opinion, OpinionOf } from '../cards.js';
import { followedFeeds } from './articles.js';
import { found } from './row.js';

const dayMs = 24 * 60 * 60 * 1000;
// The buttons of a message that is older than that are pressed by nobody.
const linksKeptMs = 365 * dayMs;
// Of the longest that are kept, some 400 MB.
const mostPages = 2_000;

/** What is kept of the cards that people look at. */
export function cards(db: Database.Database): CardStore {
  return { ...opinions(db), ...namedLinks(db), ...readPages(db) };
}

function opinions(db: Database.Database): Pick<CardStore, 'saveOpinion' | 'opinion'> {
  const isSeen = db
    .prepare<{ guildId: string; articleId: number }, number>(
      `SELECT EXISTS (SELECT 1 FROM article WHERE id = :articleId AND feed_id IN (${followedFeeds}))`,
    )
    .pluck();
  const write = db.prepare<[string, number, string, Opinion, number]>(`
    INSERT INTO opinion (guild_id, article_id, user_id, opinion, formed_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (guild_id, article_id, user_id) DO UPDATE SET opinion = excluded.opinion, formed_at = excluded.formed_at`);
  const remove = db.prepare<[string, number, string]>(
    'DELETE FROM opinion WHERE guild_id = ? AND article_id = ? AND user_id = ?',
  );
  const read = db
    .prepare<[string, number, string], Opinion>(
      'SELECT opinion FROM opinion WHERE guild_id = ? AND article_id = ? AND user_id = ?',
    )
    .pluck();
  const save = db.transaction(({ guildId, articleId, userId, opinion }: OpinionOf, at: number): boolean => {
    if (isSeen.get({ guildId, articleId }) !== 1) return false;
    if (opinion === null) remove.run(guildId, articleId, userId);
    else write.run(guildId, articleId, userId, opinion, at);
    return true;
  });

  return {
    async saveOpinion(opinion, at) {
      return save(opinion, at.getTime());
    },
    async opinion(guildId, articleId, userId) {
      return read.get(guildId, articleId, userId) ?? null;
    },
  };
}

function namedLinks(db: Database.Database): Pick<CardStore, 'saveLinks' | 'links'> {
  const forget = db.prepare<[number]>('DELETE FROM link_list WHERE named_at < ?');
  const add = db
    .prepare<[string, string | null, string, number], number>(
      `INSERT INTO link_list (place, user_id, links, named_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (place, links) DO UPDATE SET named_at = excluded.named_at RETURNING id`,
    )
    .pluck();
  const byId = db.prepare<[string, number], string>('SELECT links FROM link_list WHERE place = ? AND id = ?').pluck();
  const save = db.transaction(({ place, userId, links }: LinkList, at: number): number => {
    forget.run(at - linksKeptMs);
    return found(add.get(place, userId, JSON.stringify(links), at));
  });

  return {
    async saveLinks(list, at) {
      return save(list, at.getTime());
    },
    async links(place, listId) {
      const links: readonly string[] = JSON.parse(byId.get(place, listId) ?? '[]');
      return links;
    },
  };
}

function readPages(db: Database.Database): Pick<CardStore, 'savePage' | 'readPage'> {
  const forget = db.prepare<[number]>('DELETE FROM read_page WHERE read_at < ?');
  const add = db.prepare<[string, string, number]>(`
    INSERT INTO read_page (url, content, read_at) VALUES (?, ?, ?)
    ON CONFLICT (url) DO UPDATE SET content = excluded.content, read_at = excluded.read_at`);
  const bound = db.prepare<[number]>(`
    DELETE FROM read_page WHERE url IN (SELECT url FROM read_page ORDER BY read_at DESC, url DESC LIMIT -1 OFFSET ?)`);
  const byUrl = db
    .prepare<[string, number], string>('SELECT content FROM read_page WHERE url = ? AND read_at >= ?')
    .pluck();
  const save = db.transaction((url: string, content: string, at: number) => {
    forget.run(at - dayMs);
    add.run(url, content, at);
    bound.run(mostPages);
  });

  return {
    async savePage(url, content, at) {
      save(url, content, at.getTime());
    },
    async readPage(url, now) {
      return byUrl.get(url, now.getTime() - dayMs) ?? null;
    },
  };
}
