import type { Action, Block, Reply } from '../chat/reply.js';
import type { ChosenSentence, SentenceReason } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { sentencesOf } from './articles.js';
import { cardHead, type SummarisedText } from './summary-card.js';

const mostReasons = 2;

/** The card of an article that says under each sentence of its summary why it was chosen. */
export function whyReply(
  phrases: Phrases,
  article: SummarisedText,
  { sentences, focus }: { readonly sentences: readonly ChosenSentence[]; readonly focus: string },
  actions: readonly (readonly Action[])[],
): Reply {
  const texts = sentencesOf(article.text, sentences);
  const explained = sentences.flatMap((sentence, index): Block[] => [
    { kind: 'list', items: [[texts[index] ?? '']] },
    { kind: 'note', line: [`${index + 1}. ${whyWords(sentence.reasons, focus)}`] },
  ]);
  return { text: [...cardHead(phrases, article), ...explained], actions, replaces: true };
}

/** "Near the top, and close to what the rest says." */
function whyWords(reasons: readonly SentenceReason[], focus: string): string {
  const words = reasons.slice(0, mostReasons).map((reason) => wordsOf(reason, focus));
  const sentence = words.join(', and ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function wordsOf(reason: SentenceReason, focus: string): string {
  switch (reason) {
    case 'about-the-focus':
      return `about “${focus}”`;
    case 'near-the-top':
      return 'near the top';
    case 'close-to-the-rest':
      return 'close to what the rest says';
    case 'says-the-title':
      return 'in the words of the headline';
    case 'names':
      return 'naming who or what it is about';
    case 'goes-with-the-next':
      return 'needed by the next sentence';
  }
}
