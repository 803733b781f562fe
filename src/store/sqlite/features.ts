import type { Features } from '../../story/features.js';
import { type Ground, grounds } from '../../story/item.js';

const bytesPerNumber = 4;
const headerNumbers = 3;
const codeOf: Readonly<Record<Ground, number>> = { headline: 0, text: 1, short: 2 };

/**
 * Features as bytes: what they rest on, how many terms and keys, then terms, counts, keys and language; numbers in the
 * machine's byte order.
 */
export function packFeatures({ ground, language, terms, counts, copyKeys }: Features): Uint8Array {
  const header = Int32Array.of(codeOf[ground], terms.length, copyKeys.length);
  return Buffer.concat([...[header, terms, counts, copyKeys].map(bytesOf), Buffer.from(language)]);
}

/** The features that `packFeatures` packed. */
export function unpackFeatures(packed: Uint8Array): Features {
  // The numbers have to start at a multiple of their size, which a piece of a larger buffer need not.
  const bytes = new Uint8Array(packed).buffer;
  const [code, termCount = 0, keyCount = 0] = new Int32Array(bytes, 0, headerNumbers);
  const at = (numbers: number) => (headerNumbers + numbers) * bytesPerNumber;
  return {
    language: Buffer.from(bytes, at(2 * termCount + keyCount)).toString(),
    ground: grounds.find((ground) => codeOf[ground] === code) ?? 'headline',
    terms: new Int32Array(bytes, at(0), termCount),
    counts: new Float32Array(bytes, at(termCount), termCount),
    copyKeys: new Int32Array(bytes, at(2 * termCount), keyCount),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
