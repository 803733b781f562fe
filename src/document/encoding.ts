import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type CharsetHints, guessCharset, scoreOf } from './guess.js';

/** Bytes as they came, with what the server said of them. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where they came from; the end of the host's name hints at a language. */
  readonly url?: string;
}

type Decoder = (bytes: Uint8Array) => string;

// UTF-32 stands before UTF-16, whose little-endian mark it begins with.
const byteOrderMarks: readonly (readonly [mark: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

// What publishers write and what they mean; the WHATWG encoding standard reads the labels in the same way.
const widerCharsets: Readonly<Record<string, string>> = {
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
};

const labelSearchBytes = 4096;
const languageSearchBytes = 16_384;
// How much better than its label a guess must read. Labels lie less often than guesses do.
const clearlyBetter = 0.4;

export interface DecodedText {
  readonly text: string;
  /** What it was read as. */
  readonly charset: string;
}

/** The text of a document; see `decode`. */
export function decodeText(document: EncodedText): string {
  return decode(document).text;
}

/**
 * The text of a document, and in which charset it was read. A byte order mark and valid UTF-8 outweigh every label, because
 * labels lie more often than bytes do; then the server's label and the document's own, where the letters do not clearly speak
 * against them, and last those letters alone.
 */
export function decode({ bytes, contentType, url }: EncodedText): DecodedText {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { charset: marked[1], text: decodeAs(marked[1], bytes.subarray(marked[0].length)) ?? '' };

  const wide = wideCharset(bytes);
  if (wide !== null) return { charset: wide, text: decodeAs(wide, bytes) ?? '' };

  const text = decodeUtf8(bytes);
  return text === null ? decodeOther(bytes, contentType, hintsOf(bytes, url)) : { charset: 'utf-8', text };
}

const japaneseEscape = /\u001b\$[@B]/;

/** Null unless the bytes are UTF-8, or UTF-8 with a few broken characters. */
function decodeUtf8(bytes: Uint8Array): string | null {
  // Many times as fast as the decoder, which would put replacement characters into the rest.
  const text = isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : new TextDecoder('utf-8').decode(bytes);
  // An escape sequence in seven-bit text means ISO-2022-JP, which is valid UTF-8 by accident.
  if (japaneseEscape.test(text)) return null;
  const broken = count(text, /\ufffd/g);
  return broken === 0 || broken * 10 <= count(text, /[\u0080-\ufffc]/g) ? text : null;
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** By the label, unless another charset reads much better; only what has no label, or an impossible one, is all guesswork. */
function decodeOther(bytes: Uint8Array, contentType: string | null, hints: CharsetHints): DecodedText {
  const guess = guessCharset(bytes, hints);
  const guessed = { charset: guess.charset, text: decodeAs(guess.charset, bytes) ?? '' };
  for (const label of [labelOf(contentType), labelInside(bytes)]) {
    const text = label === null || /^utf-?[78]$/.test(label) ? null : decodeAs(label, bytes);
    if (text === null || text.includes('\ufffd')) continue;
    const isDoubtful =
      single.test(label ?? '') && guess.score > scoreOf(charsetOf(label ?? ''), bytes, hints) + clearlyBetter;
    return isDoubtful ? guessed : { charset: charsetOf(label ?? ''), text };
  }
  const japanese = japaneseEscape.test(iconv.decode(bytes, 'latin1')) ? decodeAs('iso-2022-jp', bytes) : null;
  return japanese === null ? guessed : { charset: 'iso-2022-jp', text: japanese };
}

// Charsets of one byte a letter read any bytes, so that only the letters can speak against them.
const single = /^(?:windows-\d+|iso-8859-\d+|latin1|us-ascii|ascii|koi8-\w)$/;

function hintsOf(bytes: Uint8Array, url: string | undefined): CharsetHints {
  const head = iconv.decode(bytes.subarray(0, languageSearchBytes), 'latin1');
  const language = /<(?:dc:)?language>\s*([a-z]{2,3})\b|\s(?:xml:)?lang=["']([a-z]{2,3})\b/i.exec(head);
  const country =
    url === undefined || !URL.canParse(url) ? undefined : /\.([a-z]{2})$/.exec(new URL(url).hostname)?.[1];
  return { language: language?.[1] ?? language?.[2] ?? null, country: country ?? null };
}

/** Null where nobody knows the charset. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  return decoderFor(charsetOf(label))?.(bytes) ?? null;
}

function charsetOf(label: string): string {
  return widerCharsets[label] ?? label;
}

// iconv-lite first: Node 20 reads 0x80 to 0x9F of windows-1252 as control characters. It knows no ISO-2022-JP.
function decoderFor(charset: string): Decoder | null {
  if (iconv.encodingExists(charset)) return (bytes) => iconv.decode(bytes, charset);
  try {
    const decoder = new TextDecoder(charset);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
}

function labelOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The label in an XML declaration or an HTML `meta` element. */
function labelInside(bytes: Uint8Array): string | null {
  const head = iconv.decode(bytes.subarray(0, labelSearchBytes), 'latin1');
  const label =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head);
  return label?.[1]?.toLowerCase() ?? null;
}

/** UTF-16 or UTF-32 without a mark: every document begins with ASCII, so the zero bytes show the width and the order. */
function wideCharset(bytes: Uint8Array): string | null {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  const widths: Readonly<Record<string, string>> = {
    x000: 'utf-32le',
    '000x': 'utf-32be',
    x0x0: 'utf-16le',
    '0x0x': 'utf-16be',
  };
  return widths[zeros] ?? null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
