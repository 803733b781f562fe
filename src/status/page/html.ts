import { cleanLine } from '../../page/clean.js';

/** A piece of HTML in which every stranger's text is text. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** Only for `html`, and for a style or a drawing that is written here and nowhere else. */
  static of(markup: string): Html {
    return new Html(markup);
  }
}

/** What may stand in a template: nothing, words, which are escaped, or HTML. */
export type Piece = Html | string | number | null | readonly Piece[];

/**
 * Writes HTML. What fills a place is text, and as such inert: escaped, on one line, without characters that turn the writing
 * or that nobody sees. Attributes are to be quoted.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return Html.of(strings.reduce((written, string, index) => written + markupOf(pieces[index - 1] ?? null) + string));
}

/** Words of a stranger, whose writing may run the other way than those around it. */
export function strange(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function markupOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'number') return piece.toLocaleString('en');
  if (typeof piece === 'string') return escape(fold(piece));
  return piece.map(markupOf).join('');
}

/** Blanks at the ends stay: a piece may go on behind another. */
function fold(text: string): string {
  const line = cleanLine(text);
  if (line === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
