import { say, type Reply } from '../../src/chat/reply.js';
import { drawChoice } from '../../src/discord/choice.js';
import { type Body, render } from '../../src/discord/render.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { articleChoice } from '../../src/view/articles.js';

/** An article as the scorer gives it. */
interface Given {
  readonly title: string;
  readonly link: string;
  readonly content: string;
  readonly feedTitle: string;
  readonly author: string | null;
}

/** For `score-discord`: the body of a message that holds everything a stranger wrote of an article. */
function renderGiven(given: Given): Body {
  return render(replyOf(given));
}
export { renderGiven as render };

/** For `score-discord`: the article as a suggestion while its title is typed. */
export function choice({ title, feedTitle }: Given): { readonly name: string; readonly value: string } | undefined {
  const now = new Date(0);
  return drawChoice(articleChoice(phrasesIn('en'), { id: 1, title, feedTitle, publishedAt: now, seenAt: now }, now))[0];
}

/** Without headings and small print, which the scorer takes for the stranger's. */
function replyOf({ title, link, content, feedTitle, author }: Given): Reply {
  const entry = { number: 1, size: 'row', kickers: [], headline: title, url: link, source: [] } as const;
  return {
    cards: [
      {
        accent: 'news',
        blocks: [
          { kind: 'entry', entry: { ...entry, sentences: [[content]] } },
          ...(say(feedTitle, ...(author === null ? [] : [author])).text ?? []),
        ],
      },
    ],
  };
}
