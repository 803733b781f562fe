import { Mistake } from '../phrases/mistake.js';

/** A file that somebody gives with a command. Only the surface knows where it lies. */
export interface GivenFile {
  readonly name: string;
  /** Its bytes, read when they are wanted. A `Mistake` where they cannot be had, or are more than that. */
  read(maxBytes: number): Promise<Uint8Array>;
}

/** Whether a surface gave a file for an option. */
export function isGivenFile(value: unknown): value is GivenFile {
  return typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function';
}

/** For a file that nobody reads to its end. */
export function fileTooLarge(maxBytes: number): Mistake {
  return new Mistake('mistake.large-file', { megabytes: maxBytes / 1024 / 1024 });
}
