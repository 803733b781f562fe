import { describe, expect, it } from 'vitest';
import { tellStory } from '../../src/story/telling.js';
import type { StoryArticle } from '../../src/story/told.js';

const first: StoryArticle = {
  id: 1,
  title: 'Ferry Astrid runs aground off Larchfield',
  text:
    'The ferry Astrid ran aground on rocks off Larchfield late on Tuesday with 80 people aboard. ' +
    'Lifeboats from three harbours brought all passengers ashore before midnight. ' +
    'She thanked the crews. The ferry company said that the ship had been inspected in January.',
  language: 'en',
};
const second: StoryArticle = {
  id: 2,
  title: 'All safe after ferry hits rocks',
  text:
    'All 80 people aboard the ferry Astrid are safe after the ship ran aground on rocks off Larchfield on Tuesday. ' +
    'Divers will look for holes in the hull when the storm has passed.',
  language: 'en',
};
const german: StoryArticle = {
  id: 3,
  title: 'Fähre aufgelaufen',
  text: 'Die Fähre Astrid ist am Dienstag vor Larchfield mit 80 Menschen an Bord auf Felsen aufgelaufen.',
  language: 'de',
};
const articles = [first, second, german];

const unspaced: readonly [string, readonly string[]][] = [
  [
    'ja',
    [
      '港の水門は日曜日の朝に閉まる途中で止まり、手で閉めることができなかった。十一隻の船が外の港で待っている。',
      '日曜日の朝、港の水門が途中で止まったため、十一隻の船が外港で待機している。潜水士は下の扉のレールが外れているのを見つけた。',
      '港湾局によると、新しいモーターは土曜日に鉄道で届く予定である。船員には食堂でスープとパンが配られた。',
    ],
  ],
  [
    'zh-Hans',
    [
      '周日上午，安塞尔港的潮汐船闸在关闭途中停止运转，船员无法用手将其关闭。十一艘驳船在外港等待通过船闸。',
      '港务局表示，船闸的新电动机将于周六通过铁路运抵港口。潜水员发现闸门下的铁轨已经从墙上脱落。',
    ],
  ],
  [
    'th',
    [
      'ประตูน้ำของท่าเรือหยุดทำงานกลางทางเมื่อเช้าวันอาทิตย์และไม่สามารถปิดด้วยมือได้\nเรือบรรทุกสิบเอ็ดลำกำลังรออยู่ที่ท่าเรือด้านนอก',
      'สำนักงานท่าเรือกล่าวว่ามอเตอร์ตัวใหม่ของประตูน้ำจะมาถึงทางรถไฟในวันเสาร์\nนักดำน้ำพบว่ารางใต้ประตูหลุดออกจากกำแพง',
    ],
  ],
];

const sentencesOf = (words: number, read?: string) =>
  tellStory(articles, read === undefined ? { words } : { words, read }).map(({ articleId, from, to }) => ({
    articleId,
    text: articles.find(({ id }) => id === articleId)!.text.slice(from, to),
  }));

describe('tellStory', () => {
  it('says in sentences of several articles what they say, and nothing twice', () => {
    const told = sentencesOf(48);

    expect(told).toEqual([
      {
        articleId: 2,
        text: 'All 80 people aboard the ferry Astrid are safe after the ship ran aground on rocks off Larchfield on Tuesday.',
      },
      { articleId: 1, text: 'Lifeboats from three harbours brought all passengers ashore before midnight.' },
      { articleId: 2, text: 'Divers will look for holes in the hull when the storm has passed.' },
    ]);
  });

  it('keeps within its words', () => {
    const told = sentencesOf(30);

    expect(told.map(({ articleId }) => articleId)).toEqual([2, 1]);
  });

  it('says nothing that was just read', () => {
    const told = sentencesOf(60, 'The ferry Astrid ran aground on rocks off Larchfield. It had 80 people aboard.');

    expect(told.some(({ text }) => text.includes('ran aground'))).toBe(false);
    expect(told.length).toBeGreaterThan(0);
  });

  it('leaves out sentences that point back, and other languages than that of the first article', () => {
    const told = sentencesOf(500);

    expect(told.some(({ text }) => text.startsWith('She'))).toBe(false);
    expect(told.some(({ articleId }) => articleId === 3)).toBe(false);
  });

  it('hears British, American and plain English as one language', () => {
    const regional = [
      { ...first, language: 'en-GB' },
      { ...second, language: 'en-US' },
    ];

    expect(new Set(tellStory(regional, { words: 48 }).map(({ articleId }) => articleId))).toEqual(new Set([1, 2]));
    expect(tellStory(regional, { words: 48 })).toEqual(tellStory([first, second], { words: 48 }));
  });

  it.each([
    ['a headline of an unknown language', 'und'],
    ['a headline of another language', 'de'],
  ])('speaks though %s comes first', (_, language) => {
    const headline = { id: 4, title: 'Astrid', text: '', language };

    expect(tellStory([headline, second], { words: 30 }).map(({ articleId }) => articleId)).toEqual([2]);
  });

  it.each(unspaced)('says what several newspapers say in a script that parts no words: %s', (language, texts) => {
    const papers = texts.map((text, id) => ({ id, title: '', text, language }));

    const told = tellStory(papers, { words: 60 });

    expect(new Set(told.map(({ articleId }) => articleId)).size).toBeGreaterThan(1);
    const said = told.map(({ articleId, from, to }) => texts[articleId]!.slice(from, to)).join('');
    expect(said.length).toBeLessThanOrEqual(language === 'th' ? 300 : 120);
  });

  it('says nothing of no articles', () => {
    expect(tellStory([], { words: 60 })).toEqual([]);
    expect(tellStory([{ ...first, text: '' }], { words: 60 })).toEqual([]);
  });
});
