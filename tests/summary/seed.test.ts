import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summariseAbout } from '../../src/summary/summarise.js';
import { article, say } from './articles.js';

const folder = new URL('../../../shared/seed/', import.meta.url);
const furniture =
  /Nishadil|October 0?2|0 Comments|minutes read|1 Views|[Dd]isclaimer|artificial intelligence|informational purposes|warranties|advised to verify/;

describe.skipIf(!existsSync(folder))('the real page in ../shared/seed', () => {
  const text = existsSync(folder) ? readSeed() : '';
  const page = article(text, { title: text.split('\n')[0] ?? '' });

  describe.each(['short', 'entry', 'medium', 'long', 'key-points'] as const)('at length %s', (length) => {
    it('is whole sentences of the body, letter for letter', () => {
      const said = say(page, length);

      expect(said.length).toBeGreaterThan(0);
      expect(said.every((sentence) => text.includes(sentence) && /^[A-Z].*[.”"]$/.test(sentence))).toBe(true);
      expect(new Set(said).size).toBe(said.length);
    });

    it('holds nothing of the furniture or the disclaimer', () => {
      expect(say(page, length).join('\n')).not.toMatch(furniture);
      expect(say(page, length)).not.toContain(page.title);
    });

    it('does not open by pointing at nothing', () => {
      expect(say(page, length)[0]).not.toMatch(/^(?:This|It|These|They|However|Therefore)\b/);
    });

    it('says that the combat mission ends, and where', () => {
      expect(say(page, length).join(' ')).toMatch(/Iraq.*concluding its direct combat mission/);
    });
  });

  it.each(['entry', 'medium', 'long', 'key-points'] as const)(
    'says at length %s that the role becomes advising',
    (length) => {
      expect(say(page, length).join(' ')).toMatch(/mission of advising, assisting/);
    },
  );

  it.each([
    ['ISIS', 2],
    ['troops', 2],
    ['Washington', 1],
  ])('says with the focus "%s" whole sentences of the body that hold it', (focus, count) => {
    const { sentences, found } = summariseAbout(page, 'medium', focus);
    const said = sentences.map(({ from, to }) => text.slice(from, to));

    expect(found).toBe('said');
    expect(said.filter((sentence) => sentence.includes(focus.replace(/s$/, '')))).toHaveLength(count);
    expect(said).toHaveLength(3);
    expect(said.join('\n')).not.toMatch(furniture);
    expect(said.every((sentence) => /^[A-Z].*[.”"]$/.test(sentence))).toBe(true);
    expect(said[0]).not.toMatch(/^(?:This|It|These|They|However|Therefore)\b/);
  });

  it.each(['ISIS', 'troops', 'Washington'])('says with the focus "%s" a short sentence that holds it', (focus) => {
    const [{ from, to } = { from: 0, to: 0 }] = summariseAbout(page, 'short', focus).sentences;

    expect(text.slice(from, to)).toContain(focus.replace(/s$/, ''));
  });

  it('says the same without its title', () => {
    expect(say({ ...page, title: '' }, 'short').join(' ')).not.toMatch(furniture);
  });
});

function readSeed(): string {
  const name = readdirSync(folder).find((file) => file.endsWith('.txt') && file.startsWith('000_')) ?? '';
  return readFileSync(new URL(name, folder), 'utf8');
}
