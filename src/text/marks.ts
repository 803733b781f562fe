/**
 * What may close after a sentence's last mark, for use inside a character class. Some of these open in one language and
 * close in another: „…“ and »…« are German, “…” and «…» are not.
 */
export const closingMarks = String.raw`"'”“’‘»«›‹)\]」』）】`;
