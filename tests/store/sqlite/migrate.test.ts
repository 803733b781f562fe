import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { migrations } from '../../../src/store/sqlite/migrations.js';

describe('migrate', () => {
  it('leads from an empty database to the newest version, in strict tables only', () => {
    const db = memory();

    migrate(db);

    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    const loose =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
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
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  return db;
}
