import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { ExchangeStopped } from './stopped.js';

/**
 * Reads a body whole and undoes its content coding. Both the bytes on the wire and the decoded ones are counted as they
 * come, so that neither an endless body nor a decompression bomb is ever held. At most one coding: gzip, br or deflate.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  coding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const wire = capped(body, maxBytes);
  if (coding === null || /^\s*(identity)?\s*$/i.test(coding)) return collect(wire);

  const first = await wire.next();
  if (first.done === true) return new Uint8Array();
  const decoder = decoderFor(coding.trim().toLowerCase(), first.value);
  const source = Readable.from(resume(first.value, wire));
  // Not `pipeline`: when the count runs over, it reports its own abort in place of the reason.
  source.once('error', (error) => decoder.destroy(error));
  try {
    return await collect(capped(source.pipe(decoder), maxBytes));
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

async function* capped(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array, void> {
  let count = 0;
  for await (const chunk of source) {
    count += chunk.byteLength;
    if (count > maxBytes) throw new ExchangeStopped({ kind: 'too-large' });
    yield chunk;
  }
}

async function* resume(first: Uint8Array, rest: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  yield first;
  yield* rest;
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
