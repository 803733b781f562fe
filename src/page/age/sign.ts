/** A way in which a text says when it was written. */
export interface Sign {
  readonly name: string;
  /** Of a sentence; the group `date` holds the words of the date. */
  readonly pattern: RegExp;
  /** Not with these words in the same sentence. */
  readonly unless: RegExp | null;
  /** Where in the text the sentence must begin. */
  readonly where: 'first' | 'lead' | 'edges' | 'anywhere';
  /** How long after the last moment of the date the article must be dated. */
  readonly graceDays: number;
  /** How many years before its date the sentence was written: "next year, 2020". */
  readonly yearsBefore: 0 | 1;
  /** Whether a later year elsewhere in the text takes the sign its force: the text then looks back. */
  readonly isLostWithLaterYears: boolean;
}
