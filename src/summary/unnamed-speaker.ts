import { baseLanguage } from '../text/tag.js';

const anyOf = (words: string): string => `(?:${words.replaceAll(' ', '|')})`;

/** How a language says "he said" behind a quotation; Romance languages may leave the pronoun out at a sentence's end. */
const attributions: Readonly<Record<string, string>> = {
  en:
    `${anyOf('he she they it')} (?:has |had |also |later )?${anyOf('said says added adds told wrote writes tweeted explained insisted recalled continued asked warned')}` +
    `|${anyOf('said says added')} ${anyOf('he she')}`,
  fr: `(?:a|ont|avait|avaient)-t-${anyOf('il elle ils elles')}|${anyOf('dit déclare explique affirme assure ajoute poursuit précise confie lance estime raconte')}(?:-t)?-${anyOf('il elle ils elles')}`,
  de: `${anyOf('sagt sagte erklärt erklärte so betonte ergänzte fügte schrieb meint meinte erzählt')} ${anyOf('er sie')}`,
  es: `${anyOf('dijo afirmó señaló agregó añadió explicó indicó aseguró sostuvo expresó apuntó manifestó destacó subrayó concluyó comentó precisó dice afirma')}(?=[.,;]|$)`,
  pt: `(?:${anyOf('disse diz afirmou afirma declarou explica explicou acrescentou')} ${anyOf('ele ela')}|${anyOf('disse diz afirmou afirma declarou explica explicou acrescentou')}(?=[.,;]|$))`,
  it: `(?:ha )?${anyOf('detto spiegato aggiunto dichiarato affermato concluso sottolineato spiega aggiunge dice')}(?=[.,;]|$)`,
  nl: `${anyOf('zei zegt aldus vertelt vertelde vindt schrijft schreef')} ${anyOf('hij zij ze')}`,
  no: `${anyOf('sier sa forteller fortalte mener legger skriver skrev')} ${anyOf('han hun')}`,
  da: `${anyOf('siger sagde fortæller fortalte mener skriver skrev lyder')} ${anyOf('han hun')}`,
  sv: `${anyOf('säger sade sa berättar berättade menar skriver skrev')} ${anyOf('han hon')}`,
};
const opening = String.raw`^\s*(?:["'“”„«»‘‚]|[-–—]\s)`;
const closing = String.raw`(?:["'“”«»’‘][,.]?|[,.]["'“”«»’‘]?)\s*(?:[-–—]\s*)?`;

const patterns = new Map(
  Object.entries(attributions).map(([base, said]) => [
    base,
    new RegExp(String.raw`${opening}[^]*${closing}(?:${said})(?![\p{L}\p{N}])`, 'iu'),
  ]),
);

/** Whether a sentence is a quotation whose speaker is only a pronoun, or nobody at all: `"We were lucky," she said.` */
export function hasUnnamedSpeaker(sentence: string, language: string): boolean {
  return patterns.get(baseLanguage(language))?.test(sentence) ?? false;
}
