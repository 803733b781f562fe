import type { PageReading } from '../model.js';
import { detectLanguage } from '../text/language.js';

/** A page's reading with a language: what the page says of itself, else what its text is written in (`und` where that is not sure). */
export async function inKnownLanguage(reading: PageReading): Promise<PageReading> {
  if (reading.kind !== 'page' || reading.page.language !== null) return reading;
  return { kind: 'page', page: { ...reading.page, language: await detectLanguage(reading.page.text) } };
}
