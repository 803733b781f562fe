const fewestWords = 3;

/** The words that an address spells out, as `/2024/03/ferry-sinks-off-coast.html` does; empty where it spells none. */
export function slugWords(url: string): string {
  if (!URL.canParse(url)) return '';
  const segments = new URL(url).pathname.split('/').map((segment) => segment.replace(/\.[a-z]{2,5}$/i, ''));
  const wordy = segments.map((segment) =>
    segment.split(/[-_+]|%20/).filter((word) => /^[a-z]{2,}$|^\d{1,3}$/i.test(word)),
  );
  const longest = wordy.reduce((best, words) => (words.length > best.length ? words : best), []);
  return longest.length < fewestWords ? '' : longest.join(' ');
}
