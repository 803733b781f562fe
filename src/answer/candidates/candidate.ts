/** What stands in a sentence and is of the kind that a question asks for. */
export interface Candidate {
  /** Its words in small letters; where two share one they may be the same. */
  readonly words: readonly string[];
  /** Where it begins in the sentence, in UTF-16 units. */
  readonly from: number;
  /** Whether more speaks for it than its form. */
  readonly isSure: boolean;
}
