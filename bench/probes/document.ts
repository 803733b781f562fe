import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FetchedDocument } from '../../src/model.js';

export interface ProbeDocument {
  readonly id: unknown;
  /** Reads the file under the root, unpacked if its name ends in `.gz`; throws where the line or the file is no good. */
  readonly read: () => FetchedDocument;
}

/** The document that a line of a probe names: `{id, file, url, contentType?}`. */
export function readDocument(input: unknown, root: string): ProbeDocument {
  const line: Readonly<Record<string, unknown>> = typeof input === 'object' && input !== null ? { ...input } : {};
  const { id = null, file, url, contentType } = line;
  const read = (): FetchedDocument => {
    if (typeof file !== 'string' || typeof url !== 'string') throw new TypeError('A line needs a file and a url.');
    const packed = readFileSync(resolve(root, file));
    const bytes = file.endsWith('.gz') ? gunzipSync(packed) : packed;
    return { bytes, url, contentType: typeof contentType === 'string' ? contentType : null };
  };
  return { id, read };
}
