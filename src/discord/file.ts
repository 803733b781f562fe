import type { Attachment } from 'discord.js';
import { fileTooLarge, type GivenFile } from '../chat/file.js';
import { Mistake } from '../phrases/mistake.js';
import type { Net } from '../net/net.js';

/** A file that came with an interaction. It is fetched from Discord's own servers, through the guard like everything else. */
export function attachedFile({ name, url, size }: Pick<Attachment, 'name' | 'url' | 'size'>, net: Net): GivenFile {
  return {
    name,
    async read(maxBytes) {
      if (size > maxBytes) throw fileTooLarge(maxBytes);
      const outcome = await net.get({ url, accept: 'feed', isAwaited: true });
      if (outcome.kind !== 'ok') {
        throw new Mistake('mistake.unread-file');
      }
      // What was said to be small may not be.
      if (outcome.bytes.length > maxBytes) throw fileTooLarge(maxBytes);
      return outcome.bytes;
    },
  };
}
