import type { Action, Block, Inline, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import type { PassageSentence } from '../summary/in-context.js';
import { withinBudget } from './line.js';
import { cardHead, type SummarisedText } from './summary-card.js';

// Escaped it is longer.
const longestLine = 1_000;
const longestSaid = 2_800;

/** The card of an article that shows each sentence of its summary, bold, between its neighbours. */
export function contextReply(
  phrases: Phrases,
  article: SummarisedText,
  passages: readonly (readonly PassageSentence[])[],
  actions: readonly (readonly Action[])[],
): Reply {
  const shown = withinBudget(passages, lengthOf, longestSaid);
  const blocks = shown.map((passage): Block => ({ kind: 'lines', lines: passageLines(article.text, passage) }));
  const parted = blocks.flatMap((block, index): Block[] => (index === 0 ? [block] : [{ kind: 'divider' }, block]));
  return { text: [...cardHead(phrases, article), ...parted], actions, replaces: true };
}

/** A long passage is broken between two sentences: a line holds no more than a surface draws. */
function passageLines(text: string, passage: readonly PassageSentence[]): readonly Line[] {
  const lines: Line[] = [];
  for (let rest = passage; rest.length > 0;) {
    const some = withinBudget(rest, ({ from, to }) => to - from + 1, longestLine);
    lines.push(sentencesLine(text, some));
    rest = rest.slice(some.length);
  }
  return lines;
}

function sentencesLine(text: string, sentences: readonly PassageSentence[]): Line {
  return sentences.flatMap(({ from, to, isChosen }, index): Inline[] => {
    const words = text.slice(from, to);
    return [...(index === 0 ? [] : [' ']), isChosen ? { kind: 'strong', text: words } : words];
  });
}

function lengthOf(passage: readonly PassageSentence[]): number {
  return passage.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
