import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Attachment, Reply } from '../chat/reply.js';

const mostNames = 100;

/** Writes the files of a reply to a folder, but for charts, which are drawn as text, none over another; the reply then names them as they are called there. */
export async function saveAttachments(reply: Reply, folder: string): Promise<Reply> {
  if (reply.attachments === undefined) return reply;
  const attachments = await Promise.all(
    reply.attachments.map((attachment) => (attachment.bars ? attachment : save(attachment, folder))),
  );
  return { ...reply, attachments };
}

async function save(attachment: Attachment, folder: string): Promise<Attachment> {
  const { name, ext } = parse(attachment.name);
  for (let number = 1; number <= mostNames; number += 1) {
    const free = `${name}${number === 1 ? '' : `-${number}`}${ext}`;
    const outcome = await write(join(folder, free), Buffer.from(attachment.data, 'base64'));
    if (outcome === 'written') return { ...attachment, name: free };
    if (outcome === 'failed') break;
  }
  return { ...attachment, description: 'could not be written to this folder' };
}

async function write(path: string, data: Buffer): Promise<'written' | 'taken' | 'failed'> {
  try {
    await writeFile(path, data, { flag: 'wx' });
    return 'written';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'taken' : 'failed';
  }
}
