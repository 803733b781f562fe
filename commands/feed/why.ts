import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { isQuiet } from '../../src/digest/quiet-hours.js';
import { endOfWay } from '../../src/digest/why.js';
import type { Article } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { unknownAddressReply, wayReply } from '../../src/view/feed-why.js';
import { completeArticle, findArticle } from '../options/article.js';

export default defineCommand({
  name: 'why',
  description: 'command.feed.why',
  access: 'moderator',
  place: 'guild',
  options: {
    article: {
      kind: 'text',
      description: 'option.article',
      isRequired: true,
      maxLength: 500,
      complete: completeArticle,
    },
    channel: { kind: 'channel', description: 'option.feed.why.channel', isHereByDefault: true },
  },

  async run({ article: text, channel }, app, caller) {
    if (!/^https?:/i.test(text)) return explainWay(app, caller, await findArticle(app, caller, text), channel);
    const guildId = guildOf(caller);
    if (!URL.canParse(text)) throw new Mistake('mistake.address-unknown');
    const article = await app.store.articleByUrl(guildId, text);
    if (article) return explainWay(app, caller, article, channel);
    return unknownAddressReply(phrasesIn(caller.language), text, await app.store.subscriptions(guildId));
  },
});

/** Says of an article that the guild sees how far it came on its way into a channel, and why no further. */
export async function explainWay(app: App, caller: Caller, article: Article, channelId: string): Promise<Reply> {
  const guildId = guildOf(caller);
  const trail = await app.store.articleTrail(guildId, article.id, channelId);
  if (trail === null) throw new Mistake('mistake.article-gone');
  const digests = (await app.store.digests(guildId)).filter(
    (digest) => digest.channelId === channelId && digest.pause === null,
  );
  const isQuietNow = isQuiet(await app.store.guildSettings(guildId), app.clock.now());
  const end = endOfWay({ article, trail, digests, isQuiet: isQuietNow });
  return wayReply(phrasesIn(caller.language), { article, channelId, rules: trail.rules, end });
}
