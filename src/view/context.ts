import type { Action, Block, Inline, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import type { PassageSentence } from '../summary/in-context.js';
import { cardHead, type SummarisedText } from './summary-card.js';

/** The card of an article that shows each sentence of its summary, bold, between its neighbours. */
export function contextReply(
  phrases: Phrases,
  article: SummarisedText,
  passages: readonly (readonly PassageSentence[])[],
  actions: readonly (readonly Action[])[],
): Reply {
  const blocks = passages.map((passage): Block => ({ kind: 'lines', lines: [passageLine(article.text, passage)] }));
  const parted = blocks.flatMap((block, index): Block[] => (index === 0 ? [block] : [{ kind: 'divider' }, block]));
  return { text: [...cardHead(phrases, article), ...parted], actions, replaces: true };
}

function passageLine(text: string, passage: readonly PassageSentence[]): Line {
  return passage.flatMap(({ from, to, isChosen }, index): Inline[] => {
    const words = text.slice(from, to);
    return [...(index === 0 ? [] : [' ']), isChosen ? { kind: 'strong', text: words } : words];
  });
}
