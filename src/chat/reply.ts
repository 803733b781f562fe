/**
 * What the bot says, as plain data. Every string in it is literal: a surface escapes it, cuts it to its limits and draws
 * it; it adds no words. A `Reply` holds no dates, functions or ids of a surface, so it can be kept as JSON.
 */
export interface Reply {
  /** Said without a frame. */
  readonly text?: readonly Block[];
  /** Framed, with an accent. */
  readonly cards?: readonly Card[];
  /** Rows of buttons, or one select a row. */
  readonly actions?: readonly (readonly Action[])[];
  readonly attachments?: readonly Attachment[];
  /** An error is an answer too; a plain terminal marks it. Absent: an answer. */
  readonly tone?: 'answer' | 'error';
  /** For a press: whether the reply takes the place of the message that was pressed. Absent: it is a message of its own. */
  readonly replaces?: boolean;
  /** What is pressed at once on a surface where nobody can press anything, such as the lines of a script. */
  readonly unattended?: Pick<Button, 'action' | 'argument'>;
  /** The articles that the entries number, in that order: "article:2" means the second of the last list a person saw. */
  readonly listed?: readonly number[];
  /** The actions of a copy that everybody sees; absent: the selects of its entries. */
  readonly publicActions?: readonly (readonly Action[])[];
  /** For a press: what the whole channel is shown besides. */
  readonly shares?: Shared;
}

/** A reply for everybody in the channel where something was pressed. It is posted once, and pings nobody. */
export interface Shared {
  readonly post: Reply;
  /** Takes the place of the message that was pressed where nobody knows whether the post arrived. */
  readonly otherwise: Reply;
}

export interface Card {
  readonly accent: 'news' | 'attention' | 'failure';
  readonly blocks: readonly Block[];
}

/** A piece of a line: literal words, or something that each surface writes in its own way. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** `relative`: "3 hours ago"; `full`: day and time, in the reader's own zone where the surface knows it. */
  | { readonly kind: 'time'; readonly atMs: number; readonly style: 'relative' | 'full' }
  /** Ties a sentence to one of the sources below it: ¹, or [1]. From 1 to 9. */
  | { readonly kind: 'mark'; readonly number: number }
  | { readonly kind: 'channel'; readonly id: string }
  /** By its name; nobody is pinged. */
  | { readonly kind: 'role'; readonly id: string }
  /** The same of a person. */
  | { readonly kind: 'person'; readonly id: string }
  /** A command that can be clicked where the surface can: `feed add`. */
  | { readonly kind: 'command'; readonly name: string };

export type Line = readonly Inline[];

export type Block =
  /** Level 2 opens a message or card; level 3 stands over an entry. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly line: Line }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** What somebody else wrote, word for word. */
  | { readonly kind: 'quote'; readonly line: Line }
  /** Small print. */
  | { readonly kind: 'note'; readonly line: Line }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'divider' };

/** An article in a list: kickers, headline, sentences, source line, in this order. */
export interface Entry {
  /** Its place in the list, from 1. Discord writes it only in rows; a terminal always. */
  readonly number: number;
  /** `story`: a headline of its own size, as in a digest; `row`: one of many. */
  readonly size: 'story' | 'row';
  readonly kickers: readonly Line[];
  readonly headline: string;
  readonly url: string;
  readonly sentences: readonly Line[];
  readonly source: Line;
  /** Beside the text, on a surface that can show it. Its `alt` says what it shows. */
  readonly picture?: Picture;
}

export interface Picture {
  readonly url: string;
  readonly alt: string;
}

export type Action = Button | Select | LinkButton;

/** Comes back as a `Press` with the same `action` and `argument` (short, opaque; nothing is trusted because it came back). */
export interface Button {
  readonly kind: 'button';
  readonly action: string;
  readonly argument: string;
  readonly label: string;
  readonly style?: 'plain' | 'primary' | 'danger';
  readonly isDisabled?: boolean;
}

export interface Select {
  readonly kind: 'select';
  readonly action: string;
  readonly argument: string;
  readonly placeholder: string;
  /** `entries`: its options are this reply's numbered entries, which a terminal names by number instead. */
  readonly of: 'entries' | 'choices';
  readonly options: readonly SelectOption[];
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly isChosen?: boolean;
}

export interface LinkButton {
  readonly kind: 'link';
  readonly label: string;
  readonly url: string;
}

export interface Attachment {
  readonly name: string;
  /** Base64, so that a reply stays JSON. */
  readonly data: string;
  /** What it is; of a picture all that it says, in 1,024 characters at most. */
  readonly description: string;
  /** Of a picture, a chart: what a surface without pictures draws in its place. */
  readonly bars?: readonly Bars[];
}

/** A row of a chart. All rows share one scale. */
export interface Bars {
  readonly label: string;
  readonly values: readonly number[];
}

/** A short answer of one or more lines, without title or buttons. */
export function say(...lines: readonly (Line | string)[]): Reply {
  return { text: [{ kind: 'lines', lines: lines.map((line) => (typeof line === 'string' ? [line] : line)) }] };
}

/** An answer to something that could not be done: what is wrong and how to put it right. */
export function sayError(message: string): Reply {
  return { ...say(message), tone: 'error' };
}
