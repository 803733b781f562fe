/** The primary subtag of a BCP 47 tag, which is what language data is kept by: `pt-BR` → `pt`; `und` where there is none. */
export function baseLanguage(tag: string): string {
  const base = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? 'und';
  // Both written forms of Norwegian share their stemmer and their lists.
  return base === 'nb' || base === 'nn' ? 'no' : base;
}
