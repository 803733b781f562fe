import type { Action, Block, Reply } from '../chat/reply.js';
import type { ChosenSentence, SentenceReason } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { sentencesOf } from './articles.js';
import { withinBudget } from './line.js';
import { cardHead, type SummarisedText } from './summary-card.js';

const longestReason = 120;
const longestSaid = 3_000;

/** The card of an article that says under each sentence of its summary why it was chosen. */
export function whyReply(
  phrases: Phrases,
  article: SummarisedText,
  { sentences, focus }: { readonly sentences: readonly ChosenSentence[]; readonly focus: string },
  actions: readonly (readonly Action[])[],
): Reply {
  const shown = withinBudget(sentences, ({ from, to }) => to - from + longestReason, longestSaid);
  const texts = sentencesOf(article.text, shown);
  const explained = shown.flatMap(({ reasons }, index): Block[] => [
    { kind: 'list', items: [[texts[index] ?? '']] },
    { kind: 'note', line: [whyWords(phrases, index + 1, reasons, focus)] },
  ]);
  return { text: [...cardHead(phrases, article), ...explained], actions, replaces: true };
}

/** "1. Near the top, and close to what the rest says." */
function whyWords(phrases: Phrases, number: number, reasons: readonly SentenceReason[], focus: string): string {
  const [first = '', other] = reasons.map((reason) => phrases.text(`why.${reason}`, { focus }));
  const reason = `${first.charAt(0).toLocaleUpperCase(phrases.language)}${first.slice(1)}`;
  if (other === undefined) return phrases.text('why.one', { number, reason });
  return phrases.text('why.two', { number, reason, other });
}
