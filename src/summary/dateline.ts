const longest = 160;
const place = String.raw`\p{Lu}[\p{L}.'’/ -]{1,30}(?:,\s[\p{L}.'’ -]{2,30}){0,2}`;
const dash = String.raw`\.?\s*(?:--|[–—:-])\s*`;
const day = String.raw`(?:,?\s(?:\d{1,2}\.?\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})\.?(?:\s\d{4})?)`;
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const agencies = '(?:CNN|AP|AFP|Reuters|UPI|Bloomberg|BBC|PA|dpa|EFE|ANSA|Lusa|NTB|TT|ANP|Ritzau|Xinhua|TASS|IANS|PTI)';

const datelines = [
  // (CNN) — · Rome (CNN) · BERLIN, Jan 5 (Reuters) – · (EFE).- · (ANSA) - ROMA, 05 MAG -
  new RegExp(
    `^(?:${place}${day}?\\s?)?\\(${agencies}(?: \\w+)?\\)(?:${dash}|\\s*)(?:\\p{Lu}{3,}, \\d{1,2} \\p{Lu}{3}\\s-\\s)?`,
    'u',
  ),
  // LONDON (Some Agency) - · KINSHASA, Congo -- · SANTO DOMINGO - · МОСКВА, 5 мая —
  new RegExp(
    `^(?!CORRECTION|CLARIFICATION)\\p{Lu}{3,}[\\p{Lu} .'’-]*(?:,\\s[\\p{L}\\d. ]{2,25})?(?:\\s\\([^()]{2,30}\\)${dash}|\\s*(?:--|[–—])\\s*|\\s-\\s)`,
    'u',
  ),
  // Washington.- · TEGUCIGALPA, HONDURAS.-
  /^\p{Lu}[\p{L} ]{2,30}(?:,\s[\p{L}\d ]{2,30})?\.\s?[-–—]\s*/u,
  // 新华社北京5月5日电（记者…） · 【東京時事】
  /^(?:(?:新华社|中新社|中新网|本报)[^，。]{2,20}电\s*(?:[（(][^）)]{2,30}[）)])?\s*|【[^】]{2,20}】\s*)/u,
  // (9NEWS) · (Instagram): whose picture stands above
  /^\([\p{Lu}\d][\p{L}\d .]{1,24}\)\s+(?=[\p{Lu}\d])/u,
  // 12/28/2015 AT 04:50 PM EST
  /^\d{1,2}[/.]\d{1,2}[/.]\d{4}(?:,?\s(?:at\s)?\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{2,4})?)?\s+(?=\p{Lu})/iu,
  // Updated Jul 7, 2012 6:40 PM ET · June 29, 2007:
  new RegExp(
    `^(?:(?:updated|published|posted):?\\s)?(?:\\p{L}+day,?\\s)?${month}\\.?\\s\\d{1,2},?\\s\\d{4}(?:,?\\s\\d{1,2}:\\d{2}\\s?[ap]m(?:\\s[a-z]{2,3}(?=\\s\\p{Lu}))?)?(?:${dash}|\\s+(?=\\p{Lu}))`,
    'iu',
  ),
];

/** How many characters of a sentence are the place, agency or date that news puts before its first words. */
export function datelineLength(sentence: string): number {
  const head = sentence.slice(0, longest);
  const length = Math.max(0, ...datelines.map((pattern) => pattern.exec(head)?.[0].length ?? 0));
  return /^["'“‘«„‚»]?[\p{Lu}\p{Lo}\d]/u.test(sentence.slice(length)) ? length : 0;
}
