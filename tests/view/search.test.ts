import { describe, expect, it } from 'vitest';
import { passageLine } from '../../src/view/search.js';

describe('passageLine', () => {
  it('marks what was looked for, and says where the text goes on', () => {
    const text = 'Water rose. The gate motor came by rail. It is heavy.';

    const line = passageLine(text, { from: 12, to: 40, hits: [{ from: 16, to: 20 }] });

    expect(line).toEqual(['… ', 'The ', { kind: 'strong', text: 'gate' }, ' motor came by rail.', ' …']);
  });

  it('marks hits that touch as one', () => {
    const hits = [
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 5 },
    ];

    expect(passageLine('東京都知事が語る', { from: 0, to: 8, hits })).toEqual([
      { kind: 'strong', text: '東京都知事' },
      'が語る',
    ]);
  });
});
