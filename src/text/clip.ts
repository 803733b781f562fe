const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text of at most so many UTF-16 units, cut at a word where that loses little, with `…` where it was cut; graphemes stay whole. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const space = text.slice(0, maxLength).lastIndexOf(' ');
  const end = space > maxLength / 2 ? space : lastBoundary(text, maxLength - 1);
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The last place at or before `limit` that is not inside a grapheme. */
function lastBoundary(text: string, limit: number): number {
  let boundary = 0;
  for (const { index } of graphemes.segment(text.slice(0, limit + 1))) boundary = index;
  return boundary;
}
