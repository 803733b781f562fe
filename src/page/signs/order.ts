import type { Observer } from './sign.js';
import { Tally } from './tally.js';

const edge = 12;
const farLines = 6;

/** Where a line stands in its page and in the article: before, between or after the prose, first or last. */
export const observeOrder: Observer = ({ lines }) => {
  const words = new Tally(lines, (line) => line.words);
  const anyProse = new Tally(lines, (line) => (line.isProse ? 1 : 0));
  const inside = new Tally(lines, (line) => (line.isInside ? 1 : 0));
  const prose = new Tally(lines, (line) => (line.isInside && line.isProse ? line.words : 0));
  const proseLines = new Tally(lines, (line) => (line.isInside && line.isProse ? 1 : 0));
  const insideWords = new Tally(lines, (line) => (line.isInside ? line.words : 0));
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

  return (line, put) => {
    const { index } = line;
    const isTop = prose.before(index) === 0;
    const isEnd = prose.after(index) === 0;
    put('before the prose', isTop);
    put('before the prose, short', isTop && line.words < edge);
    put('before the prose, no sentence', isTop && !line.endsSentence);
    put('after the prose', isEnd);
    put('after the prose, short', isEnd && line.words < edge);
    put('after the prose, no sentence', isEnd && !line.endsSentence);
    put('in the middle', !isTop && !isEnd);
    put('prose before', share(prose.before(index), prose.total));
    put('one paragraph before', proseLines.before(index) === 1);
    put('one paragraph after', proseLines.after(index) === 1);
    put('first inside', line.isInside && inside.before(index) === 0);
    put('among the first inside', line.isInside && inside.before(index) > 0 && inside.before(index) < 3);
    put('last inside', line.isInside && inside.after(index) === 0);
    put('among the last inside', line.isInside && inside.after(index) < 4);
    put('any prose above', anyProse.before(index) > 0);
    put('any prose below', anyProse.after(index) > 0);
    put('no prose just above', anyProse.before(index) === anyProse.before(Math.max(0, index - farLines)));
    put('no prose just below', anyProse.after(index) === anyProse.after(Math.min(lines.length - 1, index + farLines)));
    put('early on the page', words.before(index) < 0.1 * words.total);
    put('late on the page', words.before(index) > 0.85 * words.total);
    put('page inside', share(insideWords.total, words.total));
    put('prose inside', share(prose.total, insideWords.total));
    put('little prose inside', prose.total < 150);
    put('hardly any prose inside', proseLines.total < 3);
  };
};
