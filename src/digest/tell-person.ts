import { placesOf, wholeArticles } from '../archive/headlines.js';
import type { App } from '../chat/app.js';
import type { Article } from '../model.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { Follow, Found, Person } from '../store/people.js';
import type { DigestStory } from '../view/digest-story.js';
import { followedReply, type FollowedSection } from '../view/followed.js';

// A message of a digest holds as many; the rest is counted.
const mostEntries = 10;
const newsForMs = 14 * 24 * 3600_000;

/** Owes somebody one message about all that was found for them, in their language, as far as their guilds still see it. */
export async function tellPerson(app: App, userId: string, person: Person): Promise<void> {
  const found = await app.store.foundFor(userId, new Date(app.clock.now().getTime() - newsForMs));
  const sections = await sectionsOf(app, found);
  const articleIds = new Set(sections.flatMap(({ stories }) => stories.flatMap(({ articles }) => articles.map(idOf))));
  const isTold = ({ articleId }: Found) => articleIds.has(articleId);
  const matchOf = ({ follow, articleId }: Found) => ({ followId: follow.id, articleId });
  await app.store.saveTelling({
    userId,
    reply: sections.length === 0 ? null : draw(app, person, sections),
    told: found.filter(isTold).map(matchOf),
    at: app.clock.now(),
  });
  app.log.info('follow.told', { articles: articleIds.size });
}

/** As many entries as one message takes. */
function draw({ outbox }: App, { language, shownLanguage }: Person, sections: readonly FollowedSection[]) {
  const phrases = phrasesIn(language ?? shownLanguage ?? 'en');
  let entries = mostEntries;
  let reply = followedReply(phrases, sections, entries);
  while (entries > 1 && !outbox.fits(reply)) reply = followedReply(phrases, sections, --entries);
  return reply;
}

/** The stories of what was found, each under the oldest of the follows that found it. */
async function sectionsOf(app: App, found: readonly Found[]): Promise<readonly FollowedSection[]> {
  const stories = new Map<Follow, DigestStory[]>();
  for (const guildId of new Set(found.map(({ follow }) => follow.guildId))) {
    const own = found.filter(({ follow }) => follow.guildId === guildId);
    for (const story of await storiesOf(app, guildId, own)) {
      // Each article was found by a follow.
      const { follow } = own.find(({ articleId }) => story.articles.some(({ id }) => id === articleId))!;
      const before = [...stories.keys()].find(({ id }) => id === follow.id) ?? follow;
      stories.set(before, [...(stories.get(before) ?? []), story]);
    }
  }
  return [...stories].map(([follow, told]) => ({ follow, stories: told })).sort((a, b) => a.follow.id - b.follow.id);
}

/** The newest first, as far as the guild still sees them. */
async function storiesOf(app: App, guildId: string, found: readonly Found[]) {
  const ids = [...new Set(found.map(({ articleId }) => articleId))];
  const articles = await wholeArticles(
    app,
    guildId,
    ids.map((id) => ({ id })),
  );
  const seen = await app.reader.storiesInView(await placesOf(app, guildId, articles.map(idOf)));
  const placed = new Set(seen.flatMap(({ articleIds }) => articleIds));
  const groups = [
    ...seen.map(({ articleIds }) => articles.filter(({ id }) => articleIds.includes(id))),
    ...articles.filter(({ id }) => !placed.has(id)).map((article) => [article]),
  ];
  return groups.flatMap(toStory).sort((a, b) => newestOf(b) - newestOf(a));
}

/** The articles come oldest first. */
function toStory(articles: readonly Article[]): readonly DigestStory[] {
  const [lead] = articles;
  return lead === undefined ? [] : [{ lead, articles, sentences: null, before: null }];
}

function newestOf({ articles }: DigestStory): number {
  return articles.at(-1)?.publishedAt.getTime() ?? 0;
}

function idOf({ id }: Article): number {
  return id;
}
