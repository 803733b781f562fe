import { describe, expect, it } from 'vitest';
import { render } from '../../src/discord/render.js';
import type { Style } from '../../src/terminal/line.js';
import { renderPost } from '../../src/terminal/render.js';
import { problemsOf } from '../helpers/discord/rules.js';
import { shownDigest } from './shown.js';

const text = (...lines: readonly string[]) => ({ type: 10, content: lines.join('\n') });
const pictured = (url: string, description: string, ...lines: readonly string[]) => ({
  type: 9,
  components: [text(...lines)],
  accessory: { type: 11, media: { url }, description },
});
const divider = { type: 14, divider: true };
const header = text('## Daily digest', '-# Thursday 12 March · 6 articles, 5 stories');
const alsoNew = ['**Also new**', '- [Tern colony counts its first thousand pairs](https://news.example/6) · Quay FM'];
const promise = '-# Every sentence is the publisher’s own, word for word.';
const select = {
  type: 1,
  components: [
    {
      type: 3,
      custom_id: '1|story.more|',
      placeholder: 'Choose a story: more, sources, save',
      options: [
        { value: '1', label: 'Tidal lock at Port Ansel fails for the second time', description: '2 sources' },
        { value: '3', label: 'Bread prices in Vessmark, week by week', description: 'Daily Lantern' },
        { value: '4', label: 'Fähre nach Ebel fährt ab April stündlich', description: 'Küstenbote' },
        { value: '5', label: '北線の路面電車、5月に着工へ', description: '港新聞' },
      ],
    },
  ],
};

/** One frame, with a line across between what stands in it, and the select below. */
function framed(...components: readonly object[]) {
  const parted = components.flatMap((component, index) => (index === 0 ? [component] : [divider, component]));
  return {
    flags: 32768,
    allowed_mentions: { parse: [] },
    components: [{ type: 17, accent_color: 0x4a82c3, components: [...parted, select] }],
  };
}

