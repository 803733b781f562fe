// How month names begin, without accents: English, German, French, Italian, Spanish, Catalan, Portuguese, Romanian, Dutch, the
// Scandinavian languages, Finnish, Polish, Czech, Hungarian, Turkish, Indonesian, Greek, Russian, Ukrainian, Bulgarian, Arabic,
// Hebrew and Hindi. Where three letters name two months, the one with four or more is looked up first.
const monthBeginnings: readonly string[] = [
  'jan gen ene sty oca ian tam led ιαν янв січ яну ינו ينا जनव',
  'feb fev lut sub hel uno φεβ фев лют פבר فبر फ़रव फरव',
  'mar maa mrt bre μαρ мар бер מרץ مار मार',
  'apr avr abr kwi nis huh dub απρ апр кві אפר ابر अप्र',
  'may mai maj mag mei tou kve μαι май мая тра מאי ماي मई',
  'jun juin giu cze haz iun kes cerven cervna ιουν июн чер юни יונ يون जून',
  'jul juil lug lip tem iul hei cervenec cervence ιουλ июл лип юли יול يول जुल',
  'aug aou ago sie agu elo srp αυγ авг сер אוג اغس अगस',
  'sep set wrz eyl sze syy zar σεπ сен вер ספט سبت सित',
  'oct okt ott out paz eki lok rij οκτ окт жов אוק اكت अक्ट',
  'nov lis kas noi marr νοε ноя лис ное נוב نوف नवं नवम',
  'dec dez dic gru ara des jou pro δεκ дек гру דצמ ديس दिस',
];

const monthByBeginning: ReadonlyMap<string, number> = new Map(
  monthBeginnings.flatMap((beginnings, index) =>
    beginnings.split(' ').map((beginning) => [withoutAccents(beginning), index + 1] as const),
  ),
);
const longestBeginning = 8;

const weekdays: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

// Abbreviations name several zones; these are the readings that news feeds mean.
const zoneHours: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  WAT: 1,
  BST: 1,
  CET: 1,
  MET: 1,
  MEZ: 1,
  CEST: 2,
  MEST: 2,
  MESZ: 2,
  EET: 2,
  CAT: 2,
  SAST: 2,
  EEST: 3,
  MSK: 3,
  EAT: 3,
  IDT: 3,
  TRT: 3,
  PKT: 5,
  IST: 5.5,
  ICT: 7,
  WIB: 7,
  HKT: 8,
  PHT: 8,
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
  NST: -3.5,
  NDT: -2.5,
  BRT: -3,
  ART: -3,
};

/** The month that a word names in any of two dozen languages, from 1; null where it names none. */
export function monthOf(word: string): number | null {
  const plain = withoutAccents(word);
  for (let length = longestBeginning; length >= 2; length--) {
    const month = monthByBeginning.get(plain.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}

/** The weekday that an English word names, Sunday being 0; null where it names none. */
export function weekdayOf(word: string): number | null {
  const index = weekdays.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 ? null : index;
}

/** Minutes east of Greenwich for an offset, an abbreviation or an IANA name at that wall-clock time; null if it is no zone. */
export function zoneMinutes(zone: string, wallMs: number): number | null {
  const offset = /^(?:[A-Z]{3,4})?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone);
  if (offset) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)];
    return hours > 23 || minutes > 59 ? null : (offset[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
  }
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
