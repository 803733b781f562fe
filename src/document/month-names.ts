// Nominative and genitive, from January on, without those of three letters: English, German, French, Spanish, Catalan,
// Portuguese, Italian, Romanian, Dutch, the Scandinavian languages, Finnish, Polish, Czech, Slovak, Hungarian, Turkish,
// Indonesian, Greek, Russian, Ukrainian, Bulgarian, Slovene, Serbian, the Baltic languages, Arabic, Hebrew and Hindi. Croatian
// and Polish call two different months by one name, and Polish is read.
const names: readonly string[] = [
  'enero gener gennaio ianuarie janeiro januar januari january január januára janv janvier janvāris jänner ' +
    'leden ledna ocak styczeń stycznia tammikuu tammikuuta ιανουαρίου січень січня январь января януари ינואר ' +
    'يناير जनवरी',
  'febbraio febr febrer febrero februar februari februarie february február februára februāris fevereiro févr ' +
    'février helmikuu helmikuuta lutego luty únor února şubat φεβρουαρίου лютий лютого февр февраль февраля ' +
    'февруари פברואר فبراير फ़रवरी',
  'březen března maaliskuu maaliskuuta maart marca march marec maret mars mart martie marts marzec marzo març ' +
    'março márc március märts märz μαρτίου березень березня март марта مارس मार्च',
  'abril april aprile aprilie aprill apríl apríla aprīlis avril duben dubna huhtikuu huhtikuuta kwiecień ' +
    'kwietnia nisan április απριλίου апрель апреля април квіт квітень квітня אפריל أبريل अप्रैल',
  'květen května maggio maig maijs maio maja mayo mayıs mája május toukokuu toukokuuta μαΐου трав травень ' +
    'травня مايو',
  'czerwca czerwiec giugno haziran iunie juin june junho juni junij junio juny júna június jūnijs kesäkuu ' +
    'kesäkuuta červen června ιουν ιουνίου июнь июня черв червень червня יוני يونيو',
  'heinäkuu heinäkuuta iulie juil juillet julho juli julij julio juliol july júla július jūlijs lipca lipiec ' +
    'luglio temmuz července červenec ιουλ ιουλίου июль июля липень липня יולי يوليو जुलाई',
  'agost agosto agustus août august augusta augusti augusts augustus augusztus ağustos elokuu elokuuta sierpień ' +
    'sierpnia srpen srpna αυγούστου август августа серп серпень серпня אוגוסט أغسطس अगस्त',
  'eylül sept septembar september septembra septembre septembrie septembris septiembre setembre setembro ' +
    'settembre syyskuu syyskuuta szept szeptember wrzesień września září σεπτεμβρίου вересень вересня сент ' +
    'сентябрь сентября ספטמבר سبتمبر सितंबर',
  'ekim lokakuu lokakuuta october octobre octombrie octubre oktobar oktober oktobris oktoober október októbra ' +
    'ottobre outubro październik października říjen října οκτωβρίου жовт жовтень жовтня октобар октомври октябрь ' +
    'октября אוקטובר أكتوبر अक्टूबर',
  'kasım listopad listopada listopadu marraskuu marraskuuta noiembrie novembar november novembra novembre ' +
    'novembris novembro noviembre νοεμβρίου лист листопад листопада ноември нояб ноябрь ноября נובמבר نوفمبر ' +
    'नवंबर',
  'aralık decembar december decembra decembrie decembris desember desembre dezember dezembro dicembre diciembre ' +
    'décembre grudnia grudzień gruodis gruodžio joulukuu joulukuuta prosinac prosinca prosince prosinec ' +
    'δεκεμβρίου груд грудень грудня декабрь декабря декември דצמבר ديسمبر दिसंबर',
];

const known: ReadonlySet<string> = new Set(names.flatMap((ofMonth) => ofMonth.split(' ')));

/** Whether a word is the whole name of a month, or has three letters, as short forms do. */
export function isMonthName(word: string): boolean {
  return word.length === 3 || known.has(word.toLowerCase());
}
