import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { ExchangeStopped } from './stopped.js';

type Chunks = AsyncGenerator<Uint8Array, void>;

/**
 * Reads a body whole and undoes its content coding. Both the bytes on the wire and the decoded ones are counted as they
 * come, so that neither an endless body nor a decompression bomb is ever held. At most one coding: gzip, br or deflate.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  coding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of capped(decoded(capped(body, maxBytes), coding), maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads the first so many bytes of a body, decoded, and leaves the rest of it. */
export async function readBeginning(
  body: AsyncIterable<Uint8Array>,
  coding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  // What takes more than its own length on the wire is no text.
  for await (const chunk of decoded(capped(body, 2 * maxBytes), coding)) {
    chunks.push(chunk);
    count += chunk.byteLength;
    if (count >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

async function* decoded(wire: Chunks, coding: string | null): Chunks {
  if (coding === null || /^\s*(identity)?\s*$/i.test(coding)) return yield* wire;

  const first = await wire.next();
  if (first.done === true) return;
  const decoder = decoderFor(coding.trim().toLowerCase(), first.value);
  const source = Readable.from(resume(first.value, wire));
  // Not `pipeline`: when the count runs over, it reports its own abort in place of the reason.
  source.once('error', (error) => decoder.destroy(error));
  try {
    yield* source.pipe(decoder);
  } finally {
    source.destroy();
  }
}

function decoderFor(coding: string, firstChunk: Uint8Array): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // RFC 9110 means the zlib format, whose first byte ends in 8; some servers send the bare stream.
      return ((firstChunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new ExchangeStopped({ kind: 'bad-body' });
  }
}

async function* capped(source: AsyncIterable<Uint8Array>, maxBytes: number): Chunks {
  let count = 0;
  for await (const chunk of source) {
    count += chunk.byteLength;
    if (count > maxBytes) throw new ExchangeStopped({ kind: 'too-large' });
    yield chunk;
  }
}

async function* resume(first: Uint8Array, rest: Chunks): Chunks {
  yield first;
  yield* rest;
}
