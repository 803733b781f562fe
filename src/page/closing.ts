// The title of an article may stand in what is put under it; a shorter one may be a word of it.
const minTitleLength = 10;
// Longer ones are paragraphs.
const maxLineLength = 400;
// A closing of several lines that turn to the reader, or the few last lines of a text that goes on long enough before them.
const reach = { addressed: 4, other: 3 };

// Of a line in lower case: without regard to case it would take four times as long.
const addresses =
  /\bhttps?:|\bwww\.|[\w.]@\w|(?:^|\s)@\w{2}|©|\b(?:copyright|all rights reserved|newsletters?|subscri\w+|follow (?:us|me|our)|sign up|click here|read more|(?:read|continue|see|view) (?:the|this|our)|(?:this|the) (?:article|story|post)\b.{0,200}\b(?:first )?(?:appeared|continues|published|updated)|discuss this|\d+ comments?|(?:leave|add|post) a comment|comments? (?:below|are closed)|join (?:us|our)|download our|reporting by|editing by|written by|photo \d|abonnieren|newsletter|folgen sie|folgt uns|weiterlesen|mehr zum thema|suivez|abonnez|inscrivez|en savoir plus|síguenos|sigue(?:nos)?|suscr[ií]b\w*|lee también|seguici|iscriviti|siga|inscreva|assine|volg ons|abonneer|lees (?:ook|meer)|följ|prenumerera|følg|tilmeld)\b|подпис|читайте|订阅|关注|购读|購読|フォロー/u;

// Every other number may be what is told: one to call, the date of a correction.
const counts =
  /\d(?:[\d.,]*\d)?(?= (?:comments?|views?|likes?|shares?|reactions?|replies)\b)|(?<=\bphoto )\d+(?: of \d+)?/g;

// Most are, and there is nothing to fold in them but their case.
const isPlain = /^(?!.*  )[ -~]*$/;

/** Whether a line turns to its reader, or speaks of the page that it stands on. */
export function isAddressed(line: string): boolean {
  return addresses.test(line.toLowerCase());
}

export interface ClosingLine {
  readonly line: string;
  /** Where it stands among the lines of its text. */
  readonly at: number;
  /** The form in which it is compared. */
  readonly print: string;
}

/** Those of a text's last lines that may be its feed's. */
export function closingLines(lines: readonly string[], title: string): readonly ClosingLine[] {
  const name = foldLine(title);
  return lines
    .map((line, at) => ({ line, at }))
    .slice(-reach.addressed)
    .filter(({ line, at }) => line !== '' && isClosing(line, at, lines.length))
    .map(({ line, at }) => ({ line, at, print: linePrint(line, name) }));
}

/** A text without those of these lines that stand at its end, and which of them did; empty where it holds nothing else. */
export function withoutLines(
  text: string,
  title: string,
  prints: ReadonlySet<string>,
): { readonly text: string; readonly met: readonly string[] } {
  const lines = text.split('\n');
  const name = foldLine(title);
  const met = new Map<number, string>();
  // What stands before a line that is taken away becomes the end.
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const count = lines.length - met.size;
    if (count > 1 && at < Math.max(1, count - reach.addressed)) break;
    const line = lines[at] ?? '';
    if (line.length > maxLineLength) continue;
    if (count > 1 && !isClosing(line, at, count)) continue;
    const print = linePrint(line, name);
    if (prints.has(print)) met.set(at, print);
  }
  const kept = lines.filter((_, at) => !met.has(at));
  return { text: kept.join('\n'), met: [...met.values()] };
}

function isClosing(line: string, at: number, count: number): boolean {
  if (at < Math.max(1, count - reach.addressed) || line.length > maxLineLength) return false;
  return at >= Math.max(Math.ceil(count / 2), count - reach.other) || isAddressed(line);
}

/** Where a line may hold the title of its article or a count, those do not tell. */
function linePrint(line: string, name: string): string {
  const folded = foldLine(line);
  const nameless = name.length < minTitleLength ? folded : folded.replaceAll(name, '…');
  return isAddressed(line) ? nameless.replace(counts, '0') : nameless;
}

/** A line in the form in which lines and titles are compared. */
export function foldLine(line: string): string {
  const plain = isPlain.test(line) ? line : line.normalize('NFKC').replace(/\s+/g, ' ');
  return plain.toLowerCase().trim();
}
