import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/document/encoding.js';

function feedBytes(title: string, charset: string, head = '<?xml version="1.0"?>'): Uint8Array {
  return iconv.encode(
    `${head}<rss><channel><title>${title}</title><link>https://a.example/</link></channel></rss>`,
    charset,
  );
}

// One headline each, as little as any feed has.
const headlines: readonly (readonly [language: string, title: string, ...charsets: string[]])[] = [
  ['de', 'Größere Brücke über den Fluss öffnet', 'windows-1252'],
  ['fr', 'L’école fermée à cause de la tempête', 'windows-1252'],
  ['pt', 'Eleições: votação começa amanhã', 'windows-1252'],
  ['sv', 'Färjan från Åbo är försenad', 'windows-1252'],
  ['pl', 'Łódź: śnieg sparaliżował ulice', 'windows-1250', 'iso-8859-2'],
  ['cs', 'Řidiči stávkují, vlaky nejedou včas', 'windows-1250', 'iso-8859-2'],
  ['hu', 'Hűvösebb idő érkezik, erős széllel', 'windows-1250', 'iso-8859-2'],
  ['tr', 'İşçiler yarın yürüyüş için çağrı yaptı', 'windows-1254'],
  ['lt', 'Šią žiemą ąžuolai žydėjo', 'windows-1257'],
  ['ru', 'Мост через реку закрыт до вечера', 'windows-1251', 'koi8-r', 'iso-8859-5'],
  ['el', 'Κλειστή η γέφυρα μέχρι το βράδυ', 'windows-1253', 'iso-8859-7'],
  ['he', 'הגשר על הנהר סגור עד הערב', 'windows-1255'],
  ['ar', 'إغلاق الجسر على النهر حتى المساء', 'windows-1256', 'iso-8859-6'],
  ['th', 'ปิดสะพานถึงเย็นวันนี้', 'windows-874'],
  ['ja', '川の橋は夕方まで通行止めです', 'shift_jis', 'euc-jp'],
  ['zh', '大桥今天晚上之前不开放', 'gb18030'],
  ['ko', '강을 건너는 다리가 저녁까지 닫힙니다', 'euc-kr'],
];
const cases = headlines.flatMap(([language, title, ...charsets]) =>
  charsets.map((charset) => ({ language, title, charset })),
);

describe('decodeText without a label that is true', () => {
  it.each(cases)('reads one headline of $language in $charset', ({ title, charset }) => {
    const unlabelled = { bytes: feedBytes(title, charset), contentType: 'text/xml' };
    const mislabelled = {
      bytes: feedBytes(title, charset, '<?xml version="1.0" encoding="utf-8"?>'),
      contentType: null,
    };

    expect(decodeText(unlabelled)).toContain(title);
    expect(decodeText(mislabelled)).toContain(title);
  });

  it('believes the letters before a label that makes nonsense of them', () => {
    const bytes = feedBytes('Мост через реку закрыт', 'windows-1251');

    expect(decodeText({ bytes, contentType: 'text/xml; charset=iso-8859-1' })).toContain('Мост через реку закрыт');
  });

  it('believes a label where the letters leave room for doubt', () => {
    const bytes = feedBytes('Þ ð', 'windows-1252');

    expect(decodeText({ bytes, contentType: 'text/xml; charset=iso-8859-1' })).toContain('Þ ð');
  });

  it('lets the declared language and the country of the host decide', () => {
    const turkish = feedBytes('gül', 'windows-1254');
    const danish = iconv.encode('<rss><title>øl æble</title><language>da</language></rss>', 'windows-1252');

    expect(decodeText({ bytes: turkish, contentType: null, url: 'https://haber.tr/rss' })).toContain('gül');
    expect(decodeText({ bytes: danish, contentType: null })).toContain('øl æble');
  });

  it('reads ISO-2022-JP by its escapes, and never UTF-7', () => {
    const escaped = Buffer.from('<rss><title>\u001b$B5;=Q\u001b(B</title></rss>', 'latin1');
    const seven = Buffer.from('<rss><title>+ADw-script+AD4-</title></rss>');

    expect(decodeText({ bytes: escaped, contentType: null })).toContain('<title>技術</title>');
    expect(decodeText({ bytes: seven, contentType: 'text/xml; charset=utf-7' })).toContain('+ADw-script+AD4-');
  });
});
