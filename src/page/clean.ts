// Control and bidirectional characters, soft hyphens, zero-width spaces, tag characters and byte order marks. The joiners
// U+200C and U+200D are not among them: Persian words and family emoji need them.
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const strayJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{Extended_Pictographic}])/gu;

/** One line of text: white space folded, characters that nobody can see removed, the words untouched. */
export function cleanLine(text: string): string {
  return text.replace(invisible, '').replace(strayJoiners, '').replace(/\s+/g, ' ').trim();
}
