import { baseLanguage } from '../text/tag.js';

const es = String.raw`(?:(?!según|policía)\p{L}{2,}(?:ó|aba|aban|aron|ieron)|es|era|eran|fue|fueron|son|tiene|tienen|tenía|tenían|tuvo|dice|dijo|hizo|hicieron|puso|pudo|quiso|supo|vino|está|están|estaba|estaban|estuvo|va|van|iba|podía|decía|quería|sabía|vivía|ha|han|había sido)`;
const pt = String.raw`(?:(?!moscou|sou|estou|vou|dou)\p{L}{2,}(?:ou|ava|avam)|(?!foram|eram|para|joram)\p{L}{3,}(?:aram|eram|iram)|é|era|eram|foi|são|tem|têm|tinha|tinham|teve|tiveram|diz|disse|fez|fizeram|esteve|estava|estavam|está|estão|quis|pôde|veio|vai|vão|ia|recebeu|vendeu|deu|viveu|defendeu|respondeu|escreveu|perdeu|venceu|prometeu|decidiu|pediu|conseguiu|assumiu|admitiu|saiu|seguiu|abriu|quer|querem|pode|podem)`;
const it = String.raw`(?:\p{L}{2,}(?:eva|evano|avano)|ha|hanno|aveva|era|erano|fu|furono|è|dice|disse|fece|fecero|vuole|vogliono|può|possono|va|vanno)`;

/**
 * A verb at the head and what cannot be its subject behind it: where the subject comes after the verb, its article stands
 * there ("Murió el actor"), except behind a form of "to be", where a noun says what the unnamed one is.
 */
const patterns: Readonly<Record<string, RegExp>> = {
  es: new RegExp(
    String.raw`^(?:(?:no|se|le|les|lo|la|los|las) ){0,2}(?:(?:es|era|fue|son|eran) (?:un|una|el|la|los|las)|${es} (?:que|a|con|en|de|del|al|por|para|como|sobre|su|sus|muy|más|también|un|una)) `,
    'u',
  ),
  pt: new RegExp(
    String.raw`^(?:(?:não|se|lhe|o|a|os|as|já) )?(?:(?:é|era|foi|são|eram) (?:um|uma|o|a|os|as)|${pt} (?:que|com|em|no|na|nos|nas|de|do|da|por|para|como|sobre|seu|sua|seus|suas|muito|mais|também|um|uma)) `,
    'u',
  ),
  it: new RegExp(
    String.raw`^(?:(?:non|si|gli|le|li|vi|ne) )?(?:(?:è|era|fu|erano) (?:un|una|il|la|lo|i|gli|le)|${it} (?:che|a|con|in|nel|nella|di|del|della|da|per|come|sul|sulla|suo|sua|molto|più|anche|un|una|detto|spiegato|aggiunto|vinto|avuto|fatto|deciso)) `,
    'u',
  ),
};
const personless =
  /^(?:não |no |non )?(?:há|hay|había|havia|houve|hubo|hace|faz|basta|falta|c'è|ci sono|pode ser que|puede que)\b/u;

/** Whether a sentence opens with a verb whose subject an earlier sentence named: "Optó por …", "Disse que …", "Ha detto …". */
export function dropsSubject(sentence: string, language: string): boolean {
  const pattern = patterns[baseLanguage(language)];
  if (pattern === undefined) return false;
  const head = sentence
    .slice(0, 60)
    .toLowerCase()
    .replace(/^[\p{P}\s]+/u, '');
  return pattern.test(head) && !personless.test(head);
}
