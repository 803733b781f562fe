import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTooLarge, type GivenFile } from '../chat/file.js';
import { UserError } from '../errors.js';
import { clip } from '../text/clip.js';

const longestEcho = 80;

/** A file on this machine's own disk, which whoever sits at the terminal may name. */
export function fileAt(path: string): GivenFile {
  const fail = (): never => {
    throw new UserError('FILE_UNKNOWN', `There is no file “${clip(path, longestEcho)}” that I may read.`);
  };
  return {
    name: basename(path),
    async read(maxBytes) {
      // What is no file, such as a pipe, might never end.
      const found = await stat(path).catch(fail);
      if (!found.isFile()) fail();
      if (found.size > maxBytes) throw fileTooLarge(maxBytes);
      return readFile(path).catch(fail);
    },
  };
}
