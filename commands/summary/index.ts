import { defineCommand } from '../../src/chat/command.js';
import { completeArticle, findArticle, keptArticle } from '../options/article.js';
import { articleCard, whyCard } from './card.js';
import { linkCard } from './link.js';
import { lengthOf, lengths, longestFocus, readFocus, readWish } from './wish.js';

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
    length: { kind: 'choice', description: 'option.summary.length', choices: lengths, fallback: 'medium' },
    focus: {
      kind: 'text',
      description: 'option.summary.focus',
      maxLength: longestFocus,
    },
  },

  async run({ article, length, focus }, app, caller) {
    const wish = { length, focus: focus?.trim() ?? '' };
    if (/^https?:\/\//i.test(article)) return linkCard(app, caller, article, wish);
    return articleCard(app, caller, await findArticle(app, caller, article), wish);
  },

  presses: {
    'summary.open': {
      access: 'everyone',
      run: async ({ argument, values, caller }, app) => ({
        ...(await articleCard(app, caller, await keptArticle(app, caller, values[0] ?? argument), {
          length: 'medium',
          focus: '',
        })),
        replaces: false,
      }),
    },
    'summary.length': {
      access: 'everyone',
      run: async ({ argument, values, caller }, app) => {
        const [id, ...focus] = argument.split(' ');
        const wish = { length: lengthOf(values[0]), focus: focus.join(' ') };
        return articleCard(app, caller, await keptArticle(app, caller, id), wish);
      },
    },
    'summary.focus': {
      access: 'everyone',
      form: {
        title: 'Focus the summary',
        label: 'A word, name or phrase',
        hint: 'Sentences about it come first.',
        maxLength: longestFocus,
      },
      run: async ({ argument, values, caller }, app) => {
        const { id, wish } = readWish(argument);
        return articleCard(app, caller, await keptArticle(app, caller, id), {
          ...wish,
          focus: readFocus(values[0] ?? ''),
        });
      },
    },
    'summary.why': {
      access: 'everyone',
      run: async ({ argument, caller }, app) => {
        const { id, wish } = readWish(argument);
        return whyCard(app, caller, await keptArticle(app, caller, id), wish);
      },
    },
    'summary.show': {
      access: 'everyone',
      run: async ({ argument, caller }, app) => {
        const { id, wish } = readWish(argument);
        return articleCard(app, caller, await keptArticle(app, caller, id), wish);
      },
    },
  },
});
