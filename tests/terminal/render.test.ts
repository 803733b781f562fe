import { describe, expect, it } from 'vitest';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import { lettersOf } from '../../src/terminal/letters.js';
import type { Style } from '../../src/terminal/line.js';
import { renderPost, renderReply } from '../../src/terminal/render.js';

const fancy: Style = {
  isPlain: false,
  width: 80,
  colour: false,
  nowMs: Date.parse('2026-03-12T08:00:00Z'),
  channelNames: new Map([['c1', 'news']]),
  roleNames: new Map([['r1', 'readers']]),
};
const plain: Style = { ...fancy, isPlain: true };
const coloured: Style = { ...fancy, colour: true };

const lockFails = {
  kind: 'entry',
  entry: {
    number: 1,
    size: 'story',
    kickers: [],
    headline: 'Tidal lock at Port Ansel fails for the second time',
    url: 'https://harbourpost.example/tidal-lock',
    sentences: [
      ['The lower gate stopped halfway at 05:40 and could not be closed by hand.'],
      ['Eleven barges are waiting in the outer basin.'],
    ],
    source: ['Harbour Post', ' · ', '4 min read', ' · ', { kind: 'time', atMs: 1773291480000, style: 'relative' }],
  },
} as const;

const digest: Reply = {
  cards: [
    {
      accent: 'news',
      blocks: [
        { kind: 'heading', level: 2, line: ['Daily digest'] },
        { kind: 'note', line: ['Thursday 12 March', ' · ', '23 articles'] },
        { kind: 'divider' },
        lockFails,
        { kind: 'divider' },
        {
          kind: 'entry',
          entry: {
            ...lockFails.entry,
            number: 2,
            kickers: [['Update']],
            headline: 'Larchfield council votes again on the tram',
            url: 'https://larchfieldcourier.example/tram',
            sentences: [],
          },
        },
        { kind: 'divider' },
        { kind: 'lines', lines: [[{ kind: 'strong', text: 'Also new' }]] },
        {
          kind: 'list',
          items: [[{ kind: 'link', text: 'Ferry timetable changes', url: 'https://quayfm.example/f' }, ' · Quay FM']],
        },
        { kind: 'note', line: ['4 more in ', { kind: 'command', name: 'latest' }, ' · Word for word.'] },
      ],
    },
  ],
  actions: [
    [
      {
        kind: 'select',
        action: 'summary.open',
        argument: '',
        placeholder: 'Choose a story',
        of: 'entries',
        options: [{ value: '7', label: 'Tidal lock' }],
      },
    ],
  ],
};

const card: Reply = {
  text: [
    {
      kind: 'heading',
      level: 2,
      line: [{ kind: 'link', text: 'Gate motor arrives', url: 'https://quayfm.example/g' }],
    },
    { kind: 'note', line: ['Quay FM', ' · ', 'Ida Maren'] },
    { kind: 'divider' },
    {
      kind: 'list',
      items: [['The motor weighs nine tonnes and left the Brodal works on Monday, said the crew there.']],
    },
  ],
  actions: [
    [
      {
        kind: 'select',
        action: 'length',
        argument: '7',
        placeholder: 'Length',
        of: 'choices',
        options: [
          { value: 'short', label: 'Short', description: '1 sentence' },
          { value: 'medium', label: 'Medium', isChosen: true },
          { value: 'long', label: 'Long' },
        ],
      },
    ],
    [
      { kind: 'button', action: 'newer', argument: '', label: 'Newer', isDisabled: true },
      { kind: 'button', action: 'save', argument: '7', label: 'Save' },
      { kind: 'link', label: 'Open', url: 'https://quayfm.example/g' },
    ],
  ],
};

const lines = (...all: readonly string[]) => all.join('\n');

