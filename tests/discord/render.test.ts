import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  type Block,
  type Entry,
  type Inline,
  type Line,
  type Reply,
  say,
  sayError,
} from '../../src/chat/reply.js';
import { isWithinLimits } from '../../src/discord/limits.js';
import { filesOf, fits, render } from '../../src/discord/render.js';
import { problemsOf } from '../helpers/discord/rules.js';

const ids = new Map([['feed', '200000000000000040']]);

const lock: Entry = {
  number: 1,
  size: 'story',
  kickers: [['Correction'], ['Press release']],
  headline: 'Tidal lock at Port Ansel fails for the second time',
  url: 'https://harbourpost.example/tidal-lock',
  sentences: [['The lower gate stopped halfway at 05:40.'], ['Eleven barges are waiting.']],
  source: ['Harbour Post · ', { kind: 'time', atMs: 1_773_300_000_000, style: 'relative' }],
};

const tram: Entry = { ...lock, number: 2, kickers: [], headline: 'Council votes again', sentences: [['It passed.']] };

function entries(...list: readonly Entry[]): Reply {
  return { text: list.map((entry) => ({ kind: 'entry', entry })) };
}

/** The markdown of a reply that is drawn as one Text Display. */
function markdown(reply: Reply): string {
  const [only] = render(reply, ids).components;
  return only && 'content' in only ? only.content : '';
}

