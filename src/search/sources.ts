import { withoutAccents } from './terms.js';

export interface NamedSources {
  /** The query without their names. */
  readonly rest: string;
  /** As the store has them. */
  readonly sources: readonly string[];
}

const partedAt = /\s[-–—|:·]\s/u;
const shortest = 3;

/**
 * Finds the sources that a question names, the longest names first; a feed is also named by what stands before ` - ` or
 * ` | ` in its name. Only with a capital, so that "The Age" is no age.
 */
export function withoutSources(query: string, names: readonly string[]): NamedSources {
  // An expression costs more than a hundred of these looks, and few feeds are named.
  const spaced = inOneCase(query);
  const forms = names
    .flatMap((name) => formsOf(name).map((form) => ({ name, form })))
    .filter(({ form }) => spaced.includes(inOneCase(form)))
    .toSorted((one, other) => other.form.length - one.form.length);
  const found = new Set<string>();
  let rest = query;
  const cut = new Set<string>();
  for (const { name, form } of forms) {
    if (cut.has(form.toLowerCase())) found.add(name);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`, 'giu');
    rest = rest.replace(pattern, (written) => {
      if (!startsLarge(written)) return written;
      found.add(name);
      cut.add(form.toLowerCase());
      return ' ';
    });
  }
  return { rest, sources: [...found] };
}

/** Whether a source has such a name, or a part of it. */
export function isSourceNamed(source: string, typed: string): boolean {
  return withoutAccents(source.toLowerCase()).includes(withoutAccents(typed.toLowerCase().trim()));
}

function formsOf(name: string): readonly string[] {
  const [first = ''] = name.split(partedAt);
  return [...new Set([name.trim(), first.trim()])].filter((form) => form.length >= shortest);
}

function inOneCase(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

function startsLarge(written: string): boolean {
  const [first = ''] = written;
  return first === first.toUpperCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