describe('a digest on Discord', () => {
  it('is headlines and sources in brief', () => {
    const body = render(shownDigest('brief'));

    expect(problemsOf(body)).toEqual([]);
    expect(body).toEqual(
      framed(
        header,
        text(
          '### [Tidal lock at Port Ansel fails for the second time](https://news.example/1)',
          '-# **2 sources** · [Harbour Post](https://news.example/1) · [The Tern](https://news.example/2) · <t:1773295200:R>',
        ),
        text(
          '-# AI-generated, says the publisher',
          '### [Bread prices in Vessmark, week by week](https://news.example/3)',
          '-# Daily Lantern · <t:1773291600:R>',
        ),
        text(
          '-# Update to [Tuesday’s digest](https://discord.com/channels/1/2/3)',
          '### [Fähre nach Ebel fährt ab April stündlich](https://news.example/4)',
          '-# Küstenbote · <t:1773291600:R>',
        ),
        text('### [北線の路面電車、5月に着工へ](https://news.example/5)', '-# 港新聞 · <t:1773291600:R>'),
        text(...alsoNew),
      ),
    );
  });

  it('says two sentences of each story in standard', () => {
    const body = render(shownDigest('standard'));

    expect(problemsOf(body)).toEqual([]);
    expect(body).toEqual(
      framed(
        header,
        text(
          '### [Tidal lock at Port Ansel fails for the second time](https://news.example/1)',
          'The lower gate stopped halfway at 05:40 and could not be closed by hand.¹ Eleven barges are waiting in the outer basin.²',
          '-# **2 sources** · ¹ [Harbour Post](https://news.example/1) · ² [The Tern](https://news.example/2) · <t:1773295200:R>',
        ),
        text(
          '-# AI-generated, says the publisher',
          '### [Bread prices in Vessmark, week by week](https://news.example/3)',
          'A rye loaf cost 3.10 crowns on Monday. That is 20 öre more than a week before.',
          '-# Daily Lantern · <t:1773291600:R>',
        ),
        text(
          '-# Update to [Tuesday’s digest](https://discord.com/channels/1/2/3)',
          '### [Fähre nach Ebel fährt ab April stündlich](https://news.example/4)',
          'Ab dem 1. April legt sie zu jeder vollen Stunde ab. Das sagte die Reederei.',
          '-# Küstenbote · <t:1773291600:R>',
        ),
        text(
          '### [北線の路面電車、5月に着工へ](https://news.example/5)',
          '市議会は3票差で可決した。 工事は5月に始まる。',
          '-# 港新聞 · <t:1773291600:R>',
        ),
        text(...alsoNew, promise),
      ),
    );
  });

  it('says three in full, with a picture beside them where one may be shown', () => {
    const body = render(shownDigest('full'));

    expect(problemsOf(body)).toEqual([]);
    expect(body).toEqual(
      framed(
        header,
        pictured(
          'https://img.news.example/lock.jpg',
          'The lower gate, half open.',
          '### [Tidal lock at Port Ansel fails for the second time](https://news.example/1)',
          'The lower gate stopped halfway at 05:40 and could not be closed by hand.¹ Eleven barges are waiting in the outer basin.²',
          '-# **2 sources** · ¹ [Harbour Post](https://news.example/1) · ² [The Tern](https://news.example/2) · <t:1773295200:R>',
        ),
        text(
          '-# AI-generated, says the publisher',
          '### [Bread prices in Vessmark, week by week](https://news.example/3)',
          'A rye loaf cost 3.10 crowns on Monday. That is 20 öre more than a week before. Flour is dearer.',
          '-# Daily Lantern · <t:1773291600:R>',
        ),
        pictured(
          'https://img.news.example/faehre.jpg',
          'Picture for: Fähre nach Ebel fährt ab April stündlich',
          '-# Update to [Tuesday’s digest](https://discord.com/channels/1/2/3)',
          '### [Fähre nach Ebel fährt ab April stündlich](https://news.example/4)',
          'Ab dem 1. April legt sie zu jeder vollen Stunde ab. Das sagte die Reederei. Sie hat zwei Schiffe.',
          '-# Küstenbote · <t:1773291600:R>',
        ),
        pictured(
          'https://img.news.example/tram.jpg',
          '工事予定地の地図',
          '### [北線の路面電車、5月に着工へ](https://news.example/5)',
          '市議会は3票差で可決した。 工事は5月に始まる。 完成は2年後の予定だ。',
          '-# 港新聞 · <t:1773291600:R>',
        ),
        text(...alsoNew, promise),
      ),
    );
  });
});

const screen: Style = {
  isPlain: false,
  width: 80,
  colour: false,
  nowMs: Date.parse('2026-03-12T08:00:00Z'),
  channelNames: new Map(),
  roleNames: new Map(),
};

