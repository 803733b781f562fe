import type { Candidate } from './candidate.js';

const year = String.raw`(?<![\p{L}\p{N}.,$€£-])(?:1[0-9]|20)\d{2}s?(?![\p{L}\p{N}%]|[.,]\d)`;
const clock = String.raw`\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?!\d)|\b\d{1,2}\s?[ap]\.?m\b`;
const eastern = String.raw`\d{1,4}年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|\d{1,2}時`;
const relative: Readonly<Record<string, string>> = {
  en: String.raw`yesterday|today|tomorrow|tonight|ago|(?:last|next|this) (?:year|month|week|night|spring|summer|autumn|fall|winter|decade|century)|century|centuries`,
  de: 'gestern|heute|morgen|vor \\p{L}+ (?:Jahren|Monaten|Wochen|Tagen)|Jahrhundert',
  fr: 'hier|aujourd’hui|demain|il y a|siècle|l’an dernier|la semaine dernière|le mois dernier',
  es: 'ayer|hoy|mañana|hace \\p{L}+ (?:años|meses|días|semanas)|siglo|el año pasado|la semana pasada|el mes pasado',
  pt: 'ontem|hoje|amanhã|há \\p{L}+ (?:anos|meses|dias|semanas)|século|no ano passado|na semana passada|no mês passado',
  it: 'ieri|oggi|domani|\\p{L}+ fa|secolo|l’anno scorso|la settimana scorsa|il mese scorso',
  nl: 'gisteren|vandaag|morgen|geleden|eeuw|vorig jaar|vorige week|vorige maand',
  pl: 'wczoraj|dziś|dzisiaj|jutro|temu|wieku|w zeszłym roku|w zeszłym tygodniu|w zeszłym miesiącu',
  ja: '昨日|今日|明日|昨年|今年|来年|先月|今月|来月|先週|今週|来週|世紀',
};
const namesByLanguage = new Map<string, ReadonlySet<string>>();
const formsByLanguage = new Map<string, RegExp>();

/** Dates: years, days, months, times of day and words such as "yesterday". A year, or a day with its month, is sure. */
export function datesIn(text: string, language: string): readonly Candidate[] {
  return [...text.matchAll(dateForm(language))].map(({ 0: found, index }) => ({
    words: [found.toLowerCase()],
    from: index,
    isSure: /\d/.test(found),
  }));
}

/** Whether a word is the name of a weekday or month, written as its language writes it. */
export function isDayOrMonth(word: string, language: string): boolean {
  return calendarNames(language).has(word);
}

function dateForm(language: string): RegExp {
  const known = formsByLanguage.get(language);
  if (known) return known;
  const names = [...calendarNames(language)].map((name) => name.replace(/\./g, '\\.')).join('|');
  const named = `(?<!\\p{L})(?:\\d{1,2}\\.?\\s)?(?:${names})(?!\\p{L})(?:\\s\\d{1,2}(?!\\d))?`;
  const words = `(?<!\\p{L})(?:${relative[language] ?? relative['en']})(?!\\p{L})`;
  const form = new RegExp([year, clock, eastern, named, language === 'ja' ? relative['ja'] : words].join('|'), 'gu');
  formsByLanguage.set(language, form);
  return form;
}

/** The names of weekdays and months, long and short. */
function calendarNames(language: string): ReadonlySet<string> {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const names = (['long', 'short'] as const).flatMap((width) => [
    ...Array.from({ length: 12 }, (_, month) => part(language, { day: 'numeric', month: width }, 'month', month, 1)),
    ...Array.from({ length: 7 }, (_, day) => part(language, { weekday: width }, 'weekday', 0, day + 1)),
  ]);
  const found = new Set(names.filter((name) => name.length >= 3));
  namesByLanguage.set(language, found);
  return found;
}

function part(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
  month: number,
  day: number,
): string {
  const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(
    Date.UTC(2024, month, day),
  );
  return parts.find((each) => each.type === type)?.value ?? '';
}
