import { type DateInText, datesIn } from '../../document/date-in-text.js';
import { parseDate } from '../../document/dates.js';
import type { Evidence } from './evidence.js';
import type { Mark } from './marks.js';
import { isElsewhere, isLineElsewhere, type PlacedLine } from './place.js';

/** Which of an article's dates is wanted. */
export type DateKind = 'published' | 'modified';

const maxLength = 120;
const maxBefore = 60;

const ofChange =
  /updat|modif|review|chang|edited|revis|aktualisiert|geändert|stand:?\s*$|bearbeitet|mis à jour|màj|actualiza|modificad|atualiza|aggiorna|bijgewerkt|uppdater|oppdater|opdater|päivit|zmieni|aktualiz|güncel|обнов|изменен|更新|수정/i;
const ofOther =
  /event|termin|copyright|©|deadline|expires|born|geb\.|release|erschein|seit|since|until|bis\s*$|from\s*$/i;
const ofPublication =
  /(?:published|posted|publication date|veröffentlicht|erstellt|datum|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|udgivet|opublikowano|date|fecha|data)(?: (?:on|am|le|il|el|op|den|em))?:? ?$/i;

/** The dates that an element gives, to programs or else to readers; of one that shows an update, only as `modified`. */
export function datesOfMark(mark: Mark, kind: DateKind, { hints }: Evidence): readonly Date[] {
  const isOfChange =
    /updat|modif|chang/.test(mark.names) && !/publish(?!-format)|entry-date|post-date|posted/.test(mark.names);
  if (isElsewhere(mark) || /comment|event|expire/.test(mark.names)) return [];
  const date = mark.value === null ? null : parseDate(mark.value, hints);
  if (date) return isOfChange === (kind === 'modified') ? [date] : [];
  const text = mark.parts.join(' ');
  if (text.length > maxLength || (isOfChange && kind === 'published')) return [];
  return datesIn(text, hints)
    .filter((found) => (isOfChange && kind === 'modified') || isOf(kind, found))
    .map((found) => found.date);
}

/** The dates that readers see around the title. */
export function datesNearTitle(kind: DateKind, { near, hints }: Evidence): readonly Date[] {
  return near
    .filter((line) => /\d/.test(line.text) && !isLineElsewhere(line))
    .flatMap((line) =>
      datesIn(line.text.slice(0, maxLength), hints)
        .filter((found) => isDateline(line, found) && isOf(kind, found))
        .map(({ date }) => date),
    );
}

/** The dates before which somewhere on the page it says that they are of the publication. */
export function labelledDates({ lines, hints }: Evidence): readonly Date[] {
  return lines
    .filter(
      ({ text }) => text.length <= maxLength && ofPublication.test(/^\D*/.exec(text)?.[0] ?? '') && /\d/.test(text),
    )
    .filter((line) => !isLineElsewhere(line))
    .flatMap(({ text }) =>
      datesIn(text, hints).filter(({ before }) => ofPublication.test(before) && before.length < maxBefore),
    )
    .map(({ date }) => date);
}

/** The words just before a date say whether it is of a change, or of something else: an event, a copyright. */
function isOf(kind: DateKind, { before }: DateInText): boolean {
  const words = before.slice(-40);
  return ofChange.test(words) === (kind === 'modified') && !ofOther.test(words);
}

/** A date among few words, or one that opens a paragraph: "3.6.2025 – The gate". No reader is shown "2025-06-03T05:39". */
function isDateline({ text }: PlacedLine, { before, written }: DateInText): boolean {
  if (/\dT\d/.test(written)) return false;
  if (text.length <= maxLength) return before.length < maxBefore;
  return before === '' && /^ ?[-–—|:•]/.test(text.slice(written.length));
}
