/** An id that a button or select brought back; 0, which nothing has, for what is none. */
export function idOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