describe('a digest in the terminal', () => {
  it('is headlines and sources in brief', () => {
    expect(renderPost('#news', shownDigest('brief'), screen).split('\n')).toEqual([
      '#news · Daily digest                                           Thursday 12 March',
      '────────────────────────────────────────────────────────────────────────────────',
      '6 articles, 5 stories',
      '1  Tidal lock at Port Ansel fails for the second time',
      '   2 sources · Harbour Post · The Tern · 2 hours ago',
      '2  AI-generated, says the publisher · Bread prices in Vessmark, week by week',
      '   Daily Lantern · 3 hours ago',
      '3  Update to Tuesday’s digest · Fähre nach Ebel fährt ab April stündlich',
      '   Küstenbote · 3 hours ago',
      '4  北線の路面電車、5月に着工へ',
      '   港新聞 · 3 hours ago',
      '',
      '   Also new',
      '   - Tern colony counts its first thousand pairs · Quay FM',
    ]);
  });

  it('says two sentences of each story in standard', () => {
    expect(renderPost('#news', shownDigest('standard'), screen).split('\n')).toEqual([
      '#news · Daily digest                                           Thursday 12 March',
      '────────────────────────────────────────────────────────────────────────────────',
      '6 articles, 5 stories',
      '1  Tidal lock at Port Ansel fails for the second time',
      '   The lower gate stopped halfway at 05:40 and could not be closed by hand. [1]',
      '   Eleven barges are waiting in the outer basin. [2]',
      '   2 sources · [1] Harbour Post · [2] The Tern · 2 hours ago',
      '2  AI-generated, says the publisher · Bread prices in Vessmark, week by week',
      '   A rye loaf cost 3.10 crowns on Monday. That is 20 öre more than a week',
      '   before.',
      '   Daily Lantern · 3 hours ago',
      '3  Update to Tuesday’s digest · Fähre nach Ebel fährt ab April stündlich',
      '   Ab dem 1. April legt sie zu jeder vollen Stunde ab. Das sagte die Reederei.',
      '   Küstenbote · 3 hours ago',
      '4  北線の路面電車、5月に着工へ',
      '   市議会は3票差で可決した。 工事は5月に始まる。',
      '   港新聞 · 3 hours ago',
      '',
      '   Also new',
      '   - Tern colony counts its first thousand pairs · Quay FM',
      '   Every sentence is the publisher’s own, word for word.',
    ]);
  });

  it('says three in full', () => {
    expect(renderPost('#news', shownDigest('full'), screen).split('\n')).toEqual([
      '#news · Daily digest                                           Thursday 12 March',
      '────────────────────────────────────────────────────────────────────────────────',
      '6 articles, 5 stories',
      '1  Tidal lock at Port Ansel fails for the second time',
      '   The lower gate stopped halfway at 05:40 and could not be closed by hand. [1]',
      '   Eleven barges are waiting in the outer basin. [2]',
      '   2 sources · [1] Harbour Post · [2] The Tern · 2 hours ago',
      '2  AI-generated, says the publisher · Bread prices in Vessmark, week by week',
      '   A rye loaf cost 3.10 crowns on Monday. That is 20 öre more than a week',
      '   before. Flour is dearer.',
      '   Daily Lantern · 3 hours ago',
      '3  Update to Tuesday’s digest · Fähre nach Ebel fährt ab April stündlich',
      '   Ab dem 1. April legt sie zu jeder vollen Stunde ab. Das sagte die Reederei.',
      '   Sie hat zwei Schiffe.',
      '   Küstenbote · 3 hours ago',
      '4  北線の路面電車、5月に着工へ',
      '   市議会は3票差で可決した。 工事は5月に始まる。 完成は2年後の予定だ。',
      '   港新聞 · 3 hours ago',
      '',
      '   Also new',
      '   - Tern colony counts its first thousand pairs · Quay FM',
      '   Every sentence is the publisher’s own, word for word.',
    ]);
  });

  it('puts each address on a line of its own where there is no terminal', () => {
    expect(renderPost('#news', shownDigest('standard'), { ...screen, isPlain: true }).split('\n')).toEqual([
      '#news · Daily digest · Thursday 12 March · 6 articles, 5 stories',
      '1. Tidal lock at Port Ansel fails for the second time',
      'The lower gate stopped halfway at 05:40 and could not be closed by hand. [1] Eleven barges are waiting in the outer basin. [2]',
      '2 sources; [1] Harbour Post; [2] The Tern; 2026-03-12 06:00',
      'https://news.example/1',
      '2. AI-generated, says the publisher · Bread prices in Vessmark, week by week',
      'A rye loaf cost 3.10 crowns on Monday. That is 20 öre more than a week before.',
      'Daily Lantern; 2026-03-12 05:00',
      'https://news.example/3',
      '3. Update to Tuesday’s digest · Fähre nach Ebel fährt ab April stündlich',
      'Ab dem 1. April legt sie zu jeder vollen Stunde ab. Das sagte die Reederei.',
      'Küstenbote; 2026-03-12 05:00',
      'https://news.example/4',
      '4. 北線の路面電車、5月に着工へ',
      '市議会は3票差で可決した。 工事は5月に始まる。',
      '港新聞; 2026-03-12 05:00',
      'https://news.example/5',
      'Also new',
      '- Tern colony counts its first thousand pairs · Quay FM',
      'https://news.example/6',
      'Every sentence is the publisher’s own, word for word.',
    ]);
  });
});
