import type { App } from '../chat/app.js';
import { spokenIn, foldTopic } from '../text/spoken.js';
import type { ArticleToMatch, TopicMatch } from '../store/people.js';
import { isQuiet } from './quiet-hours.js';
import { tellPerson } from './tell-person.js';
import { inTurn } from './turns.js';

// One message then tells all that came since the last.
const pauseMs = 15 * 60_000;

/**
 * Holds what came against what people follow, and owes each of them one message with all that was found for them. In their
 * quiet hours it waits. From here on `deliverOwed` carries it.
 */
export function tellFollowers(app: App, signal?: AbortSignal): Promise<void> {
  return inTurn(app.store, 'follow', async () => {
    await matchNew(app, signal);
    const toldBefore = new Date(app.clock.now().getTime() - pauseMs);
    for (const userId of await app.store.peopleToTell(toldBefore)) {
      if (signal?.aborted === true) return;
      const person = await app.store.person(userId);
      if (isQuiet(person, app.clock.now())) continue;
      // What cannot be told to one keeps nobody else's waiting.
      await tellPerson(app, userId, person).catch((error: unknown) => app.log.error('follow.failed', { error }));
      await app.clock.sleep(0);
    }
  });
}

/** Once an article's story is known: a story that is followed goes on with it. */
async function matchNew(app: App, signal: AbortSignal | undefined): Promise<void> {
  const newest = await app.store.newestUnmatched();
  if (newest === null) return;
  await app.stories.placeNew(signal);
  // An article takes a few milliseconds to be held against thousands of topics; nobody is to wait for the event loop.
  for (let lastId = 0; lastId < newest && signal?.aborted !== true;) {
    const article = await app.store.articleToMatch(newest);
    await app.clock.sleep(0);
    await app.store.saveMatches(article.articleId, topicsOf(article), app.clock.now());
    lastId = article.articleId;
    await app.clock.sleep(0);
  }
}

/** The topics that an article is of, guild by guild. */
function topicsOf({ spoken, guilds }: ArticleToMatch): readonly TopicMatch[] {
  if (spoken === null) return [];
  const speaksOf = spokenIn(`${spoken.title}\n${spoken.text}`, spoken.language);
  return guilds.flatMap(({ guildId, topics, labels }) => {
    const folded = new Set(labels.map(foldTopic));
    const own = topics.filter((topic) => folded.has(topic) || speaksOf(topic));
    return own.length === 0 ? [] : [{ guildId, topics: own }];
  });
}
