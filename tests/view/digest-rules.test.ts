import { describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import type { Digest } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { unusualRules } from '../../src/view/digest-rules.js';
import { noon, wordsOf } from '../helpers/app.js';

const usual: Digest = {
  id: 1,
  guildId: 'g1',
  channelId: 'c1',
  name: null,
  cron: '0 8 * * *',
  timezone: 'UTC',
  style: 'standard',
  entries: 5,
  label: null,
  missed: 'catch-up',
  empty: 'skip',
  words: [],
  isSilent: false,
  pingRoleId: null,
  inThread: false,
  dueAt: noon,
  lastDueAt: null,
  trouble: null,
  pause: null,
};

describe('unusualRules', () => {
  it('says nothing of a digest as every one is at first', () => {
    expect(unusualRules(phrasesIn('en'), usual)).toEqual([]);
  });

  it.each([
    [{ missed: 'skip' }, 'Skips what it missed'],
    [{ empty: 'say' }, 'Says when nothing is new'],
    [{ words: ['tram', 'Night Train'] }, 'First what speaks of tram, Night Train'],
    [{ words: ['a', 'b', 'c', 'd', 'e'] }, 'First what speaks of a, b, c and 2 more'],
    [{ pingRoleId: 'r1' }, 'Pings @r1'],
    [{ isSilent: true }, 'Silent'],
    [{ inThread: true }, 'A thread a day'],
    [{ empty: 'say', pingRoleId: 'r1', isSilent: true }, 'Says when nothing is new · pings @r1 · silent'],
  ] satisfies readonly (readonly [Partial<Digest>, string])[])('says of %j “%s”', (rules, words) => {
    expect(wordsOf(say(unusualRules(phrasesIn('en'), { ...usual, ...rules })))).toEqual([words]);
  });
});
