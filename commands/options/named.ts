/** Those that a text means: by `#id`, else by a whole name, else by whole words of one, else by any part; all for an empty text. */
export function matchNamed<T extends { readonly id: number }>(
  things: readonly T[],
  text: string,
  names: (thing: T) => readonly string[],
): readonly T[] {
  if (/^#\d+$/.test(text)) return things.filter(({ id }) => `#${id}` === text);
  const wanted = text.toLowerCase();
  if (wanted === '') return things;
  const named = (fits: (name: string) => boolean) =>
    things.filter((thing) => names(thing).some((name) => fits(name.toLowerCase())));
  const whole = named((name) => name === wanted);
  if (whole.length > 0) return whole;
  const inWords = named((name) => hasWords(name, wanted));
  return inWords.length > 0 ? inWords : named((name) => name.includes(wanted));
}

/** "Tern" is in "The Tern" and not in "Daily Lantern". */
function hasWords(name: string, wanted: string): boolean {
  const isEdge = (character: string) => !/[\p{L}\p{N}]/u.test(character);
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1)) {
    if (isEdge(name.charAt(at - 1)) && isEdge(name.charAt(at + wanted.length))) return true;
  }
  return false;
}
