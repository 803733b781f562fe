import { follow, newArticle, type TestApp } from './app.js';

/** An article of a feed, with what its text tells. */
interface Told {
  readonly source: string;
  readonly title: string;
  readonly text: string;
  /** Null where nobody says. */
  readonly at: string | null;
}

export const lock: readonly Told[] = [
  {
    source: 'Harbour Post',
    title: 'Tidal lock at Port Ansel fails for the second time',
    text: [
      'The tidal lock at Port Ansel stopped halfway on Sunday and could not be closed by hand.',
      'Eleven barges wait in the outer basin of Port Ansel until the lock works again.',
      'A new motor of nine tonnes left the Brodal works by rail.',
    ].join('\n'),
    at: '2026-03-01T06:00Z',
  },
  {
    source: 'The Tern',
    title: 'Port Ansel tidal lock fails again, barges wait',
    text: [
      'Barges wait at Port Ansel because the tidal lock failed on Sunday and stopped halfway.',
      'The harbour office of Port Ansel sends divers down to the lock before the evening tide.',
      'Terns nest on the closed gate.',
    ].join('\n'),
    at: '2026-03-01T08:00Z',
  },
  {
    source: 'Quay FM',
    title: 'Barges wait as Port Ansel tidal lock fails again',
    text: [
      'Eleven barges wait outside Port Ansel after the tidal lock failed again on Sunday.',
      'Lock keeper Jon Aske said that the tidal lock at Port Ansel needs a new motor.',
      'Crews were given soup and bread in the harbour canteen.',
    ].join('\n'),
    at: '2026-03-01T10:00Z',
  },
];

export const bread: Told = {
  source: 'Daily Lantern',
  title: 'Bread prices in Vessmark rise by twenty öre',
  text: 'A rye loaf cost more on Monday in every bakery of Vessmark than it did a week before.',
  at: '2026-03-01T11:00Z',
};

/** Brings articles to a guild, each by its own feed, and places them among the stories. Gives their ids. */
export async function bringStories(
  app: TestApp,
  told: readonly Told[],
  { guildId = 'g1' } = {},
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const { source, title, text, at } of told) {
    const url = `https://${source.toLowerCase().replaceAll(' ', '')}.example/${encodeURIComponent(title)}`;
    await follow(app, [newArticle({ url, title, text, publishedAt: at === null ? null : new Date(at) })], {
      guildId,
      title: source,
    });
    const article = await app.store.articleByUrl(guildId, url);
    if (article) ids.push(article.id);
  }
  await app.stories.placeNew();
  return ids;
}
