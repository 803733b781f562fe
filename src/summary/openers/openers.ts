/** How a language's sentences open when they point back to the sentence before them. All in lower case. */
export interface Openers {
  /** Pronouns, demonstratives and connectives, parted by spaces. */
  readonly words: string;
  readonly phrases: readonly string[];
  /** "When she goes down", "At Port Ansel it": what points back although a few words stand before it. */
  readonly later?: readonly Later[];
  /** Regular expressions of what looks the same and points at nothing said before: "il y a", "this week". */
  readonly harmless?: readonly string[];
}

/** A word at a sentence's head and another, a few words on, that gives it away. */
export interface Later {
  readonly heads: string;
  /** How many words may stand between the two. */
  readonly between: number;
  readonly signs: string;
}
