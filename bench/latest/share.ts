/** The value under which this part of sorted values lies, to two decimals. */
export function share(sorted: readonly number[], part: number): number {
  return Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2));
}
