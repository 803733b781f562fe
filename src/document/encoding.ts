import { detect } from 'chardet';
import iconv from 'iconv-lite';

/** Bytes as they came, with what the server said of them. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
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
const detectionBytes = 65_536;

/**
 * The text of a document. A byte order mark and valid UTF-8 outweigh every label, because labels lie more often than
 * bytes do; then the server's label, the document's own, the pattern of UTF-16, and last a guess from the letters.
 */
export function decodeText({ bytes, contentType }: EncodedText): string {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decodeAs(marked[1], bytes.subarray(marked[0].length)) ?? '';

  const wide = wideCharset(bytes);
  if (wide !== null) return decodeAs(wide, bytes) ?? '';

  return decodeUtf8(bytes) ?? decodeByLabel(bytes, contentType) ?? decodeByGuess(bytes);
}

/** Null unless the bytes are UTF-8, or UTF-8 with a few broken characters. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  // An escape sequence in seven-bit text means ISO-2022-JP, which is valid UTF-8 by accident.
  if (/\u001b[$(]/.test(text)) return null;
  const broken = count(text, /\ufffd/g);
  return broken === 0 || broken * 10 <= count(text, /[\u0080-\ufffc]/g) ? text : null;
}

function decodeByLabel(bytes: Uint8Array, contentType: string | null): string | null {
  for (const label of [labelOf(contentType), labelInside(bytes)]) {
    const text = label === null || /^utf-?8$/.test(label) ? null : decodeAs(label, bytes);
    if (text !== null && !text.includes('\ufffd')) return text;
  }
  return null;
}

function decodeByGuess(bytes: Uint8Array): string {
  const guess = detect(bytes.subarray(0, detectionBytes))?.toLowerCase();
  return (guess && decodeAs(guess, bytes)) || (decodeAs('windows-1252', bytes) ?? '');
}

/** Null where nobody knows the charset. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  const charset = widerCharsets[label] ?? label;
  return decoderFor(charset)?.(bytes) ?? null;
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
