const namesByLanguage = new Map<string, ReadonlySet<string>>();
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** Whether a name is that of a country or territory in this language (CLDR's names). */
export function isRegion(name: string, language: string): boolean {
  const known = namesByLanguage.get(language) ?? regionNames(language);
  namesByLanguage.set(language, known);
  return known.has(name.toLowerCase());
}

function regionNames(language: string): ReadonlySet<string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []));
}
