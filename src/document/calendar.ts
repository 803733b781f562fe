// How month names begin, without accents, in English, German, French, Italian, Spanish, Portuguese, Dutch, Polish, Turkish,
// Greek and Russian.
const monthBeginnings: readonly string[] = [
  'jan gen ene sty oca ιαν янв',
  'feb fev fevr lut sub φεβ фев',
  'mar maa mrt μαρ мар',
  'apr avr abr kwi nis απρ апр',
  'may mai maj mag mei μαι май мая',
  'jun juin giu cze haz ιουν июн',
  'jul juil lug lip tem ιουλ июл',
  'aug aou ago sie agu αυγ авг',
  'sep set wrz eyl σεπ сен',
  'oct okt ott out paz eki οκτ окт',
  'nov lis kas νοε ноя',
  'dec dez dic gru ara δεκ дек',
];

const monthByBeginning: ReadonlyMap<string, number> = new Map(
  monthBeginnings.flatMap((beginnings, index) =>
    beginnings.split(' ').map((beginning) => [beginning, index + 1] as const),
  ),
);

const weekdays: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

// Abbreviations name several zones; these are the readings that news feeds mean.
const zoneHours: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  MET: 1,
  MEZ: 1,
  CEST: 2,
  MEST: 2,
  MESZ: 2,
  EET: 2,
  SAST: 2,
  EEST: 3,
  MSK: 3,
  IST: 5.5,
  HKT: 8,
  SGT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  ACST: 9.5,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  AT: -4,
  AST: -4,
  ADT: -3,
  ET: -5,
  EST: -5,
  EDT: -4,
  CT: -6,
  CST: -6,
  CDT: -5,
  MT: -7,
  MST: -7,
  MDT: -6,
  PT: -8,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  BRT: -3,
  ART: -3,
};

/** The month that a word names in any of a dozen languages, from 1; null where it names none. */
export function monthOf(word: string): number | null {
  const plain = withoutAccents(word);
  return monthByBeginning.get(plain.slice(0, 4)) ?? monthByBeginning.get(plain.slice(0, 3)) ?? null;
}

/** The weekday that an English word names, Sunday being 0; null where it names none. */
export function weekdayOf(word: string): number | null {
  const index = weekdays.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 ? null : index;
}

/** Minutes east of Greenwich for an offset, an abbreviation or an IANA name at that wall-clock time; null if it is no zone. */
export function zoneMinutes(zone: string, wallMs: number): number | null {
  const offset = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?$/i.exec(zone);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  const hours = zoneHours[zone.toUpperCase()];
  if (hours !== undefined) return hours * 60;
  return zone.includes('/') ? ianaMinutes(zone, wallMs) : null;
}

function ianaMinutes(zone: string, wallMs: number): number | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(wallMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : zoneMinutes(name, wallMs);
  } catch {
    return null;
  }
}

function withoutAccents(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('ı', 'i');
}
