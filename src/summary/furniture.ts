import { openings } from './furniture-openings.js';

// Sentences that no summary may say, known by their words alone: a summary is also made of feeds' descriptions and of
// texts that never were pages. What needs a line's place, links or elements belongs to `page/signs/`, which leaves
// it out of the stored text; what stands here stays in the text and is only not chosen.

/** Lines of a page's frame: counters, dates, share buttons. Each stands alone on its line. */
const frames = [
  /^[-–•|\s]*\d[\d.,]*k?\s+(?:comments?|views?|shares?|likes?|min(?:ute)?s?(?:\s+read)?|reactions?|commentaires?|kommentare?)\b/i,
  /^[-–•|\s]*(?:share|tweet|email|print|save|comment|partager|teilen|compartir|compartilhar|condividi|delen|dela)\b[^.!?]{0,40}$/i,
  /^(?:published|(?:last )?updated|posted|last modified|created|publié|mis à jour|veröffentlicht|publicado|pubblicato)\b.{0,15}\d/i,
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b|[A-Z]{2,4}\b|,)/,
  /^by\s+\p{Lu}[^.!?]{2,60}\.?$/u,
];

/** Sentences that speak of the page and not of the news, wherever the words stand. */
const notices = [
  // What an editor put right stays in the text, but it is not the news.
  /^\P{L}*(?:corrections?|clarification|korrektur|richtigstellung|rectificatif|erratum|errata|fe de errores|rettelse|rättelse)(?:\s\([^)]*\))?\s?:/iu,
  /\b(?:generated|written|produced|created)\b.{0,30}\b(?:artificial intelligence|AI|ChatGPT|language model)\b.{0,60}(?:\berrors?\b|\bomissions?\b|\bdisclaimer\b)/i,
  /\bthis (?:article|story|summary|text|content|post|report) (?:was|is|has been|may have been)\b.{0,30}\b(?:generated|written|produced|created)\b.{0,30}\b(?:artificial intelligence|AI\b|automat|language model)/i,
  /\bfor informational purposes only\b/i,
  /\b(?:does|do) not constitute\b.{0,40}\badvice\b/i,
  /\bno representations? or warrant/i,
  /\breaders are (?:advised|encouraged|urged) to verify\b/i,
  /\b(?:views|opinions) expressed\b.{0,60}\b(?:solely|those of|his|her|their|own)\b/i,
  /\b(?:may not be published, broadcast|all rights reserved|terms of (?:use|service)|privacy policy)\b/i,
  /\bcontributed to this (?:report|story|article)\b/i,
  /\bfollow (?:him|her|them|me|the author|[A-Z]\w+(?: [A-Z]\w+)?) on (?:twitter|facebook|instagram|x)\b/i,
  /\b(?:subscribe|sign up) (?:to|for) (?:our|the|my) .{0,40}newsletter/i,
];

const sides =
  'left|right|cent(?:re|er)|above|below|top|bottom|pictured|far left|far right|front|back|file (?:photo|image)|stock image|inset|[LRC]|' +
  'links|rechts|mitte|v\\.?\\s?l\\.?(?:\\s?n\\.?\\s?r\\.?)?|à gauche|à droite|au centre|izq(?:uierda|\\.)?|der\\.|(?:a la )?derecha|à esquerda|à direita|' +
  'a sinistra|a destra|f\\.\\s?v\\.|t\\.\\s?[vh]\\.|til venstre|til høyre|till vänster|till höger|fra venstre|från vänster|vas\\.|oik\\.';

const captions = [
  // "Ada Orr (left)", "(pictured, right, with a guest)"
  new RegExp(`\\((?:${sides})(?:,[^)]*|\\s(?:in|with|during|at|on|and)\\s[^)]*)?\\)`, 'u'),
  /\bpictured (?:above|below|here|left|right)\b|^(?:pictured|above|below|left|right):/i,
  // "Shut: The gate of Ansel", "A tight squeeze: 'It is old,' says Ada Orr."
  /^(?=[^:]{0,60}: )(?!(?:He|She|They|It|And|But|With|In|At|On|For|After|Before|As|When|While)(?![\p{L}-])|[^:]{0,60}\b(?:said|says|asked|added|adds|told|wrote|tweeted|reads?)\b)\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}: (?:['"‘“]?\p{Lu}\p{Ll}|An? )/u,
  /^[^.]{3,80}\b(?:poses?|smiles?|looks on|shakes hands) (?:for|with|behind|in front|alongside|next to|outside|as|after|during)\b/,
  // "An image from a video of the gate", without a verb.
  /^(?!.*\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|shows?|showed|showing|emerged)\b)(?:an? |this )?(?:[\p{L}.'’-]+ ){0,3}(?:image|photo|photograph|still|handout|sketch) (?:of|from|taken|released|provided)\b/iu,
  // "(Ada Orr/The Courier)": the credit of one picture, and mostly the caption of the next behind it.
  /\(\p{Lu}[\p{L}.'’-]* (?:[\p{L}.'’-]+ ?){1,3}\/ ?\p{Lu}[\p{L} .'’-]{1,30}\)/u,
  // Whose photograph it is, in brackets around the whole sentence.
  /^\((?:photo|foto|picture|image|bild|fotos|fuente|source|quelle|crédit|credit)\b[^()]*\)\W*$/iu,
];

const startsLikeFurniture = new RegExp(`^[-–•|>\\s]*(?:${openings.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a sentence belongs to the page and not to its article: share lines, counters, links to more, legal notices. */
export function isFurniture(sentence: string): boolean {
  return (
    startsLikeFurniture.test(sentence) ||
    frames.some((pattern) => pattern.test(sentence)) ||
    notices.some((pattern) => pattern.test(sentence))
  );
}

/** Whether a sentence describes a picture, or is a labelled fact of a box. */
export function isCaption(sentence: string): boolean {
  return captions.some((pattern) => pattern.test(sentence));
}

/** Whether a notice begins here that may run on for several sentences: about the author, or about the text itself. */
export function noticeKind(sentence: string): 'disclaimer' | 'editors-note' | null {
  if (/^[\p{P}\s]*(?:legal )?disclaimer\b/iu.test(sentence)) return 'disclaimer';
  return /^[\p{P}\s]*editor[’']?s?[’']? note\b/iu.test(sentence) ? 'editors-note' : null;
}
