import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { migrations } from '../../../src/store/sqlite/migrations.js';

describe('migrate', () => {
  it('leads from an empty database to the newest version, in strict tables only', () => {
    const db = memory();

    migrate(db);

    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    // Those of a virtual table, and those that it makes for itself, are as its module wants them.
    const loose =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    expect(db.prepare(loose).pluck().all()).toEqual([]);
  });

  it('takes the steps that are missing, in order, each once', () => {
    const db = memory();
    const steps = [
      'CREATE TABLE note (words TEXT)',
      "INSERT INTO note VALUES ('two')",
      "INSERT INTO note VALUES ('three')",
    ];

    migrate(db, steps.slice(0, 2));
    migrate(db, steps);
    migrate(db, steps);

    expect(db.prepare('SELECT words FROM note').pluck().all()).toEqual(['two', 'three']);
    expect(db.pragma('user_version', { simple: true })).toBe(3);
  });

  it('finds the host of the feeds that were followed before hosts were known', () => {
    const db = memory();
    migrate(db, migrations.slice(0, 1));
    const urls = ['https://Herald.example/rss?a=b', 'http://127.0.0.1:3000/feed', 'https://beacon.example?feed=rss'];
    for (const url of urls) db.prepare("INSERT INTO feed (url, title, due_at) VALUES (?, 'T', 0)").run(url);

    migrate(db);

    const hosts = db.prepare('SELECT host FROM feed ORDER BY id').pluck().all();
    expect(hosts).toEqual(['herald.example', '127.0.0.1:3000', 'beacon.example']);
  });

  it('keeps what digests told of stories, by the articles that they told of', () => {
    const db = memory();
    migrate(db, migrations.slice(0, 9));
    db.exec(`
      INSERT INTO feed (id, url, title, due_at) VALUES (1, 'https://herald.example/rss', 'T', 0);
      INSERT INTO article (id, feed_id, url, url_key, title, title_folded, published_at, seen_at, language, text_source, labels)
      VALUES (1, 1, 'u', 'u', 'T', 't', 0, 0, 'en', 'page', '[]'), (2, 1, 'v', 'v', 'T', 't', 0, 0, 'en', 'page', '[]');
      INSERT INTO digest (id, guild_id, channel_id, cron, timezone, style, entries, due_at, added_by, added_at)
      VALUES (1, 'g', 'c', '0 8 * * *', 'UTC', 'standard', 5, 0, 'u', 0);
      INSERT INTO run (id, digest_id, due_at, ran_at) VALUES (4, 1, 0, 0);
      INSERT INTO run_article (article_id, run_id) VALUES (1, 4), (2, 4);
      INSERT INTO story (id) VALUES (7);
      INSERT INTO story_article (article_id, story_id, version, features) VALUES (1, 7, 1, x'00');
      INSERT INTO run_story VALUES (4, 7, 0, 'Lock fails')`);

    migrate(db);

    const said = db.prepare('SELECT article_id, said FROM run_article LEFT JOIN mention USING (run_id, place)').raw();
    expect(said.all()).toEqual([
      [1, 'Lock fails'],
      [2, null],
    ]);
  });

  it('takes what was summarised before the gate was asked as told', () => {
    const db = memory();
    migrate(db, migrations.slice(0, 6));
    db.exec(`
      INSERT INTO feed (id, url, title, due_at) VALUES (1, 'https://herald.example/rss', 'T', 0);
      INSERT INTO article (id, feed_id, url, url_key, title, title_folded, published_at, seen_at, language, text_source, labels)
      VALUES (1, 1, 'u', 'u', 'T', 't', 0, 0, 'en', 'page', '[]'), (2, 1, 'v', 'v', 'T', 't', 0, 0, 'en', 'page', '[]');
      INSERT INTO summary VALUES (1, 2, '{"short":[{"from":0,"to":4,"reasons":["names"]}],"entry":[],"medium":[]}'), (2, NULL, NULL)`);

    migrate(db);

    const rows = db.prepare<[], string | null>('SELECT lengths FROM summary ORDER BY article_id').pluck().all();
    expect(rows.map((row) => JSON.parse(row ?? 'null'))).toEqual([
      {
        short: { kind: 'told', sentences: [{ from: 0, to: 4, reasons: ['names'] }] },
        entry: { kind: 'told', sentences: [] },
        medium: { kind: 'told', sentences: [] },
      },
      null,
    ]);
  });

  it('keeps messages with what is still to be done with them, before people had messages of their own', () => {
    const db = memory();
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.slice(0, 17));
    db.exec(`
      INSERT INTO digest (id, guild_id, channel_id, cron, timezone, style, entries, due_at, added_by, added_at)
      VALUES (2, 'g', 'c', '0 8 * * *', 'UTC', 'brief', 5, 9, 'ann', 0);
      INSERT INTO run VALUES (3, 2, 5, 6);
      INSERT INTO delivery (id, guild_id, channel_id, run_id, part, nonce, state, payload, due_at, thread_key)
      VALUES (7, 'g', 'c', 3, 0, 'one', 'sent', '{}', 1, 'day');
      INSERT INTO errand (delivery_id, kind, channel_id, due_at, attempts) VALUES (7, 'publish', 'c', 4, 2)`);

    migrate(db);

    expect(db.prepare('SELECT id, run_id, user_id, nonce, state, thread_key FROM delivery').raw().all()).toEqual([
      [7, 3, null, 'one', 'sent', 'day'],
    ]);
    expect(db.prepare('SELECT delivery_id, kind, due_at, attempts FROM errand').raw().all()).toEqual([
      [7, 'publish', 4, 2],
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('keeps what channels are owed, and were sent, before feeds could go at once', () => {
    const db = memory();
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.slice(0, 9));
    db.exec(`
      INSERT INTO feed (id, url, title, due_at) VALUES (1, 'https://herald.example/rss', 'T', 0);
      INSERT INTO subscription (id, guild_id, channel_id, feed_id, added_by, added_at) VALUES (4, 'g', 'c', 1, 'ann', 0);
      INSERT INTO guild_setting VALUES ('g', 'Europe/Paris');
      INSERT INTO digest (id, guild_id, channel_id, cron, timezone, style, entries, due_at, added_by, added_at)
      VALUES (2, 'g', 'c', '0 8 * * *', 'Europe/Paris', 'brief', 5, 9, 'ann', 0);
      INSERT INTO run VALUES (3, 2, 5, 6);
      INSERT INTO delivery VALUES
        (7, 'g', 'c', 3, 0, 'one', 'sent', '{}', 1, 6, 7, 8, 'm', 'https://chat.example/m', NULL, NULL, NULL, NULL),
        (8, 'g', 'c', 3, 1, 'two', 'pending', '{}', 2, 9, 7, NULL, NULL, NULL, 'busy', 6, 5, 4)`);

    migrate(db);

    const kept = db.prepare(`
      SELECT id, run_id, part, subscription_id, article_id, nonce, manner, state, payload, attempts, due_at, attempt_at,
        settled_at, message_id, url, reason, unsure_since, unsure_before, suspended_since
      FROM delivery ORDER BY id`);
    const manner = '{"isSilent":false,"pingRoleId":null}';
    expect(kept.raw().all()).toEqual([
      [
        7,
        3,
        0,
        null,
        null,
        'one',
        manner,
        'sent',
        '{}',
        1,
        6,
        7,
        8,
        'm',
        'https://chat.example/m',
        null,
        null,
        null,
        null,
      ],
      [8, 3, 1, null, null, 'two', manner, 'pending', '{}', 2, 9, 7, null, null, null, 'busy', 6, 5, 4],
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(
      db.prepare('SELECT mode, hourly_cap, is_silent, ping_role_id, weight FROM subscription').raw().all(),
    ).toEqual([['digest', 4, 1, null, 3]]);
    expect(db.prepare('SELECT * FROM guild_setting').raw().all()).toEqual([
      ['g', 'Europe/Paris', null, 'en', 'medium', 'standard', null, null, 4, 'everyone'],
    ]);
  });

  it('keeps what was to be done with messages before posts could be edited', () => {
    const db = memory();
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.slice(0, 14));
    db.exec(`
      INSERT INTO digest (id, guild_id, channel_id, cron, timezone, style, entries, due_at, added_by, added_at)
      VALUES (2, 'g', 'c', '0 8 * * *', 'Europe/Paris', 'brief', 5, 9, 'ann', 0);
      INSERT INTO run VALUES (3, 2, 5, 6);
      INSERT INTO delivery (id, guild_id, channel_id, run_id, part, nonce, payload, state, due_at)
      VALUES (7, 'g', 'c', 3, 0, 'one', '{}', 'sent', 6);
      INSERT INTO errand VALUES (7, 'publish', 'c', 8, 2, 9, NULL), (7, 'begin-thread', 'c', 6, 1, 7, 7)`);

    migrate(db);

    expect(db.prepare('SELECT * FROM errand ORDER BY kind').raw().all()).toEqual([
      [7, 'begin-thread', 'c', 6, 1, 7, 7],
      [7, 'publish', 'c', 8, 2, 9, null],
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.exec('DELETE FROM delivery');
    expect(db.prepare('SELECT count(*) FROM errand').pluck().get()).toBe(0);
  });

  it('keeps what was owed before there were notices, and what hangs on it', () => {
    const db = memory();
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.slice(0, 23));
    db.exec(`
      INSERT INTO feed (id, url, title, due_at) VALUES (1, 'https://herald.example/rss', 'T', 0);
      INSERT INTO article (id, feed_id, url, url_key, title, title_folded, published_at, seen_at, language, text_source, labels)
      VALUES (5, 1, 'u', 'u', 'T', 't', 0, 0, 'en', 'page', '[]');
      INSERT INTO follow (id, guild_id, user_id, feed_id, name, followed_at) VALUES (8, 'g', 'ann', 1, 'T', 0);
      INSERT INTO delivery (id, guild_id, channel_id, user_id, nonce, payload, state, due_at)
      VALUES (7, '@me', 'ann', 'ann', 'one', '{}', 'sent', 6);
      INSERT INTO followed_article VALUES (8, 5, 'ann', 3, 7);
      INSERT INTO errand VALUES (7, 'publish', 'c', 8, 2, 9, NULL)`);

    migrate(db);

    expect(db.prepare('SELECT id, user_id, notice FROM delivery').raw().all()).toEqual([[7, 'ann', null]]);
    expect(db.prepare('SELECT * FROM followed_article').raw().all()).toEqual([[8, 5, 'ann', 3, 7]]);
    expect(db.prepare('SELECT * FROM errand').raw().all()).toEqual([[7, 'publish', 'c', 8, 2, 9, null]]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.exec('DELETE FROM delivery');
    expect(db.prepare('SELECT count(*) FROM followed_article').pluck().get()).toBe(0);
  });

  it('gives a channel a part of a run once, and an article once', () => {
    const db = memory();
    db.pragma('foreign_keys = ON');
    migrate(db);
    db.exec(`
      INSERT INTO feed (id, url, title, due_at) VALUES (1, 'https://herald.example/rss', 'T', 0);
      INSERT INTO subscription (id, guild_id, channel_id, feed_id, added_by, added_at) VALUES (4, 'g', 'c', 1, 'ann', 0);
      INSERT INTO article (id, feed_id, url, url_key, title, title_folded, published_at, seen_at, language, text_source, labels)
      VALUES (5, 1, 'u', 'u', 'T', 't', 0, 0, 'en', 'page', '[]')`);
    const post = (nonce: string, channel = 'c') =>
      db.exec(`INSERT INTO delivery (guild_id, channel_id, subscription_id, article_id, nonce, due_at)
        VALUES ('g', '${channel}', 4, 5, '${nonce}', 0)`);

    post('one');
    post('two', 'd');

    expect(() => post('three')).toThrow('UNIQUE constraint failed: delivery.article_id');
    const ofNothing =
      "INSERT INTO delivery (guild_id, channel_id, nonce, payload, due_at) VALUES ('g', 'c', 'n', '{}', 0)";
    expect(() => db.exec(ofNothing)).toThrow('CHECK constraint failed');
    const unknown = `INSERT INTO delivery (guild_id, channel_id, subscription_id, article_id, nonce, due_at)
      VALUES ('g', 'e', 4, 6, 'four', 0)`;
    expect(() => db.exec(unknown)).toThrow('FOREIGN KEY constraint failed');
  });

  it('undoes a step that fails half-way and stays at the version before it', () => {
    const db = memory();
    const steps = [
      'CREATE TABLE note (words TEXT)',
      "INSERT INTO note VALUES ('half'); INSERT INTO nowhere VALUES (1)",
    ];

    expect(() => migrate(db, steps)).toThrow('no such table: nowhere');

    expect(db.prepare('SELECT words FROM note').pluck().all()).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
  });

  it('refuses a database that knows more steps', () => {
    const db = memory();
    migrate(db, ['CREATE TABLE one (a TEXT)', 'CREATE TABLE two (a TEXT)']);

    expect(() => migrate(db, ['CREATE TABLE one (a TEXT)'])).toThrow('was written by a newer Nutshell');
  });
});

function memory(): Database.Database {
  const db = new Sqlite(':memory:');
  onTestFinished(() => void db.close());
  return db;
}