describe('a post on a terminal', () => {
  it('stands under its channel, title and day', () => {
    expect(renderPost('#news', digest, fancy)).toBe(
      lines(
        '#news · Daily digest                                           Thursday 12 March',
        '────────────────────────────────────────────────────────────────────────────────',
        '23 articles',
        '1  Tidal lock at Port Ansel fails for the second time',
        '   The lower gate stopped halfway at 05:40 and could not be closed by hand.',
        '   Eleven barges are waiting in the outer basin.',
        '   Harbour Post · 4 min read · 3 hours ago',
        '2  Update · Larchfield council votes again on the tram',
        '   Harbour Post · 4 min read · 3 hours ago',
        '',
        '   Also new',
        '   - Ferry timetable changes · Quay FM',
        '   4 more in /latest · Word for word.',
      ),
    );
  });

  it('marks headlines bold and small print dim where there is colour', () => {
    const post = renderPost('#news', digest, coloured).split('\n');

    expect(post[0]).toMatch(/^\u001b\[1m#news · Daily digest\u001b\[22m {43}Thursday 12 March$/);
    expect(post[3]).toBe('1  \u001b[1mTidal lock at Port Ansel fails for the second time\u001b[22m');
    expect(post[6]).toBe('   \u001b[2mHarbour Post · 4 min read · 3 hours ago\u001b[22m');
  });

  it('puts the day under a title that leaves no room beside it', () => {
    const post = renderPost('#a-channel-with-a-long-name', digest, { ...fancy, width: 40 });

    expect(post.split('\n').slice(0, 3)).toEqual([
      '#a-channel-with-a-long-name · Daily',
      'digest',
      'Thursday 12 March',
    ]);
  });

  it('stands under its channel alone where it has no title', () => {
    expect(renderPost('#news', say('Nothing new.'), { ...fancy, width: 40 })).toBe(
      lines('#news', '────────────────────────────────────────', 'Nothing new.'),
    );
  });
});

describe('a post without a terminal', () => {
  it('has a line for its channel, and each address on a line of its own', () => {
    expect(renderPost('#news', digest, plain)).toBe(
      lines(
        '#news · Daily digest · Thursday 12 March · 23 articles',
        '1. Tidal lock at Port Ansel fails for the second time',
        'The lower gate stopped halfway at 05:40 and could not be closed by hand. Eleven barges are waiting in the outer basin.',
        'Harbour Post; 4 min read; 2026-03-12 04:58',
        'https://harbourpost.example/tidal-lock',
        '2. Update · Larchfield council votes again on the tram',
        'Harbour Post; 4 min read; 2026-03-12 04:58',
        'https://larchfieldcourier.example/tram',
        'Also new',
        '- Ferry timetable changes · Quay FM',
        'https://quayfm.example/f',
        '4 more in /latest; Word for word.',
      ),
    );
  });

  it('has no escapes even where colour is asked for', () => {
    expect(renderPost('#news', digest, { ...plain, colour: true })).toBe(renderPost('#news', digest, plain));
  });
});

describe('an answer on a terminal', () => {
  it('shows its address, its sentences and what each letter presses', () => {
    expect(renderReply(card, fancy)).toBe(
      lines(
        'Gate motor arrives',
        'https://quayfm.example/g',
        'Quay FM · Ida Maren',
        '',
        '- The motor weighs nine tonnes and left the Brodal works on Monday, said the',
        '  crew there.',
        '   Open https://quayfm.example/g',
        '   Length   a Short, 1 sentence   ✓ Medium   c Long',
        '   – Newer   e Save',
      ),
    );
  });

  it('is wrapped at the width of the terminal, at most 80 and at least 40', () => {
    const long = say('word '.repeat(60));
    const longest = (width: number | null) =>
      Math.max(
        ...renderReply(long, { ...fancy, width })
          .split('\n')
          .map((line) => line.length),
      );

    expect([null, 200, 60, 10].map(longest)).toEqual([79, 79, 59, 39]);
  });

  it('hangs what a line runs over to under its words, not under the symbol before them', () => {
    const reply = say(
      ['✓ ', { kind: 'strong', text: 'Larchfield Courier' }, ' · last article 3 hours ago'],
      'The site says that there are too many requests.',
    );

    expect(renderReply(reply, { ...fancy, width: 40 })).toBe(
      lines(
        '✓ Larchfield Courier · last article 3',
        '  hours ago',
        'The site says that there are too many',
        'requests.',
      ),
    );
  });

  it('sets a quotation in, over its source', () => {
    const sentence = 'Divers need six hours of slack water to seat the motor in its bed under the gate.';
    const reply: Reply = {
      text: [
        { kind: 'quote', line: [sentence] },
        { kind: 'note', line: ['Quay FM'] },
      ],
    };

    expect(renderReply(reply, fancy)).toBe(
      lines('   Divers need six hours of slack water to seat the motor in its bed under the', '   gate.', 'Quay FM'),
    );
    expect(renderReply(reply, plain)).toBe(lines(`> ${sentence}`, 'Quay FM'));
  });

  it('counts wide characters as two columns', () => {
    const answer = renderReply(say('水'.repeat(50)), { ...fancy, width: 40 });

    expect(answer.split('\n').map((line) => line.length)).toEqual([20, 20, 10]);
  });

  it('does not mark an error, whose words say it', () => {
    expect(renderReply(sayError('count must be a whole number from 1 to 10.'), fancy)).toBe(
      'count must be a whole number from 1 to 10.',
    );
  });

  it('shows moments in the zone of the reader, and names the zone where that is not known', () => {
    const reply = say(['Next: ', { kind: 'time', atMs: Date.parse('2026-03-13T07:00:00Z'), style: 'full' }]);

    expect(renderReply(reply, { ...fancy, timezone: 'Europe/Berlin' })).toBe('Next: Fri 13 March 08:00');
    expect(renderReply(reply, fancy)).toBe('Next: Fri 13 March 07:00 UTC');
  });

  it('starts a new line of letters where the next would not fit', () => {
    const actions = [...'abcdefghij'].map((letter) => {
      return { kind: 'button', action: letter, argument: '', label: `Button ${letter}` } as const;
    });

    expect(renderReply({ ...say('Which?'), actions: [actions] }, { ...fancy, width: 40 }).split('\n')).toEqual([
      'Which?',
      '   a Button a   b Button b   c Button c',
      '   d Button d   e Button e   f Button f',
      '   g Button g   h Button h   i Button i',
      '   j Button j',
    ]);
  });

  it('keeps the width where a label is longer than a line', () => {
    const label = 'Larchfield Courier, the whole of its news, and nothing else besides them';
    const actions = [[{ kind: 'button', action: 'x', argument: '', label }]] as const;

    expect(renderReply({ ...say('Which?'), actions }, { ...fancy, width: 40 }).split('\n')).toEqual([
      'Which?',
      '   a Larchfield Courier, the whole of',
      '     its news, and nothing else besides',
      '     them',
    ]);
  });

  it('numbers entries beyond nine under each other', () => {
    const reply: Reply = { text: [{ kind: 'entry', entry: { ...lockFails.entry, number: 12, sentences: [] } }] };

    expect(renderReply(reply, fancy).split('\n')[0]).toBe('12 Tidal lock at Port Ansel fails for the second time');
  });
});

describe('an answer without a terminal', () => {
  it('has no buttons, but the addresses of links', () => {
    expect(renderReply(card, plain)).toBe(
      lines(
        'Gate motor arrives',
        'https://quayfm.example/g',
        'Quay FM; Ida Maren',
        '- The motor weighs nine tonnes and left the Brodal works on Monday, said the crew there.',
        'Open',
        'https://quayfm.example/g',
      ),
    );
  });

  it('marks an error', () => {
    expect(renderReply(sayError('count must be a whole number from 1 to 10.'), plain)).toBe(
      'error: count must be a whole number from 1 to 10.',
    );
  });

  it('names channels, roles and commands, and never an id', () => {
    const reply = say([
      { kind: 'channel', id: 'c1' },
      ' and ',
      { kind: 'channel', id: 'c9' },
      ' for ',
      { kind: 'role', id: 'r1' },
      ' and ',
      { kind: 'role', id: 'r9' },
      ': ',
      { kind: 'command', name: 'feed add' },
    ]);

    expect(renderReply(reply, plain)).toBe('#news and #deleted-channel for @readers and @deleted-role: /feed add');
  });

  it('lists attachments by name', () => {
    const attachments = [{ name: 'feeds.opml', data: 'eA==', description: 'Every feed of this server' }];

    expect(renderReply({ ...say('Here.'), attachments }, plain)).toBe('Here.\nfeeds.opml: Every feed of this server');
  });
});

describe('strangers’ text', () => {
  const nasty = '\u001b[2J\u001b]0;owned\u0007Gate\r\n\u202emotor';
  const reply: Reply = {
    text: [
      { kind: 'heading', level: 2, line: [{ kind: 'link', text: nasty, url: `https://x.example/${nasty}` }] },
      { kind: 'lines', lines: [[nasty, { kind: 'strong', text: nasty }]] },
      { kind: 'list', items: [[nasty]] },
      { kind: 'note', line: [nasty] },
      {
        kind: 'entry',
        entry: {
          ...lockFails.entry,
          kickers: [[nasty]],
          headline: nasty,
          url: nasty,
          sentences: [[nasty]],
          source: [nasty],
        },
      },
    ],
    actions: [
      [
        { kind: 'button', action: 'x', argument: '', label: nasty },
        { kind: 'link', label: nasty, url: nasty },
      ],
    ],
    attachments: [{ name: nasty, data: '', description: nasty }],
  };

  it.each([
    ['a terminal', fancy],
    ['no terminal', plain],
  ])('cannot command %s', (_, style) => {
    expect(renderReply(reply, style)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(renderPost(nasty, reply, style)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});

describe('lettersOf', () => {
  it('gives letters to what can be pressed, in the order in which it is drawn', () => {
    expect([...lettersOf(card)]).toEqual([
      ['a', { action: 'length', argument: '7', values: ['short'] }],
      ['c', { action: 'length', argument: '7', values: ['long'] }],
      ['e', { action: 'save', argument: '7', values: [] }],
    ]);
  });

  it('goes on with two letters after z', () => {
    const buttons = Array.from({ length: 28 }, (_, index) => {
      return { kind: 'button', action: String(index), argument: '', label: 'x' } as const;
    });

    expect([...lettersOf({ actions: [buttons] }).keys()].slice(24)).toEqual(['y', 'z', 'aa', 'ab']);
  });
});
