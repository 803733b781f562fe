/** The languages that the bot speaks, as BCP 47 primary subtags. English is the one that every other is translated from. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language for somebody whose own is known by a BCP 47 tag (`pt-BR`); English where the bot does not speak it, or nobody said. */
export function languageFor(tag: string | undefined): Language {
  const base = tag?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === base) ?? 'en';
}
