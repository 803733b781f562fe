const enough = 2_000;

/**
 * The language that a text is written in, as a BCP 47 primary subtag, or `und` where that is not sure. The detector's
 * data (some 80 MB) is loaded at the first call: prefer what the feed or the page says of itself.
 */
export async function detectLanguage(text: string): Promise<string> {
  if (text.trim() === '') return 'und';

  const { eld } = await import('eld/small');
  const result = eld.detect(text.slice(0, enough));
  return result.isReliable() ? result.language : 'und';
}
