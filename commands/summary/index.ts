import { defineCommand } from '../../src/chat/command.js';
import { completeArticle, findArticle } from '../options/article.js';
import { articleCard } from './card.js';
import { linkCard } from './link.js';
import { postPresses } from './post-presses.js';
import { cardPresses } from './presses.js';
import { lengths, longestFocus, usualWish } from './wish.js';

export default defineCommand({
  name: 'summary',
  description: 'command.summary',
  access: 'everyone',
  place: 'anywhere',
  options: {
    article: {
      kind: 'text',
      description: 'option.article',
      isRequired: true,
      maxLength: 2048,
      complete: completeArticle,
    },
    length: { kind: 'choice', description: 'option.summary.length', choices: lengths },
    focus: {
      kind: 'text',
      description: 'option.summary.focus',
      maxLength: longestFocus,
    },
  },

  async run({ article, length, focus }, app, caller) {
    const usual = await usualWish(app, caller);
    const wish = { length: length ?? usual.length, focus: focus?.trim() ?? '' };
    if (/^https?:\/\//i.test(article)) return linkCard(app, caller, [article], wish);
    return articleCard(app, caller, await findArticle(app, caller, article), wish);
  },

  presses: { ...cardPresses, ...postPresses },
});
