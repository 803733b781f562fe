import { createHash } from 'node:crypto';
import type { Body } from './render.js';

// Discord numbers components from 1 on where they have no id of their own, so a mark is told from those by its size.
const smallestMark = 2 ** 30;

/** A number that a message carries as the id of its first component (int32), by which it is known where its nonce is not shown. */
export function markOf(nonce: string): number {
  return smallestMark + (createHash('sha256').update(nonce).digest().readUInt32BE(0) % smallestMark);
}

/** The body with its mark. */
export function withMark(body: Body, nonce: string): Body {
  const [first, ...rest] = body.components;
  return first === undefined ? body : { ...body, components: [{ ...first, id: markOf(nonce) }, ...rest] };
}

/** A message as a channel's history shows it, or as we would send it. */
interface Shown {
  readonly nonce?: string | number | undefined;
  readonly components?: readonly unknown[] | undefined;
}

/** Whether a message in a channel is the one of this nonce: by nonce or mark, or, where it has neither, by its words. */
export function isSameMessage(message: Shown, { nonce, body }: { nonce: string; body: Body }): boolean {
  if (message.nonce === nonce) return true;
  const mark = idOf(message.components?.[0]);
  if (mark !== null && mark >= smallestMark) return mark === markOf(nonce);
  const words = wordsIn(message.components).join('\n').trim();
  return words !== '' && words === wordsIn(body.components).join('\n').trim();
}

function idOf(component: unknown): number | null {
  return isRecord(component) && typeof component['id'] === 'number' ? component['id'] : null;
}

/** Every text that a message shows, links included. */
function wordsIn(components: unknown): readonly string[] {
  if (Array.isArray(components)) return components.flatMap(wordsIn);
  if (!isRecord(components)) return [];
  const { content } = components;
  return [...(typeof content === 'string' ? [content.trim()] : []), ...wordsIn(components['components'])];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
