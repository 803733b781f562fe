/** A query taken apart at what its reader wrote for the machine. */
export interface Operators {
  /** All else. */
  readonly free: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly inTitle: readonly string[];
  readonly sources: readonly string[];
}

const quoted = '"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」';
const field = new RegExp(`(?<![\\p{L}\\p{N}])(title|source):\\s?(?:${quoted}|(\\S+))`, 'giu');
const phrase = new RegExp(quoted, 'gu');
const excluded = /(?<!\S)[-−](?=[\p{L}\p{N}])(\S+)/gu;
// Who writes so much around a quotation asks in sentences, and quotes what was said: no article need hold it.
const mostWordsAroundPhrase = 6;

/** Takes `"…"`, `-word`, `title:…` and `source:…` out of a query. */
export function readOperators(text: string): Operators {
  const fields = { title: [] as string[], source: [] as string[] };
  const withoutFields = text.replace(field, (_, name: string, ...values: (string | undefined)[]) => {
    fields[name.toLowerCase() === 'title' ? 'title' : 'source'].push(given(values));
    return ' ';
  });
  const phrases: string[] = [];
  const around = withoutFields.replace(phrase, (_, ...values: (string | undefined)[]) => {
    phrases.push(given(values));
    return ' ';
  });
  const isSentence = (around.match(/[\p{L}\p{N}]+/gu) ?? []).length > mostWordsAroundPhrase;
  const without: string[] = [];
  const free = (isSentence ? withoutFields : around).replace(excluded, (_, word: string) => {
    without.push(word);
    return ' ';
  });
  return { free, phrases: isSentence ? [] : phrases, without, inTitle: fields.title, sources: fields.source };
}

/** The alternative of an expression that matched; what `replace` adds behind the groups comes later. */
function given(groups: readonly (string | undefined)[]): string {
  return groups.slice(0, 6).find((group) => typeof group === 'string') ?? '';
}
