// ECMA-48: control sequences (CSI) and control strings (OSC, DCS, SOS, PM, APC), each with its 7-bit and 8-bit opening.
const sequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)/g;
// Directional overrides and isolates can make a line read as something that it does not say.
const invisible = /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A stranger's text on one line, without anything that a terminal would obey instead of showing. */
export function clean(text: string): string {
  return text
    .replace(sequences, '')
    .replace(/[\t\n\v\f\r\x85\u2028\u2029]+/g, ' ')
    .replace(invisible, '');
}
