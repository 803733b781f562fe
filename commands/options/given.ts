/** The values of a command without the options that were left out. */
export function withoutMissing<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  // Object.entries forgets which value belongs to which key; none was added or changed.
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

// A word that takes a label, a name or a template away.
const nothing = 'none';

/** A text that `none` takes away; undefined where it was left out. */
export function orNull(text: string | undefined): string | null | undefined {
  return text === nothing ? null : text;
}
