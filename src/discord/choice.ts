import type { Choice } from '../chat/options.js';
import { cutText } from './escape.js';

/** A suggestion as Discord takes it, or none. A value that is over Discord's limit is none: cut, it would mean something else. */
export function drawChoice({ label, value }: Choice): { name: string; value: string }[] {
  if (value.length === 0 || value.length > 100) return [];
  return [{ name: cutText(label, 100) || cutText(value, 100) || '…', value }];
}
