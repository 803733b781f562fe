/**
 * The steps that bring a database from empty to what this version expects; the n-th leads to `user_version` n. Append
 * only: one that was released is never edited. Times are milliseconds since 1970 UTC; what is JSON says so.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    site_url TEXT,
    language TEXT,
    etag TEXT,
    last_modified TEXT,
    due_at INTEGER NOT NULL,
    polled_at INTEGER,
    last_article_at INTEGER,
    trouble_reason TEXT, -- JSON: FetchProblem
    trouble_since INTEGER,
    trouble_times INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX feed_due ON feed (due_at);

  CREATE TABLE subscription (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    label TEXT,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    removed_at INTEGER -- kept, so that a removal can be taken back
  ) STRICT;
  CREATE UNIQUE INDEX subscription_live ON subscription (guild_id, channel_id, feed_id) WHERE removed_at IS NULL;
  CREATE INDEX subscription_feed ON subscription (feed_id) WHERE removed_at IS NULL;
  CREATE INDEX subscription_guild ON subscription (guild_id, feed_id);

  CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    url TEXT NOT NULL,
    url_key TEXT NOT NULL, -- the canonical form, by which a link is found
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL, -- in lower case, by which words are found
    author TEXT,
    published_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    language TEXT NOT NULL,
    text_source TEXT NOT NULL CHECK (text_source IN ('page', 'content', 'description')),
    labels TEXT NOT NULL -- JSON: Label[]
  ) STRICT;
  CREATE INDEX article_newest ON article (feed_id, published_at);
  CREATE INDEX article_seen ON article (feed_id, seen_at);
  CREATE INDEX article_url ON article (url_key);

  -- Apart from the article, so that lists and counts never read it.
  CREATE TABLE article_text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT;

  -- One row an article, from the start: without a version it is still to be made.
  CREATE TABLE summary (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    version INTEGER,
    sentences TEXT -- JSON: Summary['sentences']
  ) STRICT;
  CREATE INDEX summary_version ON summary (version);

  -- The memory of identity: outlives the article, so that an item never comes twice.
  CREATE TABLE item_key (
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    key TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (feed_id, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE digest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    name TEXT,
    cron TEXT NOT NULL,
    timezone TEXT NOT NULL,
    style TEXT NOT NULL CHECK (style IN ('brief', 'standard', 'full')),
    entries INTEGER NOT NULL,
    label TEXT,
    due_at INTEGER NOT NULL,
    last_due_at INTEGER,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    removed_at INTEGER -- kept, so that a removal can be taken back
  ) STRICT;
  CREATE INDEX digest_guild ON digest (guild_id);
  CREATE INDEX digest_due ON digest (due_at) WHERE removed_at IS NULL;

  CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest_id INTEGER NOT NULL REFERENCES digest (id),
    due_at INTEGER NOT NULL,
    ran_at INTEGER NOT NULL,
    UNIQUE (digest_id, due_at)
  ) STRICT;

  CREATE TABLE run_article (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    run_id INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (article_id, run_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES run (id),
    part INTEGER NOT NULL,
    nonce TEXT NOT NULL UNIQUE CHECK (length(nonce) <= 25),
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'dead')),
    payload TEXT NOT NULL, -- JSON: Reply
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    attempt_at INTEGER,
    settled_at INTEGER,
    message_id TEXT,
    url TEXT,
    reason TEXT,
    UNIQUE (run_id, part)
  ) STRICT;
  CREATE INDEX delivery_unsettled ON delivery (guild_id, channel_id, id) WHERE state IN ('pending', 'sending');
  CREATE INDEX delivery_sent ON delivery (guild_id, channel_id, run_id) WHERE state = 'sent';

  CREATE TABLE guild_setting (
    guild_id TEXT PRIMARY KEY,
    timezone TEXT
  ) STRICT;

  CREATE TABLE list_seen (
    guild_id TEXT NOT NULL, -- empty in a direct message
    channel_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    article_ids TEXT NOT NULL, -- JSON: number[]
    PRIMARY KEY (guild_id, channel_id, user_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE note (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE feed ADD COLUMN host TEXT NOT NULL DEFAULT '';
  UPDATE feed SET host = replace(replace(lower(substr(url, instr(url, '://') + 3)), '?', '/'), '#', '/');
  UPDATE feed SET host = substr(host, 1, instr(host || '/', '/') - 1);
  ALTER TABLE feed ADD COLUMN body_hash TEXT;
  ALTER TABLE feed ADD COLUMN prints TEXT NOT NULL DEFAULT '[]'; -- JSON: string[]
  ALTER TABLE feed ADD COLUMN whole_at INTEGER;
  ALTER TABLE feed ADD COLUMN hints TEXT NOT NULL DEFAULT '{"ttlMs":null,"skipHours":[],"skipDays":[]}'; -- JSON: FeedHints
  ALTER TABLE feed ADD COLUMN move_url TEXT;
  ALTER TABLE feed ADD COLUMN move_times INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE feed ADD COLUMN previous_url TEXT; -- before it moved
  ALTER TABLE feed ADD COLUMN stopped_at INTEGER;
  DROP INDEX feed_due;
  CREATE INDEX feed_due ON feed (due_at) WHERE stopped_at IS NULL;
  CREATE INDEX feed_host ON feed (host);

  -- Hosts in trouble. One that is fine has no row.
  CREATE TABLE host (
    name TEXT PRIMARY KEY,
    reason TEXT NOT NULL, -- JSON: FetchProblem
    since INTEGER NOT NULL,
    times INTEGER NOT NULL,
    feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    closed_until INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE article ADD COLUMN updated_at INTEGER; -- when its words were seen to have changed
  ALTER TABLE article ADD COLUMN fingerprint TEXT; -- of its item; what was kept before has none, and stays as it is
  ALTER TABLE item_key ADD COLUMN article_id INTEGER; -- what the item became, as long as that is kept

  -- What an article said before.
  CREATE TABLE article_version (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    until INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article_id, until)
  ) STRICT;
  `,
  `
  ALTER TABLE article ADD COLUMN quarantined_at INTEGER; -- held back from every guild that does not release it
  CREATE INDEX article_quarantined ON article (feed_id, quarantined_at) WHERE quarantined_at IS NOT NULL;

  -- What a guild decided about articles that came, and were held back, together.
  CREATE TABLE quarantine_verdict (
    guild_id TEXT NOT NULL,
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    quarantined_at INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('released', 'dropped')),
    judged_by TEXT NOT NULL,
    judged_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, feed_id, quarantined_at)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What somebody was shown and has not confirmed yet.
  CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    taken_at INTEGER,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX draft_made ON draft (made_at);
  `,
  `
  ALTER TABLE article ADD COLUMN canonical_url TEXT;
  ALTER TABLE article ADD COLUMN canonical_key TEXT; -- its canonical form, as in url_key
  ALTER TABLE article ADD COLUMN modified_at INTEGER;
  ALTER TABLE article ADD COLUMN shortfall TEXT CHECK (shortfall IN ('paywall', 'script', 'thin'));
  ALTER TABLE article ADD COLUMN image TEXT;
  ALTER TABLE article ADD COLUMN categories TEXT NOT NULL DEFAULT '[]'; -- JSON: string[]
  CREATE INDEX article_canonical ON article (canonical_key) WHERE canonical_key IS NOT NULL;

  -- Lines that a feed puts under different articles, in the form in which they are compared.
  CREATE TABLE feed_furniture (
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    print TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (feed_id, print)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE article_text ADD COLUMN standfirst TEXT; -- what its feed says of it, where the text is not that

  -- What was summarised before the gate was asked counts as told, until it is made anew.
  ALTER TABLE summary RENAME COLUMN sentences TO lengths; -- JSON: Summary['lengths']
  UPDATE summary SET lengths = json_object(
    'short', json_object('kind', 'told', 'sentences', lengths -> '$.short'),
    'entry', json_object('kind', 'told', 'sentences', lengths -> '$.entry'),
    'medium', json_object('kind', 'told', 'sentences', lengths -> '$.medium'))
  WHERE lengths IS NOT NULL;
  `,
  `
  -- Which articles tell the same news, for all guilds. A story that became part of another keeps its row, as a way to it.
  CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    merged_into INTEGER REFERENCES story (id)
  ) STRICT;
  CREATE INDEX story_merged ON story (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE story_article (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES story (id), -- never one that was merged into another
    version INTEGER NOT NULL, -- of the method that made the features
    features BLOB NOT NULL
  ) STRICT;
  CREATE INDEX story_article_story ON story_article (story_id);
  CREATE INDEX article_arrival ON article (seen_at, id);

  -- "Not the same story", as a guild's moderators see it.
  CREATE TABLE story_split (
    guild_id TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES story (id),
    split_by TEXT NOT NULL,
    split_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, article_id, story_id)
  ) STRICT, WITHOUT ROWID;

  -- What a run told of a story, so that the next one tells only what is new.
  CREATE TABLE run_story (
    run_id INTEGER NOT NULL REFERENCES run (id),
    story_id INTEGER NOT NULL REFERENCES story (id),
    part INTEGER NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (run_id, story_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX run_story_story ON run_story (story_id);
  `,
  `
  ALTER TABLE delivery ADD COLUMN unsure_since INTEGER; -- the first attempt whose end nobody knows
  ALTER TABLE delivery ADD COLUMN unsure_before INTEGER; -- the same, as it was before the newest attempt
  ALTER TABLE delivery ADD COLUMN suspended_since INTEGER; -- since when its channel cannot be posted into
  UPDATE delivery SET unsure_since = attempt_at WHERE state IN ('pending', 'sending');
  CREATE INDEX delivery_suspended ON delivery (guild_id) WHERE suspended_since IS NOT NULL;
  `,
  `
  -- What a run said of some of its articles, so that the next one says only what is new.
  CREATE TABLE mention (
    run_id INTEGER NOT NULL REFERENCES run (id),
    place INTEGER NOT NULL, -- tells it from others of the run
    part INTEGER NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (run_id, place)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE run_article ADD COLUMN place INTEGER; -- of what was said of it; null for nothing
  INSERT INTO mention (run_id, place, part, said) SELECT run_id, story_id, part, said FROM run_story;
  UPDATE run_article SET place = (
    SELECT run_story.story_id FROM story_article JOIN run_story ON run_story.story_id = story_article.story_id
    WHERE story_article.article_id = run_article.article_id AND run_story.run_id = run_article.run_id);
  DROP TABLE run_story;
  CREATE INDEX run_recent ON run (digest_id, ran_at);
  CREATE INDEX run_article_run ON run_article (run_id);
  `,
  `
  ALTER TABLE digest ADD COLUMN missed TEXT NOT NULL DEFAULT 'catch-up' CHECK (missed IN ('catch-up', 'skip'));
  ALTER TABLE digest ADD COLUMN empty TEXT NOT NULL DEFAULT 'skip' CHECK (empty IN ('skip', 'say'));
  ALTER TABLE digest ADD COLUMN words TEXT NOT NULL DEFAULT '[]'; -- JSON: string[]

  -- What a digest was before it was edited. One that was taken back has no row.
  CREATE TABLE digest_edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest_id INTEGER NOT NULL REFERENCES digest (id),
    edited_by TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    before TEXT NOT NULL, -- JSON: DigestSettings
    moved_from TEXT -- the channel that it left
  ) STRICT;
  CREATE INDEX digest_edit_digest ON digest_edit (digest_id, edited_at);
  `,
  `
  ALTER TABLE subscription ADD COLUMN mode TEXT NOT NULL DEFAULT 'digest' CHECK (mode IN ('digest', 'live'));
  ALTER TABLE subscription ADD COLUMN hourly_cap INTEGER NOT NULL DEFAULT 4 CHECK (hourly_cap >= 1);
  ALTER TABLE subscription ADD COLUMN is_silent INTEGER NOT NULL DEFAULT 1 CHECK (is_silent IN (0, 1));
  ALTER TABLE subscription ADD COLUMN ping_role_id TEXT;
  ALTER TABLE subscription ADD COLUMN weight INTEGER NOT NULL DEFAULT 3 CHECK (weight BETWEEN 1 AND 5);
  ALTER TABLE guild_setting ADD COLUMN quiet_hours TEXT; -- '22:00-07:00', in the guild's time zone

  -- A row is of a run and says a part of it, or of a subscription and posts an article at once.
  CREATE TABLE delivery_of_either (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    run_id INTEGER REFERENCES run (id),
    part INTEGER,
    subscription_id INTEGER REFERENCES subscription (id),
    article_id INTEGER REFERENCES article (id) ON DELETE CASCADE,
    nonce TEXT NOT NULL UNIQUE CHECK (length(nonce) <= 25),
    manner TEXT NOT NULL DEFAULT '{"isSilent":false,"pingRoleId":null}', -- JSON: Manner
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('held', 'pending', 'sending', 'sent', 'dead')),
    payload TEXT, -- JSON: Reply; of an article it is drawn once its turn has come
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    attempt_at INTEGER,
    settled_at INTEGER,
    message_id TEXT,
    url TEXT,
    reason TEXT,
    unsure_since INTEGER, -- the first attempt whose end nobody knows
    unsure_before INTEGER, -- the same, as it was before the newest attempt
    suspended_since INTEGER, -- since when its channel cannot be posted into
    UNIQUE (run_id, part),
    UNIQUE (article_id, guild_id, channel_id),
    CHECK ((run_id IS NULL) = (part IS NULL) AND (run_id IS NULL) <> (article_id IS NULL)
      AND (article_id IS NULL) = (subscription_id IS NULL) AND (payload IS NOT NULL OR state IN ('held', 'pending')))
  ) STRICT;
  INSERT INTO delivery_of_either (id, guild_id, channel_id, run_id, part, nonce, state, payload, attempts, due_at,
    attempt_at, settled_at, message_id, url, reason, unsure_since, unsure_before, suspended_since)
  SELECT id, guild_id, channel_id, run_id, part, nonce, state, payload, attempts, due_at,
    attempt_at, settled_at, message_id, url, reason, unsure_since, unsure_before, suspended_since FROM delivery;
  DROP TABLE delivery;
  ALTER TABLE delivery_of_either RENAME TO delivery;
  CREATE INDEX delivery_unsettled ON delivery (guild_id, channel_id, id) WHERE state IN ('pending', 'sending');
  CREATE INDEX delivery_sent ON delivery (guild_id, channel_id, run_id) WHERE state = 'sent';
  CREATE INDEX delivery_suspended ON delivery (guild_id) WHERE suspended_since IS NOT NULL;
  CREATE INDEX delivery_subscription ON delivery (subscription_id, state, settled_at) WHERE subscription_id IS NOT NULL;
  CREATE INDEX delivery_held ON delivery (subscription_id, id) WHERE state = 'held';
  CREATE INDEX delivery_undrawn ON delivery (id) WHERE state = 'pending' AND payload IS NULL;
  `,
  `
  ALTER TABLE article ADD COLUMN image_alt TEXT; -- what its feed says that the picture shows
  `,
  `
  ALTER TABLE digest ADD COLUMN is_silent INTEGER NOT NULL DEFAULT 0 CHECK (is_silent IN (0, 1));
  ALTER TABLE digest ADD COLUMN ping_role_id TEXT;
  ALTER TABLE digest ADD COLUMN in_thread INTEGER NOT NULL DEFAULT 0 CHECK (in_thread IN (0, 1));

  ALTER TABLE delivery ADD COLUMN thread TEXT; -- JSON: ThreadPlan; of an article there is none
  ALTER TABLE delivery ADD COLUMN thread_key TEXT; -- the same for all that share a thread
  ALTER TABLE delivery ADD COLUMN thread_id TEXT; -- the thread that the message stands in, or is the beginning of
  CREATE INDEX delivery_thread ON delivery (thread_key, id) WHERE thread_id IS NOT NULL;

  -- What is still to be done with messages that arrived, and what was.
  CREATE TABLE errand (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('publish', 'begin-thread')),
    channel_id TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    tried_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (delivery_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX errand_open ON errand (channel_id, kind, delivery_id) WHERE ended_at IS NULL;
  CREATE INDEX errand_tried ON errand (channel_id, tried_at) WHERE kind = 'publish';
  `,
  `
  -- What a channel was told lately.
  CREATE INDEX delivery_told ON delivery (guild_id, channel_id, due_at);
  `,
  `
  -- The same with a third kind: a live post is to say what its article says by now.
  CREATE TABLE errand_of_three (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('publish', 'begin-thread', 'edit')),
    channel_id TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, -- since it was owed last
    tried_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (delivery_id, kind)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO errand_of_three (delivery_id, kind, channel_id, due_at, attempts, tried_at, ended_at)
  SELECT delivery_id, kind, channel_id, due_at, attempts, tried_at, ended_at FROM errand;
  DROP TABLE errand;
  ALTER TABLE errand_of_three RENAME TO errand;
  CREATE INDEX errand_open ON errand (channel_id, kind, delivery_id) WHERE ended_at IS NULL;
  CREATE INDEX errand_tried ON errand (channel_id, tried_at) WHERE kind = 'publish';
  `,
  `
  ALTER TABLE guild_setting ADD COLUMN language TEXT NOT NULL DEFAULT 'en'; -- in which its channels are told of the news
  `,
  `
  -- What a person chose for themself, in all guilds.
  CREATE TABLE person (
    user_id TEXT PRIMARY KEY,
    language TEXT, -- null: the one that Discord shows them
    shown_language TEXT, -- that one, as it was when they last followed something
    timezone TEXT,
    quiet_hours TEXT, -- '22:00-07:00', in their own time zone
    told_at INTEGER -- when they were last owed a message about what they follow
  ) STRICT, WITHOUT ROWID;

  -- Articles that people saved. One that is no longer kept stays as its title and link.
  CREATE TABLE saved (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL,
    guild_id TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    removed_at INTEGER -- kept for a while, so that a removal can be taken back
  ) STRICT;
  CREATE INDEX saved_person ON saved (user_id, id);
  CREATE INDEX saved_article ON saved (article_id);

  -- What people follow of a guild's feeds.
  CREATE TABLE follow (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    topic TEXT, -- a label of feeds, or words
    feed_id INTEGER REFERENCES feed (id),
    story_id INTEGER REFERENCES story (id),
    name TEXT NOT NULL, -- of the topic, the feed or the story, as it was called then
    followed_at INTEGER NOT NULL,
    stopped_at INTEGER, -- kept for a while, so that a stop can be taken back
    CHECK ((topic IS NOT NULL) + (feed_id IS NOT NULL) + (story_id IS NOT NULL) = 1)
  ) STRICT;
  CREATE INDEX follow_person ON follow (user_id, guild_id);
  CREATE INDEX follow_guild ON follow (guild_id) WHERE stopped_at IS NULL;
  CREATE INDEX follow_feed ON follow (feed_id) WHERE feed_id IS NOT NULL;
  CREATE INDEX follow_story ON follow (story_id) WHERE story_id IS NOT NULL;
  -- Articles up to this one were held against what people follow.
  INSERT INTO note (key, value) SELECT 'follow.matched', CAST(coalesce(max(id), 0) AS TEXT) FROM article;

  -- The same with a third kind: a row of a run says a part of it, one of a subscription posts an article at once, one of a
  -- person is a direct message.
  CREATE TABLE errand_kept AS SELECT * FROM errand;
  DROP TABLE errand;
  CREATE TABLE delivery_of_three (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL, -- '@me' of a direct message
    channel_id TEXT NOT NULL, -- the person of a direct message
    run_id INTEGER REFERENCES run (id),
    part INTEGER,
    subscription_id INTEGER REFERENCES subscription (id),
    article_id INTEGER REFERENCES article (id) ON DELETE CASCADE,
    user_id TEXT,
    nonce TEXT NOT NULL UNIQUE CHECK (length(nonce) <= 25),
    manner TEXT NOT NULL DEFAULT '{"isSilent":false,"pingRoleId":null}', -- JSON: Manner
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('held', 'pending', 'sending', 'sent', 'dead')),
    payload TEXT, -- JSON: Reply; of an article it is drawn once its turn has come
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    attempt_at INTEGER,
    settled_at INTEGER,
    message_id TEXT,
    url TEXT,
    reason TEXT,
    unsure_since INTEGER, -- the first attempt whose end nobody knows
    unsure_before INTEGER, -- the same, as it was before the newest attempt
    suspended_since INTEGER, -- since when its channel cannot be posted into
    thread TEXT, -- JSON: ThreadPlan; of an article there is none
    thread_key TEXT, -- the same for all that share a thread
    thread_id TEXT, -- the thread that the message stands in, or is the beginning of
    UNIQUE (run_id, part),
    UNIQUE (article_id, guild_id, channel_id),
    CHECK ((run_id IS NOT NULL) + (article_id IS NOT NULL) + (user_id IS NOT NULL) = 1
      AND (run_id IS NULL) = (part IS NULL) AND (article_id IS NULL) = (subscription_id IS NULL)
      AND (payload IS NOT NULL OR state IN ('held', 'pending')))
  ) STRICT;
  INSERT INTO delivery_of_three (id, guild_id, channel_id, run_id, part, subscription_id, article_id, nonce, manner, state,
    payload, attempts, due_at, attempt_at, settled_at, message_id, url, reason, unsure_since, unsure_before,
    suspended_since, thread, thread_key, thread_id)
  SELECT id, guild_id, channel_id, run_id, part, subscription_id, article_id, nonce, manner, state,
    payload, attempts, due_at, attempt_at, settled_at, message_id, url, reason, unsure_since, unsure_before,
    suspended_since, thread, thread_key, thread_id FROM delivery;
  DROP TABLE delivery;
  ALTER TABLE delivery_of_three RENAME TO delivery;
  CREATE INDEX delivery_unsettled ON delivery (guild_id, channel_id, id) WHERE state IN ('pending', 'sending');
  CREATE INDEX delivery_sent ON delivery (guild_id, channel_id, run_id) WHERE state = 'sent';
  CREATE INDEX delivery_suspended ON delivery (guild_id) WHERE suspended_since IS NOT NULL;
  CREATE INDEX delivery_subscription ON delivery (subscription_id, state, settled_at) WHERE subscription_id IS NOT NULL;
  CREATE INDEX delivery_held ON delivery (subscription_id, id) WHERE state = 'held';
  CREATE INDEX delivery_undrawn ON delivery (id) WHERE state = 'pending' AND payload IS NULL;
  CREATE INDEX delivery_thread ON delivery (thread_key, id) WHERE thread_id IS NOT NULL;
  CREATE INDEX delivery_told ON delivery (guild_id, channel_id, due_at);
  CREATE INDEX delivery_direct ON delivery (user_id) WHERE user_id IS NOT NULL;

  CREATE TABLE errand (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('publish', 'begin-thread', 'edit')),
    channel_id TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, -- since it was owed last
    tried_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (delivery_id, kind)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO errand (delivery_id, kind, channel_id, due_at, attempts, tried_at, ended_at)
  SELECT delivery_id, kind, channel_id, due_at, attempts, tried_at, ended_at FROM errand_kept;
  DROP TABLE errand_kept;
  CREATE INDEX errand_open ON errand (channel_id, kind, delivery_id) WHERE ended_at IS NULL;
  CREATE INDEX errand_tried ON errand (channel_id, tried_at) WHERE kind = 'publish';

  -- What people are to be told, or were, because of what they follow.
  CREATE TABLE followed_article (
    follow_id INTEGER NOT NULL REFERENCES follow (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    delivery_id INTEGER REFERENCES delivery (id) ON DELETE CASCADE, -- the message that tells of it; null while it waits
    PRIMARY KEY (follow_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX followed_waiting ON followed_article (user_id) WHERE delivery_id IS NULL;
  CREATE INDEX followed_told ON followed_article (delivery_id) WHERE delivery_id IS NOT NULL;
  CREATE INDEX followed_article_article ON followed_article (article_id);
  `,
  `
  -- The words of articles, as src/search/ reads them: their stems, not their text. Derived, and made anew when that changes.
  CREATE VIRTUAL TABLE search USING fts5 (title, often, body, feed, content = '', contentless_delete = 1, detail = 'column',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N*'");
  CREATE TABLE search_method (version INTEGER NOT NULL) STRICT; -- one row
  INSERT INTO search_method (version) VALUES (0);
  -- Articles that are not in the index, or otherwise than they are now.
  CREATE TABLE search_owed (article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE) STRICT;
  CREATE TRIGGER search_owes_new AFTER INSERT ON article_text BEGIN
    INSERT INTO search_owed (article_id) VALUES (new.article_id) ON CONFLICT DO NOTHING;
  END;
  CREATE TRIGGER search_owes_text AFTER UPDATE OF text ON article_text WHEN new.text <> old.text BEGIN
    INSERT INTO search_owed (article_id) VALUES (new.article_id) ON CONFLICT DO NOTHING;
  END;
  CREATE TRIGGER search_owes_article AFTER UPDATE OF title, language, feed_id ON article
    WHEN new.title <> old.title OR new.language <> old.language OR new.feed_id <> old.feed_id BEGIN
    INSERT INTO search_owed (article_id) VALUES (new.id) ON CONFLICT DO NOTHING;
  END;
  CREATE TRIGGER search_forgets AFTER DELETE ON article BEGIN
    DELETE FROM search WHERE rowid = old.id;
  END;
  -- In how many articles a stem was ever found, and the shortest word that it stands for.
  CREATE TABLE search_term (
    stem TEXT PRIMARY KEY,
    documents INTEGER NOT NULL,
    word TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- How many articles of a feed were indexed in each language.
  CREATE TABLE search_feed (
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    language TEXT NOT NULL,
    documents INTEGER NOT NULL,
    PRIMARY KEY (feed_id, language)
  ) STRICT, WITHOUT ROWID;

  -- What people searched for, as long as buttons may ask for more of it.
  CREATE TABLE searched (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    query TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    UNIQUE (guild_id, query)
  ) STRICT;
  CREATE INDEX searched_asked ON searched (asked_at);
  `,
  `
  CREATE TABLE opinion (
    guild_id TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    opinion TEXT NOT NULL CHECK (opinion IN ('useful', 'not-useful')),
    formed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, article_id, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX opinion_article ON opinion (article_id);
  CREATE INDEX opinion_user ON opinion (user_id);

  -- Links that were summarised, for the buttons under them. An id is given once: an old button must open no other list.
  CREATE TABLE link_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL, -- a guild, or a channel without one
    links TEXT NOT NULL, -- JSON: string[]
    named_at INTEGER NOT NULL,
    UNIQUE (place, links)
  ) STRICT;
  CREATE INDEX link_list_age ON link_list (named_at);

  -- Pages that somebody asked for and that are no articles of a feed.
  CREATE TABLE read_page (
    url TEXT PRIMARY KEY,
    content TEXT NOT NULL, -- JSON
    read_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX read_page_age ON read_page (read_at);
  `,
  `
  -- How many articles a feed has, so that a list need not walk through them to say so.
  CREATE TABLE feed_size (
    feed_id INTEGER PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
    articles INTEGER NOT NULL
  ) STRICT;
  INSERT INTO feed_size (feed_id, articles) SELECT feed_id, count(*) FROM article GROUP BY feed_id;
  CREATE TRIGGER feed_size_grows AFTER INSERT ON article BEGIN
    INSERT INTO feed_size (feed_id, articles) VALUES (new.feed_id, 1)
      ON CONFLICT (feed_id) DO UPDATE SET articles = articles + 1;
  END;
  CREATE TRIGGER feed_size_shrinks AFTER DELETE ON article BEGIN
    UPDATE feed_size SET articles = articles - 1 WHERE feed_id = old.feed_id;
  END;
  CREATE TRIGGER feed_size_moves AFTER UPDATE OF feed_id ON article WHEN new.feed_id <> old.feed_id BEGIN
    UPDATE feed_size SET articles = articles - 1 WHERE feed_id = old.feed_id;
    INSERT INTO feed_size (feed_id, articles) VALUES (new.feed_id, 1)
      ON CONFLICT (feed_id) DO UPDATE SET articles = articles + 1;
  END;
  `,
  `
  -- Whose list it is, outside of a guild. Of those that were made there before, nobody knows.
  ALTER TABLE link_list ADD COLUMN user_id TEXT;
  DELETE FROM link_list WHERE place NOT IN (SELECT guild_id FROM subscription);
  CREATE INDEX link_list_user ON link_list (user_id) WHERE user_id IS NOT NULL;
  `,
  `
  ALTER TABLE guild_setting ADD COLUMN summary_length TEXT NOT NULL DEFAULT 'medium';
  ALTER TABLE guild_setting ADD COLUMN digest_style TEXT NOT NULL DEFAULT 'standard';
  ALTER TABLE guild_setting ADD COLUMN moderator_role_id TEXT;
  ALTER TABLE guild_setting ADD COLUMN alert_channel_id TEXT;
  ALTER TABLE guild_setting ADD COLUMN default_hourly_cap INTEGER NOT NULL DEFAULT 4 CHECK (default_hourly_cap >= 1);
  ALTER TABLE guild_setting ADD COLUMN costly_for TEXT NOT NULL DEFAULT 'everyone';

  -- What moderators changed.
  CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    noun TEXT NOT NULL,
    noun_id INTEGER, -- in the noun's own table; null for what a guild has one of
    name TEXT NOT NULL, -- as it was called then
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    before TEXT, -- JSON: what its changed fields were; null where it was not there
    after TEXT, -- JSON: what they are since; null where it is there no more
    undone_in INTEGER REFERENCES change (id) ON DELETE SET NULL
  ) STRICT;
  CREATE INDEX change_guild ON change (guild_id, id);
  CREATE INDEX change_age ON change (changed_at);
  CREATE INDEX change_undone ON change (undone_in) WHERE undone_in IS NOT NULL;
  `,
  `
  -- What moderators want of articles.
  CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    number INTEGER NOT NULL, -- by which people name it; given once
    subscription_id INTEGER REFERENCES subscription (id) ON DELETE CASCADE, -- null: of the whole server
    kind TEXT NOT NULL,
    keeps INTEGER NOT NULL CHECK (keeps IN (0, 1)), -- only what fits; otherwise what fits is left out
    value TEXT NOT NULL,
    match TEXT NOT NULL CHECK (match IN ('word', 'phrase', 'regex')),
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    removed_at INTEGER, -- kept, so that a removal can be taken back
    UNIQUE (guild_id, number)
  ) STRICT;
  CREATE INDEX rule_subscription ON rule (subscription_id) WHERE subscription_id IS NOT NULL;

  -- Derived: what rules leave out of a subscription.
  CREATE TABLE left_out (
    subscription_id INTEGER NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    left_at INTEGER NOT NULL,
    was_owed INTEGER NOT NULL CHECK (was_owed IN (0, 1)), -- whether it was to be posted at once
    PRIMARY KEY (subscription_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX left_out_article ON left_out (article_id);
  CREATE INDEX left_out_rule ON left_out (rule_id, left_at, article_id);
  -- Articles of which rules are still to be asked: nothing is told of them before.
  CREATE TABLE rule_owed (
    subscription_id INTEGER NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)), -- whether they were never asked of it
    changes INTEGER NOT NULL DEFAULT 0, -- how often it was owed anew: an answer to an older question is none
    PRIMARY KEY (subscription_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rule_owed_article ON rule_owed (article_id);
  -- Subscriptions of whose articles all that are not told yet are to be asked anew, the newest first.
  CREATE TABLE rule_review (
    subscription_id INTEGER PRIMARY KEY REFERENCES subscription (id) ON DELETE CASCADE,
    below_at INTEGER NOT NULL, -- down from where, by when they were seen and by their ids
    below_id INTEGER NOT NULL,
    changes INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  -- Subscriptions that go on and that a rule applies to.
  CREATE VIEW ruled AS
    SELECT subscription.id AS subscription_id, feed_id FROM subscription
    WHERE removed_at IS NULL AND EXISTS (
      SELECT 1 FROM rule
      WHERE rule.guild_id = subscription.guild_id AND rule.removed_at IS NULL
        AND coalesce(rule.subscription_id, subscription.id) = subscription.id);

  CREATE TRIGGER rule_owes_new AFTER INSERT ON article BEGIN
    INSERT INTO rule_owed (subscription_id, article_id, is_new)
      SELECT subscription_id, new.id, 1 FROM ruled WHERE feed_id = new.feed_id
      ON CONFLICT DO UPDATE SET changes = changes + 1;
  END;
  CREATE TRIGGER rule_owes_changed AFTER UPDATE OF title, author, categories, labels, language, feed_id ON article
    WHEN new.title <> old.title OR new.author IS NOT old.author OR new.categories <> old.categories
      OR new.labels <> old.labels OR new.language <> old.language OR new.feed_id <> old.feed_id BEGIN
    INSERT INTO rule_owed (subscription_id, article_id, is_new)
      SELECT subscription_id, new.id, 0 FROM ruled WHERE feed_id = new.feed_id
      ON CONFLICT DO UPDATE SET changes = changes + 1;
  END;
  CREATE TRIGGER rule_owes_text AFTER UPDATE OF text, standfirst ON article_text
    WHEN new.text <> old.text OR new.standfirst IS NOT old.standfirst BEGIN
    INSERT INTO rule_owed (subscription_id, article_id, is_new)
      SELECT subscription_id, new.article_id, 0 FROM ruled
      WHERE feed_id = (SELECT feed_id FROM article WHERE id = new.article_id)
      ON CONFLICT DO UPDATE SET changes = changes + 1;
  END;
  CREATE TRIGGER rule_added AFTER INSERT ON rule BEGIN
    INSERT INTO rule_review (subscription_id, below_at, below_id)
      SELECT id, 8640000000000000, 9007199254740991 FROM subscription
      WHERE guild_id = new.guild_id AND removed_at IS NULL AND id = coalesce(new.subscription_id, id)
      ON CONFLICT DO UPDATE SET below_at = excluded.below_at, below_id = excluded.below_id, changes = changes + 1;
  END;
  CREATE TRIGGER rule_changed AFTER UPDATE OF removed_at, subscription_id ON rule BEGIN
    INSERT INTO rule_review (subscription_id, below_at, below_id)
      SELECT id, 8640000000000000, 9007199254740991 FROM subscription
      WHERE guild_id = new.guild_id AND removed_at IS NULL AND id = coalesce(new.subscription_id, id)
      ON CONFLICT DO UPDATE SET below_at = excluded.below_at, below_id = excluded.below_id, changes = changes + 1;
  END;
  CREATE TRIGGER rule_of_follower AFTER INSERT ON subscription BEGIN
    INSERT INTO rule_review (subscription_id, below_at, below_id)
      SELECT subscription_id, 8640000000000000, 9007199254740991 FROM ruled WHERE subscription_id = new.id
      ON CONFLICT DO UPDATE SET below_at = excluded.below_at, below_id = excluded.below_id, changes = changes + 1;
  END;
  CREATE TRIGGER rule_of_moved AFTER UPDATE OF feed_id, removed_at ON subscription BEGIN
    DELETE FROM rule_owed WHERE subscription_id = new.id AND new.removed_at IS NOT NULL;
    DELETE FROM rule_review WHERE subscription_id = new.id AND new.removed_at IS NOT NULL;
    INSERT INTO rule_review (subscription_id, below_at, below_id)
      SELECT subscription_id, 8640000000000000, 9007199254740991 FROM ruled WHERE subscription_id = new.id
      ON CONFLICT DO UPDATE SET below_at = excluded.below_at, below_id = excluded.below_id, changes = changes + 1;
  END;
  `,
  `
  ALTER TABLE subscription ADD COLUMN template TEXT;
  ALTER TABLE subscription ADD COLUMN paused_at INTEGER;
  ALTER TABLE subscription ADD COLUMN paused_by TEXT;

  -- Pauses that are over: what came during one is for no live post, and for a digest only if it was news when it ended.
  CREATE TABLE pause (
    subscription_id INTEGER NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    paused_at INTEGER NOT NULL,
    resumed_at INTEGER NOT NULL,
    PRIMARY KEY (subscription_id, resumed_at)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE digest ADD COLUMN paused_at INTEGER;
  ALTER TABLE digest ADD COLUMN paused_by TEXT;
  ALTER TABLE feed ADD COLUMN moved_at INTEGER; -- when it took up the address that it has

  -- Guilds that the bot is in, or has left and not forgotten yet.
  CREATE TABLE guild (
    guild_id TEXT PRIMARY KEY,
    joined_at INTEGER NOT NULL,
    left_at INTEGER, -- null while it is there
    reminded_on TEXT -- the day on which a moderator's reply last said that something needs one
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX guild_left ON guild (left_at) WHERE left_at IS NOT NULL;

  -- What the moderators of a guild were told needs them, while it does.
  CREATE TABLE alert (
    guild_id TEXT NOT NULL,
    trouble TEXT NOT NULL, -- its kind, and a feed by its id or a channel
    told_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, trouble)
  ) STRICT, WITHOUT ROWID;

  -- How often what was posted was opened or saved. Not by whom.
  CREATE TABLE press_count (
    guild_id TEXT NOT NULL,
    day TEXT NOT NULL, -- '2026-03-01', in UTC
    feed_id INTEGER NOT NULL REFERENCES feed (id),
    digest_id INTEGER NOT NULL, -- the digest that told of it; 0 for a post at once
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'saved')),
    presses INTEGER NOT NULL,
    PRIMARY KEY (guild_id, day, feed_id, digest_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX press_count_feed ON press_count (feed_id);

  -- The same with a fourth kind: a notice is what the bot says to a guild about itself.
  CREATE TABLE errand_kept AS SELECT * FROM errand;
  CREATE TABLE followed_kept AS SELECT * FROM followed_article;
  CREATE TABLE delivery_of_four (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL, -- '@me' of a direct message
    channel_id TEXT NOT NULL, -- the person of a direct message
    run_id INTEGER REFERENCES run (id),
    part INTEGER,
    subscription_id INTEGER REFERENCES subscription (id),
    article_id INTEGER REFERENCES article (id) ON DELETE CASCADE,
    user_id TEXT,
    notice TEXT CHECK (notice IN ('welcome', 'alert')),
    nonce TEXT NOT NULL UNIQUE CHECK (length(nonce) <= 25),
    manner TEXT NOT NULL DEFAULT '{"isSilent":false,"pingRoleId":null}', -- JSON: Manner
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('held', 'pending', 'sending', 'sent', 'dead')),
    payload TEXT, -- JSON: Reply; of an article it is drawn once its turn has come
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    attempt_at INTEGER,
    settled_at INTEGER,
    message_id TEXT,
    url TEXT,
    reason TEXT,
    unsure_since INTEGER, -- the first attempt whose end nobody knows
    unsure_before INTEGER, -- the same, as it was before the newest attempt
    suspended_since INTEGER, -- since when its channel cannot be posted into
    thread TEXT, -- JSON: ThreadPlan; of an article there is none
    thread_key TEXT, -- the same for all that share a thread
    thread_id TEXT, -- the thread that the message stands in, or is the beginning of
    UNIQUE (run_id, part),
    UNIQUE (article_id, guild_id, channel_id),
    CHECK ((run_id IS NOT NULL) + (article_id IS NOT NULL) + (user_id IS NOT NULL) + (notice IS NOT NULL) = 1
      AND (run_id IS NULL) = (part IS NULL) AND (article_id IS NULL) = (subscription_id IS NULL)
      AND (payload IS NOT NULL OR state IN ('held', 'pending')))
  ) STRICT;
  INSERT INTO delivery_of_four (id, guild_id, channel_id, run_id, part, subscription_id, article_id, user_id, nonce, manner,
    state, payload, attempts, due_at, attempt_at, settled_at, message_id, url, reason, unsure_since, unsure_before,
    suspended_since, thread, thread_key, thread_id)
  SELECT id, guild_id, channel_id, run_id, part, subscription_id, article_id, user_id, nonce, manner,
    state, payload, attempts, due_at, attempt_at, settled_at, message_id, url, reason, unsure_since, unsure_before,
    suspended_since, thread, thread_key, thread_id FROM delivery;
  DROP TABLE delivery;
  ALTER TABLE delivery_of_four RENAME TO delivery;
  INSERT INTO errand (delivery_id, kind, channel_id, due_at, attempts, tried_at, ended_at)
  SELECT delivery_id, kind, channel_id, due_at, attempts, tried_at, ended_at FROM errand_kept;
  DROP TABLE errand_kept;
  INSERT OR REPLACE INTO followed_article (follow_id, article_id, user_id, found_at, delivery_id)
  SELECT follow_id, article_id, user_id, found_at, delivery_id FROM followed_kept;
  DROP TABLE followed_kept;
  CREATE INDEX delivery_unsettled ON delivery (guild_id, channel_id, id) WHERE state IN ('pending', 'sending');
  CREATE INDEX delivery_sent ON delivery (guild_id, channel_id, run_id) WHERE state = 'sent';
  CREATE INDEX delivery_suspended ON delivery (guild_id) WHERE suspended_since IS NOT NULL;
  CREATE INDEX delivery_subscription ON delivery (subscription_id, state, settled_at) WHERE subscription_id IS NOT NULL;
  CREATE INDEX delivery_held ON delivery (subscription_id, id) WHERE state = 'held';
  CREATE INDEX delivery_undrawn ON delivery (id) WHERE state = 'pending' AND payload IS NULL;
  CREATE INDEX delivery_thread ON delivery (thread_key, id) WHERE thread_id IS NOT NULL;
  CREATE INDEX delivery_told ON delivery (guild_id, channel_id, due_at);
  CREATE INDEX delivery_direct ON delivery (user_id) WHERE user_id IS NOT NULL;
  CREATE INDEX delivery_notice ON delivery (guild_id, due_at) WHERE notice IS NOT NULL;
  `,
  // What a feed says of itself: that it is for adults alone. Its next reading tells.
  `ALTER TABLE feed ADD COLUMN is_explicit INTEGER NOT NULL DEFAULT 0;`,
  // What a digest was before an edit stands in the history; of edits only its moves are still needed.
  `
  DELETE FROM digest_edit WHERE moved_from IS NULL;
  DROP INDEX digest_edit_digest;
  ALTER TABLE digest_edit DROP COLUMN before;
  ALTER TABLE digest_edit DROP COLUMN edited_by;
  ALTER TABLE digest_edit RENAME COLUMN edited_at TO moved_at;
  ALTER TABLE digest_edit RENAME TO digest_move;
  CREATE INDEX digest_move_digest ON digest_move (digest_id, moved_at);
  `,
  `
  -- What was settled and run lately, for whoever asks how the bot is.
  CREATE INDEX delivery_settled ON delivery (settled_at, state) WHERE settled_at IS NOT NULL;
  CREATE INDEX run_age ON run (ran_at);
  `,
  `
  ALTER TABLE feed ADD COLUMN listed_at INTEGER; -- when all that it lists was last read, also what had not changed
  ALTER TABLE feed ADD COLUMN lists_more INTEGER NOT NULL DEFAULT 0; -- whether that was only the newest of it
  -- item_key.seen_at is from here on when the feed listed the item last, give or take a week.

  -- Messages that are over and still have their words, which go first.
  CREATE INDEX delivery_worded ON delivery (settled_at) WHERE settled_at IS NOT NULL AND payload <> '';
  `,
  // Also those that are removed, for whoever asks whether anything still leads to a feed.
  `CREATE INDEX subscription_of_feed ON subscription (feed_id);`,
  // Segments of the index are joined in short steps (search-merge.ts), never within whatever statement comes next.
  `INSERT INTO search (search, rank) VALUES ('automerge', 0);`,
  // Digests by since when they draw, for whoever asks whether one is still to tell of an article.
  `CREATE INDEX digest_draws ON digest (coalesce(last_due_at, added_at)) WHERE removed_at IS NULL;`,
  `
  -- What was published before was most likely told in a time that a restore lost: told.ts.
  ALTER TABLE digest ADD COLUMN told_before INTEGER;
  ALTER TABLE subscription ADD COLUMN told_before INTEGER; -- posted at once
  ALTER TABLE follow ADD COLUMN told_before INTEGER;
  `,
  // When a feed was first read after a restore; null until then, 0 where there was none.
  `ALTER TABLE feed ADD COLUMN reread_at INTEGER DEFAULT 0;`,
];