describe('a digest', () => {
  it('is one framed message: a header, an entry between dividers each, and one select', () => {
    const body = render({
      cards: [
        {
          accent: 'news',
          blocks: [
            { kind: 'heading', level: 2, line: ['Daily digest'] },
            { kind: 'note', line: ['Thursday 12 March · 2 articles'] },
            { kind: 'divider' },
            { kind: 'entry', entry: lock },
            { kind: 'divider' },
            { kind: 'entry', entry: tram },
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
            options: [{ value: '7', label: 'Tidal lock', description: 'Harbour Post' }],
          },
        ],
      ],
    });

    expect(body).toEqual({
      flags: 32768,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          accent_color: 0x4a82c3,
          components: [
            { type: 10, content: '## Daily digest\n-# Thursday 12 March · 2 articles' },
            { type: 14, divider: true },
            {
              type: 10,
              content: [
                '-# Correction · Press release',
                '### [Tidal lock at Port Ansel fails for the second time](https://harbourpost.example/tidal-lock)',
                'The lower gate stopped halfway at 05:40. Eleven barges are waiting.',
                '-# Harbour Post · <t:1773300000:R>',
              ].join('\n'),
            },
            { type: 14, divider: true },
            {
              type: 10,
              content: [
                '### [Council votes again](https://harbourpost.example/tidal-lock)',
                'It passed.',
                '-# Harbour Post · <t:1773300000:R>',
              ].join('\n'),
            },
            {
              type: 1,
              components: [
                {
                  type: 3,
                  custom_id: '1|summary.open|',
                  placeholder: 'Choose a story',
                  options: [{ value: '7', label: 'Tidal lock', description: 'Harbour Post' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('a list', () => {
  it('numbers its rows and keeps both paging buttons apart at the ends', () => {
    const body = render({
      text: [
        { kind: 'heading', level: 2, line: ['Latest'] },
        { kind: 'entry', entry: { ...tram, number: 1, size: 'row' } },
      ],
      actions: [
        [
          { kind: 'button', action: 'latest.page', argument: '', label: 'Newer', isDisabled: true },
          { kind: 'button', action: 'latest.page', argument: '', label: 'Older', isDisabled: true },
          { kind: 'button', action: 'latest.share', argument: '7', label: 'Share', style: 'primary' },
        ],
      ],
    });

    expect(body.components).toEqual([
      {
        type: 10,
        content: [
          '## Latest',
          '**1. [Council votes again](https://harbourpost.example/tidal-lock)**',
          'It passed.',
          '-# Harbour Post · <t:1773300000:R>',
        ].join('\n'),
      },
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'Newer', custom_id: '0|0|0', disabled: true },
          { type: 2, style: 2, label: 'Older', custom_id: '0|0|1', disabled: true },
          { type: 2, style: 1, label: 'Share', custom_id: '1|latest.share|7' },
        ],
      },
    ]);
  });
});

describe('a summary', () => {
  it('has its title over a divider and its sentences as a list', () => {
    const body = render({
      text: [
        { kind: 'heading', level: 2, line: [{ kind: 'link', text: lock.headline, url: lock.url }] },
        { kind: 'note', line: lock.source },
        { kind: 'divider' },
        { kind: 'list', items: lock.sentences },
        { kind: 'note', line: ['4 min read → 25 s'] },
      ],
    });

    expect(body.components).toEqual([
      {
        type: 10,
        content:
          '## [Tidal lock at Port Ansel fails for the second time](https://harbourpost.example/tidal-lock)\n' +
          '-# Harbour Post · <t:1773300000:R>',
      },
      { type: 14, divider: true },
      {
        type: 10,
        content: '- The lower gate stopped halfway at 05:40.\n- Eleven barges are waiting.\n-# 4 min read → 25 s',
      },
    ]);
  });
});

describe('a quotation', () => {
  it('stands behind a bar, over its source, and stays one line', () => {
    const body = render({
      text: [
        { kind: 'quote', line: ['It is ', { kind: 'strong', text: 'lowered in' }, '\n# on Saturday.'] },
        { kind: 'note', line: ['Harbour Post'] },
        { kind: 'quote', line: ['> Divers need six hours.'] },
      ],
    });

    expect(body.components).toEqual([
      {
        type: 10,
        content: '> It is **lowered in** \\# on Saturday.\n-# Harbour Post\n> \\> Divers need six hours.',
      },
    ]);
  });
});

describe('an error', () => {
  it('is its sentence and nothing else', () => {
    const body = render(sayError('count must be a whole number from 1 to 10.'));

    expect(body.components).toEqual([{ type: 10, content: 'count must be a whole number from 1 to 10.' }]);
  });
});

describe('a line', () => {
  it.each<[string, Inline, string]>([
    ['strong words', { kind: 'strong', text: 'a*b' }, '**a\\*b**'],
    ['a link', { kind: 'link', text: '[New] tram', url: lock.url }, `[\\[New\\] tram](${lock.url})`],
    ['a link with an odd bracket', { kind: 'link', text: 'a] tram', url: lock.url }, `[a) tram](${lock.url})`],
    ['a link without words', { kind: 'link', text: '\u200B', url: lock.url }, `[harbourpost.example](${lock.url})`],
    ['a link that must not be one', { kind: 'link', text: 'tram', url: 'javascript:1' }, 'tram'],
    ['a moment', { kind: 'time', atMs: 1_773_300_000_999, style: 'full' }, '<t:1773300000:F>'],
    ['a channel', { kind: 'channel', id: '200000000000000020' }, '<#200000000000000020>'],
    ['a role', { kind: 'role', id: '200000000000000050' }, '<@&200000000000000050>'],
    ['a role that is none', { kind: 'role', id: 'everyone' }, '\\@everyone'],
    ['a channel that is none', { kind: 'channel', id: '1> @here' }, '\\#1> \\@here'],
    ['a command', { kind: 'command', name: 'feed add' }, '</feed add:200000000000000040>'],
    ['a command without an id', { kind: 'command', name: 'latest' }, '/latest'],
  ])('draws %s', (_name, inline, drawn) => {
    expect(markdown(say([inline]))).toBe(drawn);
  });

  it('that starts with a number and a dot opens no list', () => {
    expect(markdown(say(['1984', '. It was.'], '3.10 crowns'))).toBe('1984\\. It was.\n3\\.10 crowns');
    expect(markdown(entries({ ...tram, sentences: [['12. May it be.']] })).split('\n')[1]).toBe('12\\. May it be.');
  });

  it('cuts a headline at a word, within 120 characters', () => {
    const headline = 'word '.repeat(40);

    expect(markdown(entries({ ...tram, headline })).split('\n')[0]).toBe(
      `### [${'word '.repeat(23)}word…](https://harbourpost.example/tidal-lock)`,
    );
  });
});

describe('an entry over 700 characters', () => {
  it('leaves out sentences from the end and cuts none', () => {
    const sentences = [['First.'], ['a'.repeat(600)], ['Third.']];

    expect(markdown(entries({ ...tram, sentences })).split('\n')[1]).toBe('First.');
  });

  it('unlinks its sources from the last to the second before it leaves out a sentence', () => {
    const linked = ['Harbour Post', 'The Tern', 'Quay FM'].flatMap((text): Line => [
      { kind: 'link', text, url: `https://${text.toLowerCase().replace(' ', '')}.example/${'a'.repeat(200)}` },
      ' · ',
    ]);

    const lines = markdown(entries({ ...tram, sentences: [['b'.repeat(300)]], source: linked })).split('\n');

    expect(lines[1]).toBe('b'.repeat(300));
    expect(lines[2]).toMatch(/^-# \[Harbour Post\]\(https:\/\/harbourpost\.example\/a+\) · The Tern · Quay FM/);
  });
});

describe('controls that Discord would refuse', () => {
  const button = (argument: string): Action => ({ kind: 'button', action: 'save', argument, label: 'Save' });

  it.each<[string, Action]>([
    ['an id over 100 characters', button('a'.repeat(100))],
    ['a link that must not be one', { kind: 'link', label: 'Open', url: 'javascript:1' }],
    [
      'a select without options',
      { kind: 'select', action: 'open', argument: '', placeholder: 'Choose', of: 'choices', options: [] },
    ],
  ])('are left out: %s', (_name, action) => {
    expect(render({ ...say('Saved.'), actions: [[action]] }).components).toHaveLength(1);
  });

  it('are left out: an id that was there before', () => {
    const body = render({ ...say('Saved.'), actions: [[button('1'), button('1')]] });

    expect(body.components[1]).toMatchObject({ components: [{ custom_id: '1|save|1' }] });
  });
});

describe('attachments', () => {
  const reply: Reply = {
    ...say('Here it is.'),
    attachments: [{ name: 'my feeds.opml', data: 'PG9wbWw+', description: 'Your feeds' }],
  };

  it('are shown where they are charts, with their words', () => {
    const bars = [{ label: '1', values: [1] }];
    const chart = { name: 'trending.png', data: 'iVBORw==', description: 'x'.repeat(1_100), bars };

    const body = render({ text: [], attachments: [chart] });

    expect(body.components.at(-1)).toEqual({
      type: 12,
      items: [{ media: { url: 'attachment://trending.png' }, description: 'x'.repeat(1_024) }],
    });
    expect(filesOf({ attachments: [chart] })[0]?.description).toHaveLength(1_024);
  });

  it('are named in the body and shown below the words', () => {
    const body = render(reply);

    expect(body.attachments).toEqual([{ id: '0', filename: 'my_feeds.opml', description: 'Your feeds' }]);
    expect(body.components[1]).toEqual({ type: 13, file: { url: 'attachment://my_feeds.opml' } });
  });

  it('are bytes again', () => {
    expect(filesOf(reply)).toEqual([{ name: 'my_feeds.opml', data: Buffer.from('<opml>'), description: 'Your feeds' }]);
  });
});

describe('limits', () => {
  const long = (count: number): Reply => say(...Array.from({ length: count }, (_, index) => `${index} `.repeat(40)));

  it('a reply within them fits', () => {
    expect(fits(long(20))).toBe(true);
  });

  it('a reply over them does not fit and loses lines from its end', () => {
    expect(fits(long(60))).toBe(false);
    expect(markdown(long(60))).toMatch(/^0 0 .*\n34 34 [34 ]*$/s);
  });

  it('bytes count too: 2,500 Chinese characters fit, 3,500 do not', () => {
    expect(fits(say('字'.repeat(1250), '字'.repeat(1250)))).toBe(true);
    expect(fits(say('字'.repeat(1250), '字'.repeat(1250), '字'.repeat(1000)))).toBe(false);
  });

  it('a reply with nothing to see is still a message', () => {
    expect(markdown(say('\u200B'))).toBe('…');
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '@everyone',
    '<@200000000000000030>',
    '[x](https://evil.example)',
    '字'.repeat(1500),
    '_'.repeat(3000),
  ),
);
const url = fc.oneof(fc.webUrl(), text);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ kind: fc.constant('strong' as const), text }),
  fc.record({ kind: fc.constant('mark' as const), number: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('link' as const), text, url }),
);
const line = fc.array(inline, { maxLength: 5 });
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    number: fc.nat(99),
    size: fc.constantFrom('story', 'row'),
    kickers: fc.array(line, { maxLength: 3 }),
    headline: text,
    url,
    sentences: fc.array(line, { maxLength: 4 }),
    source: line,
    picture: fc.record({ url, alt: text }),
  },
  { requiredKeys: ['number', 'size', 'kickers', 'headline', 'url', 'sentences', 'source'] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), line }),
  fc.record({ kind: fc.constant('lines' as const), lines: fc.array(line, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('note' as const), line }),
  fc.record({ kind: fc.constant('quote' as const), line }),
  fc.record({ kind: fc.constant('entry' as const), entry }),
  fc.record({ kind: fc.constant('divider' as const) }),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('button' as const), action: text, argument: text, label: text }),
  fc.record({ kind: fc.constant('link' as const), label: text, url }),
  fc.record({
    kind: fc.constant('select' as const),
    action: text,
    argument: text,
    placeholder: text,
    of: fc.constant('choices' as const),
    options: fc.array(fc.record({ value: text, label: text, description: text }), { maxLength: 30 }),
  }),
);
const reply: fc.Arbitrary<Reply> = fc.record({
  text: fc.array(block, { maxLength: 30 }),
  cards: fc.array(fc.record({ accent: fc.constant('news' as const), blocks: fc.array(block, { maxLength: 30 }) }), {
    maxLength: 3,
  }),
  actions: fc.array(fc.array(action, { maxLength: 7 }), { maxLength: 7 }),
});

describe('whatever strangers write', () => {
  it('is a message that Discord takes, within the limits', () => {
    fc.assert(
      fc.property(reply, (drawnReply) => {
        const body = render(drawnReply);

        expect(problemsOf(body)).toEqual([]);
        expect(isWithinLimits(body.components)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('makes no mention and no link but to its own address', () => {
    fc.assert(
      fc.property(text, (words) => {
        const hostile = { headline: words, sentences: [[words]], kickers: [[words]], source: [words] };
        const drawn = markdown(entries({ ...tram, ...hostile }));

        expect(drawn.replace(/\\./gs, '')).not.toMatch(/<[@#/:]|@(everyone|here)|https?:\/\/(?!harbourpost\.example)/);
      }),
      { numRuns: 200 },
    );
  });
});
