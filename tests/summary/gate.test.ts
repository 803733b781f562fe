import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/summary/gate.js';
import { summariseTo } from '../../src/summary/summarise.js';
import { article, portAnsel } from './articles.js';

const rows = (row: (at: number) => string) => Array.from({ length: 30 }, (_, at) => row(at + 1)).join('\n');
const judge = (text: string, language = 'en') =>
  refusalOf(text, language, summariseTo(article(text, { language }), 'medium'));

describe('refusalOf', () => {
  it('lets an article pass', () => {
    expect(judge(portAnsel.text)).toBeNull();
  });

  it.each([
    ['short sentences', rows((at) => `Boat ${at} passed the gate of the port. Nobody was hurt.`)],
    ['headings between', `Gate\n${portAnsel.text}\nMore on this\n${portAnsel.text}\nShare`],
    ['figures', rows((at) => `Profit rose by ${at}% to 4.2 million crowns in the third quarter, the yard said.`)],
    ['points that are sentences', rows((at) => `The crew of boat ${at} wants its money back before the autumn tides.`)],
  ])('lets a text with %s pass', (_, text) => {
    expect(judge(text)).toBeNull();
  });

  it('lets Chinese and Japanese articles pass, which have no spaces', () => {
    expect(
      judge(
        '港口的新电机星期一运到，比旧电机烧毁的时间晚了九个星期。港务局表示，闸门将在秋季大潮之前关闭并进行测试。' +
          '驳船船员在闸门打开期间损失了大约三分之一的收入。关于火灾原因的听证会定于十月举行。工程师为电机安装了第二个制动器，港务局为此支付了四百二十万克朗。',
        'zh',
      ),
    ).toBeNull();
    expect(
      judge(
        '新しいモーターは月曜日に鉄道で港に到着した。古いモーターが燃えてから九週間が過ぎていた。港湾局は秋の大潮の前に水門を閉じて試験を行うと発表した。船員は水門が開いている間に収入の三分の一を失った。火災の原因についての公聴会は十月に開かれる予定である。',
        'ja',
      ),
    ).toBeNull();
  });

  it.each([
    ['nothing', '', 'nothing-to-say'],
    ['a standfirst', 'The gate of Port Ansel is shut. Barge crews moored up the river.', 'too-short'],
    ['an empty page', 'Loading… You need to enable JavaScript to run this app.', 'too-short'],
    ['a list of names', rows((at) => `Harbour Lights ${at}, Ada Orr`), 'no-prose'],
    ['a list with marks', rows((at) => `- Boat ${at} of the harbour fleet, which sails in May`), 'no-prose'],
    ['a numbered list', rows((at) => `${at}. Boat of the harbour fleet sails in May.`), 'no-prose'],
    ['a table', rows((at) => `Vale Rovers | ${at} | 12 | 3 | 41:20`), 'no-prose'],
    ['a table with tabs', rows((at) => `Vale Rovers\t${at}\t12\t3\t41`), 'no-prose'],
    ['results', rows((at) => `Vale Rovers 3, Orrin United ${at}.`), 'no-prose'],
    ['a menu', rows((at) => `Home\nNews ${at}\nSport\nWeather`), 'no-prose'],
    ['code', rows((at) => `const gate${at} = open(${at}); if (gate${at}) { return gate${at}.close(); }`), 'no-prose'],
    ['times and places', rows((at) => `${at}:40 Port Ansel – 12:05 Old Vale`), 'no-prose'],
  ])('refuses %s', (_, text, refusal) => {
    expect(judge(text)).toBe(refusal);
  });

  it('refuses a summary that leaves out less than 30 % of its text', () => {
    const prose = 'The gate of the port is shut for the night. '.repeat(20);

    expect(refusalOf(prose, 'en', [{ from: 0, to: Math.ceil(prose.length * 0.72) }])).toBe('little-shorter');
    expect(refusalOf(prose, 'en', [{ from: 0, to: Math.floor(prose.length * 0.65) }])).toBeNull();
  });

  it('refuses a text of which nothing was chosen', () => {
    expect(refusalOf(portAnsel.text, 'en', [])).toBe('nothing-to-say');
  });

  it('reads 100,000 characters within 100 ms', () => {
    const text = portAnsel.text.repeat(100);
    const start = performance.now();

    refusalOf(text, 'en', [{ from: 0, to: 10 }]);

    expect(performance.now() - start).toBeLessThan(100);
  });
});
