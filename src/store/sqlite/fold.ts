/** Text in the form in which words are compared: one spelling for each letter, in lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
