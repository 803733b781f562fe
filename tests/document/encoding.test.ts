import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/document/encoding.js';

const russian = 'Новости порта: ворота шлюза снова остановились на полпути, баржи ждут прилива.';

function prolog(label: string, text: string): string {
  return `<?xml version="1.0" encoding="${label}"?><title>${text}</title>`;
}

describe('decodeText', () => {
  it('reads valid UTF-8 whatever the labels claim', () => {
    const bytes = Buffer.from(prolog('windows-1251', russian));

    expect(decodeText({ bytes, contentType: 'text/xml; charset=iso-8859-1' })).toContain(russian);
  });

  it.each([
    ['the server', 'koi8-r', 'text/xml; charset=koi8-r', russian],
    ['the declaration', 'windows-1251', null, prolog('windows-1251', russian)],
    ['a meta element', 'windows-1251', null, `<meta charset="windows-1251">${russian}`],
    ['nobody', 'windows-1251', null, russian.repeat(3)],
  ])('reads what is labelled by %s', (_, charset, contentType, text) => {
    expect(decodeText({ bytes: iconv.encode(text, charset), contentType })).toBe(text);
  });

  it('reads curly quotes and the euro sign in what is labelled ISO-8859-1', () => {
    const bytes = Buffer.from([0x93, 0x80, 0x94, 0xe9]);

    expect(decodeText({ bytes, contentType: 'text/html; charset=ISO-8859-1' })).toBe('“€”é');
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('reads %s with and without its mark', (charset) => {
    const text = '<rss>ü</rss>';

    expect(decodeText({ bytes: iconv.encode(text, charset, { addBOM: true }), contentType: null })).toBe(text);
    expect(decodeText({ bytes: iconv.encode(text, charset), contentType: null })).toBe(text);
  });

  it('keeps UTF-8 in which one character is broken', () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xd0]), Buffer.from(' end')]);

    expect(decodeText({ bytes, contentType: null })).toBe(`${russian}\ufffd end`);
  });

  it('reads ISO-2022-JP, which is valid UTF-8 by accident', () => {
    const bytes = Buffer.from('<t>\u001b$BF|K\\\u001b(B</t>', 'latin1');

    expect(decodeText({ bytes, contentType: 'text/xml; charset=iso-2022-jp' })).toBe('<t>日本</t>');
  });

  it('answers for any bytes and any label', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 20 }), (bytes, label) => {
        expect(typeof decodeText({ bytes, contentType: `text/xml; charset=${label}` })).toBe('string');
      }),
    );
  });
});
