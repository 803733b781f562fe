import { describe, expect, it } from 'vitest';
import { withoutLines } from '../../src/page/closing.js';
import { repeatedLines, type ToldArticle } from '../../src/page/repeated.js';

const bodies = [
  'The lock at Port Ansel stopped halfway on Sunday and could not be closed by hand.',
  'Terns have come back to the northern shore, a fortnight sooner than in any year before.',
  'The council of Larchfield votes on the tram again, and the mayor expects a narrow result.',
  'A rye loaf costs three crowns and ten öre in Vessmark, more than at any time since spring.',
  'Night trains to Orrin keep their sleeping cars, says the railway, at least until autumn.',
  'Ebel’s weather station turns ninety, and its keeper has not missed one morning of them.',
];
const titles = [
  'Lock stuck at sea',
  'Terns are back home',
  'Tram vote again',
  'Bread prices rise',
  'Sleeping cars stay',
  'Station is ninety',
];

function told(end: (index: number) => string, count = bodies.length): ToldArticle[] {
  return bodies.slice(0, count).map((body, index) => ({
    title: titles[index] ?? '',
    texts: [[body, 'More follows on that.'.repeat(index + 1), end(index)].filter(Boolean).join('\n')],
  }));
}

describe('the lines that a feed puts under its articles', () => {
  it.each([
    ['an invitation', () => 'Follow us on Tideline for more.', 'follow us on tideline for more.'],
    [
      'an address',
      () => 'Our reporter can be reached at ann@herald.example',
      'our reporter can be reached at ann@herald.example',
    ],
    ['a count', (n: number) => `Read the ${n + 3} comments`, 'read the 0 comments'],
    ['a count of pictures', (n: number) => `Photo ${n + 1} of ${n + 9}`, 'photo 0'],
    [
      'a name of the article',
      (n: number) => `The post ${titles[n] ?? ''} first appeared on Herald.`,
      'the post … first appeared on herald.',
    ],
    [
      'a sentence that always stands there',
      () => 'Harbour Herald, the voice of the coast',
      'harbour herald, the voice of the coast',
    ],
  ])('are learnt: %s', (_what, end, print) => {
    expect([...repeatedLines(told(end))]).toEqual([print]);
  });

  it('are learnt one after the other, and stripped', () => {
    const closing = [
      'Follow us on Tideline.',
      'Sign up for our mail.',
      'Copyright Herald.',
      'Reporting by Ann.',
      'Editing by Bo.',
    ];
    const articles = told(() => closing.join('\n'));

    const prints = repeatedLines(articles);

    const { text, met } = withoutLines(articles[0]?.texts[0] ?? '', titles[0] ?? '', prints);
    expect(text).toBe(`${bodies[0] ?? ''}\nMore follows on that.`);
    expect(met).toHaveLength(5);
  });

  it.each([
    ['twice', told((n) => (n < 2 ? 'Follow us on Tideline for more.' : ''))],
    [
      'in fewer than three of five articles, unless they turn to the reader',
      told((n) => (n < 3 ? 'No one was hurt.' : '')),
    ],
    [
      'to ask for help in fewer than three of five articles',
      told((n) => (n < 3 ? 'Anybody with information is asked to contact them on 101 or 0800 555 111.' : '')),
    ],
    ['to say where somebody can be reached', told(() => 'Anyone who saw it can reach detectives at 555-0100.', 4)],
    ['with numbers to call that differ', told((n) => `Contact them at www.police.example and quote ${n + 310}.`)],
    ['with a name and a value', told(() => 'Depth: 10 km')],
    ['with numbers that differ', told((n) => `It ended ${n} to nothing.`)],
    [
      'with the words of the articles',
      told(() => 'The tidal lock at Port Ansel was built in three years.').map(({ title, texts }) => {
        return { title, texts: [`At Port Ansel, by the tidal lock: ${texts.join('')}`] };
      }),
    ],
    [
      'under the same article again and again',
      told(() => 'Follow us on Tideline for more.', 1).flatMap((one) => [one, one, one, one]),
    ],
    [
      'under articles whose titles differ by a number',
      told(() => 'Follow us on Tideline for more.').map((one, n) => ({ ...one, title: `Weather of ${n} March` })),
    ],
    [
      'of articles that have nothing else',
      titles.map((title) => ({ title, texts: ['All systems work.\nFollow us.'] })),
    ],
    ['as whole texts', titles.map((title) => ({ title, texts: ['All systems work as they should.'] }))],
  ])('are not those that stand there %s', (_what, articles) => {
    expect([...repeatedLines(articles)]).toEqual([]);
  });

  it('are not those that stand at the beginning', () => {
    const articles = told(() => '').map(({ title, texts }) => ({
      title,
      texts: [`Where do you live?\n${texts.join('')}`],
    }));

    expect([...repeatedLines(articles)]).toEqual([]);
  });
});
