import { UserError } from '../errors.js';

/** A file that somebody gives with a command. Only the surface knows where it lies. */
export interface GivenFile {
  readonly name: string;
  /** Its bytes, read when they are wanted. A `UserError` where they cannot be had, or are more than that. */
  read(maxBytes: number): Promise<Uint8Array>;
}

/** Whether a surface gave a file for an option. */
export function isGivenFile(value: unknown): value is GivenFile {
  return typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function';
}

/** For a file that nobody reads to its end. */
export function fileTooLarge(maxBytes: number): UserError {
  return new UserError(
    'FILE_TOO_LARGE',
    `That file is larger than ${maxBytes / 1024 / 1024} MB, so I did not read it.`,
  );
}
