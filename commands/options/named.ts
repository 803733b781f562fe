/** Those that a text means: by `#id`, else by a whole name, else by a part of one; all of them for an empty text. */
export function matchNamed<T extends { readonly id: number }>(
  things: readonly T[],
  text: string,
  names: (thing: T) => readonly string[],
): readonly T[] {
  if (/^#\d+$/.test(text)) return things.filter(({ id }) => `#${id}` === text);
  const wanted = text.toLowerCase();
  const whole = things.filter((thing) => names(thing).some((name) => name.toLowerCase() === wanted));
  if (whole.length > 0) return whole;
  return things.filter((thing) => names(thing).some((name) => name.toLowerCase().includes(wanted)));
}
