import * as v from 'valibot';
import { fileVersion } from './file.js';
import { type GuildFile, guildFile } from './schema.js';

export type GuildFileReading =
  | { readonly kind: 'file'; readonly file: GuildFile }
  | { readonly kind: 'unreadable' }
  /** It is of another version of this program. */
  | { readonly kind: 'version' }
  /** Where it holds something that it may not: `feeds.2.weight`, counted from 0. */
  | { readonly kind: 'wrong'; readonly place: string };

const anyVersion = v.object({ version: v.number(), server: v.unknown() });

/** Reads what `writeGuildFile` wrote, and somebody may have changed by hand. Never throws. */
export function readGuildFile(bytes: Uint8Array): GuildFileReading {
  const content = parse(new TextDecoder().decode(bytes));
  if (!v.is(anyVersion, content)) return { kind: 'unreadable' };
  if (content.version !== fileVersion) return { kind: 'version' };
  const result = v.safeParse(guildFile, content, { abortEarly: true });
  if (result.success) return { kind: 'file', file: result.output };
  const [issue] = result.issues;
  return { kind: 'wrong', place: v.getDotPath(issue) ?? 'version' };
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
