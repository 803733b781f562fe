import { composeDigest } from '../../src/digest/compose.js';
import { fits } from '../../src/discord/render.js';
import type { Reply } from '../../src/chat/reply.js';
import type { Article, ChosenSentence, Digest, DigestStyle, Telling } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { StorySentence } from '../../src/story/telling.js';
import type { DigestStory } from '../../src/view/digest-story.js';

const morning = new Date('2026-03-12T08:00:00Z');

/** What an article is, with its sentences, the first of which are its summary. */
type Written = Pick<Article, 'id' | 'feedTitle' | 'title'> &
  Partial<Article> & { readonly sentences: readonly string[] };

function article({ id, sentences, ...written }: Written): Article {
  const text = sentences.join('\n');
  const spans = sentences.map((sentence): ChosenSentence => {
    const from = text.indexOf(sentence);
    return { from, to: from + sentence.length, reasons: [] };
  });
  const told = (count: number): Telling => ({ kind: 'told', sentences: spans.slice(0, count) });
  return {
    id,
    feedId: id,
    url: `https://news.example/${id}`,
    canonicalUrl: null,
    author: null,
    publishedAt: new Date('2026-03-12T05:00:00Z'),
    modifiedAt: null,
    seenAt: new Date('2026-03-12T05:10:00Z'),
    updatedAt: null,
    language: 'en',
    text,
    textSource: 'page',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
    summary: { version: 1, lengths: { short: told(1), entry: told(2), medium: told(3) } },
    ...written,
  };
}

const lock = article({
  id: 1,
  feedTitle: 'Harbour Post',
  title: 'Tidal lock at Port Ansel fails for the second time',
  image: 'https://img.news.example/lock.jpg',
  imageAlt: 'The lower gate, half open.',
  sentences: ['The lower gate stopped halfway at 05:40 and could not be closed by hand.'],
});
const barges = article({
  id: 2,
  feedTitle: 'The Tern',
  title: 'Barges wait at Port Ansel',
  publishedAt: new Date('2026-03-12T06:00:00Z'),
  sentences: ['Eleven barges are waiting in the outer basin.'],
});
const bread = article({
  id: 3,
  feedTitle: 'Daily Lantern',
  title: 'Bread prices in Vessmark, week by week',
  image: 'http://img.news.example/bread.jpg',
  labels: [{ kind: 'ai-generated', evidence: '' }],
  sentences: ['A rye loaf cost 3.10 crowns on Monday.', 'That is 20 öre more than a week before.', 'Flour is dearer.'],
});
const ferry = article({
  id: 4,
  feedTitle: 'Küstenbote',
  title: 'Fähre nach Ebel fährt ab April stündlich',
  language: 'de',
  image: 'https://img.news.example/faehre.jpg',
  sentences: [
    'Ab dem 1. April legt sie zu jeder vollen Stunde ab.',
    'Das sagte die Reederei.',
    'Sie hat zwei Schiffe.',
  ],
});
const tram = article({
  id: 5,
  feedTitle: '港新聞',
  title: '北線の路面電車、5月に着工へ',
  language: 'ja',
  image: 'https://img.news.example/tram.jpg',
  imageAlt: '工事予定地の地図',
  sentences: ['市議会は3票差で可決した。', '工事は5月に始まる。', '完成は2年後の予定だ。'],
});
const terns = article({
  id: 6,
  feedTitle: 'Quay FM',
  title: 'Tern colony counts its first thousand pairs',
  sentences: [],
});

function whole({ id, text }: Article): StorySentence {
  return { articleId: id, from: 0, to: text.length };
}

function alone(lead: Article, before: DigestStory['before'] = null): DigestStory {
  return { lead, articles: [lead], sentences: null, before };
}

const stories: readonly DigestStory[] = [
  { lead: lock, articles: [lock, barges], sentences: [lock, barges].map(whole), before: null },
  alone(bread),
  alone(ferry, { by: 'digest', at: new Date('2026-03-10T08:00:00Z'), url: 'https://discord.com/channels/1/2/3' }),
  alone(tram),
  alone(terns),
];

/** A digest of a story of two sources, three articles in three languages, and one more headline, in one message. */
export function shownDigest(style: DigestStyle): Reply {
  const schedule = { cron: '0 8 * * *', timezone: 'UTC', dueAt: morning, lastDueAt: null, trouble: null, pause: null };
  const rules = {
    missed: 'catch-up',
    empty: 'skip',
    words: [],
    label: null,
    isSilent: false,
    pingRoleId: null,
    inThread: false,
  } as const;
  const digest: Digest = {
    id: 1,
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    style,
    entries: 4,
    ...schedule,
    ...rules,
  };
  const { parts } = composeDigest(
    phrasesIn('en'),
    {
      digest,
      stories,
      articles: 6,
      beyond: { articles: 0, stories: 0 },
      hindrance: 'closed',
      dueAt: morning,
      ranAt: morning,
    },
    (reply) => fits(reply),
  );
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) throw new Error(`The digest has ${parts.length} messages.`);
  return only;
}
