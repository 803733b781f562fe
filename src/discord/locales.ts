import { Locale } from 'discord.js';
import type { Language } from '../phrases/language.js';
import { translated } from '../phrases/phrases.js';

const spokenIn: Readonly<Record<Language, readonly Locale[]>> = {
  en: [Locale.EnglishUS, Locale.EnglishGB],
  de: [Locale.German],
  fr: [Locale.French],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  pt: [Locale.PortugueseBR],
  it: [Locale.Italian],
  nl: [Locale.Dutch],
  pl: [Locale.Polish],
  ja: [Locale.Japanese],
};

/** Discord's locales whose language the bot speaks, with that language. */
export const localesOf = translated.flatMap((language) => spokenIn[language].map((locale) => ({ locale, language })));
