/** What may answer a question. `open`: anything; `name`: something that has a name of its own. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'name'
  | 'time'
  | 'count'
  | 'money'
  | 'duration'
  | 'length'
  | 'age'
  | 'share'
  | 'amount'
  | 'reason'
  | 'manner'
  | 'open';

/** The question words of a language by what they ask for, parted by commas, in small letters. */
export type QuestionWords = Readonly<Partial<Record<AnswerKind, string>>>;
