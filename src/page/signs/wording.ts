import type { SeenLine } from './scene.js';
import type { Observer } from './sign.js';
import { Tally } from './tally.js';

/** What furniture says, by its purpose. Each is a sign and not a verdict: its weight is learnt. */
const wordings: Readonly<Record<string, RegExp>> = {
  'asks to share':
    /^\W*(?:share|tweet|pin it|e-?mail|print|copy link|facebook|twitter|linkedin|whatsapp|reddit|teilen|partager|compartir|condividi|delen|del)\b(?!.*[.!?]$)/i,
  'asks to subscribe':
    /\b(?:sign(?:ed)?[ -]up|subscri(?:be|ption)|newsletters?|mailing list|inbox|abonnier\w*|abonnez|s['’]abonner|suscr[ií]b\w*|iscriviti|abonneer|abonner)\b/i,
  'leads elsewhere':
    /^\W*(?:(?:read|see|view|learn|find out|discover|click)\b.{0,12}\b(?:more|also|next|full|all|here)\b|related|recommended|more (?:from|on|in|stories|news|about)|you (?:may|might) (?:also )?like|also (?:read|on)|don['’]t miss|trending|popular|latest|most read|next (?:post|article|story)|previous|continue reading|lesen sie|mehr (?:zum|zu)|auch interessant|weitere|lire (?:aussi|la suite|également)|à lire|voir aussi|leer m[áa]s|lea tambi[ée]n|te puede|leggi anche|lees (?:ook|meer)|les (?:også|mer))\b/i,
  'credits a picture':
    /^\W*(?:(?:photo(?:graph)?s?|images?|pictures?|illustrations?|foto|bild|crédit|fotografía|video)\b[^.]{0,24}[:/©|]|credits?\b|caption\b|image (?:source|copyright|caption)|©)|\b(?:getty images|shutterstock|reuters\/|ap photo|afp|picture alliance|istock(?:photo)?|unsplash|dpa)\b[^.!?]*$|\((?:photo|image|foto|picture)[^)]*\)\W*$/i,
  'is a date':
    /^(?:\W*(?:published|posted|first published|date|am|vom|le|el)\b\W*)?(?:on )?(?:\p{L}{2,9}\.?,? )?(?:\d{1,4}(?:st|nd|rd|th|\.)?[ ./-]|\p{Lu}\p{Ll}{2,8}\.? \d{1,2},?)[^.!?]{3,40}(?:\d{2}|[ap]m|uhr)\W*$|\bago\W*$/iu,
  'says when it changed':
    /^\W*(?:last )?(?:updated|modified|edited|aktualisiert|geändert|stand|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad)\b/i,
  'names its writer':
    /^\W*(?:(?:written|posted|published|words|text|story|reported|photos?) (?:and \w+ )?)?(?:by|von|par|por|di|door|av|af)\b[: ]+\p{Lu}[^.!?]{2,80}$|^\W*(?:authors?|autor(?:in|en)?|auteur|redaktion|editor)\b\W+\p{Lu}/iu,
  'asks to follow':
    /\b(?:follow|like|join|find|add|contact|reach|e-?mail) (?:us|me|him|her|them|@|\p{Lu}\w+)\b[^.!?]{0,40}(?:\b(?:on|at|via)\b|@)|@\w{3,}|\bfollow us\b|folge[nt]? (?:sie )?uns|suivez[- ]nous|s[íi]guenos|seguici/iu,
  'tells of its writer':
    /\b(?:is (?:a|an|the) (?:\w+[- ]){0,4}(?:writer|reporter|journalist|editor|author|correspondent|columnist|blogger|founder|contributor|consultant|director|freelance\w*|producer|ceo)|(?:writes|reports|blogs|covers) (?:about|on|for)|about the author|(?:her|his|their) (?:books?|work|writing) (?:has|have|is|include)|more by|view all posts|all posts by)\b/i,
  'asks for comments':
    /^\W*(?:\d+ )?(?:leave a (?:comment|reply)|comments?|reply|replies|discussion|log in to|join the (?:conversation|discussion)|post a comment|kommentare?|commentaires?|comentarios?|commenti|reacties)\b|\b(?:e-?mail address will not be published|required fields)\b/i,
  'is an advertisement':
    /^\W*(?:advertise?ments?|advertising|ad|ads by.*|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annonse|sponsored|(?:story|article) continues (?:below|after).*|scroll to continue.*)\W*$|\b(?:affiliate|commission)\b.*\b(?:links?|purchase|earn)\b/i,
  'speaks of cookies':
    /\b(?:cookies?|privacy policy|terms (?:of (?:use|service)|and conditions)|datenschutz\w*|consent|gdpr)\b/i,
  'states rights':
    /©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|alle rechte|tous droits|todos los derechos|\b(?:informational purposes only|does not constitute|not (?:intended|be liable)|without (?:the )?(?:express|prior|written) )/i,
  'lists its tags':
    /^\W*(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords?|schlagw[öo]rte\w*|themen|mots[- ]clés|etiquetas|labels?|sections?)\b\W*/i,
  'counts readers': /^\W*[\d.,]+ ?[km]? (?:comments?|views?|shares?|likes?|reads?|replies|reactions?|votes?|claps?)\b/i,
  'tells the reading time':
    /\b\d{1,3}[ -]?(?:min(?:ute)?s?\.?|minuten|minutes)\b(?: (?:to )?read| de lecture| lesezeit|utos de lectura)|\b(?:reading time|lesezeit|est\. read)\b|^\W*\d{1,3} min\W*$/i,
  'asks to pay or log in':
    /\b(?:already (?:a|an|have) [^.]{0,20}(?:subscriber|member|account)|(?:log|sign)[ -]?in|register|subscribe to (?:continue|read|unlock)|to continue reading|free trial|subscribers? only|premium)\b/i,
  'names its reporters':
    /\b(?:reporting by|report(?:ed|ing) from|editing by|contributed to this (?:report|story|article)|(?:associated press|ap|afp|staff) writers?)\b/i,
  'leads to a title':
    /^\W*(?:(?:see|read|more|watch|listen|related|also|on|in|from|this|siehe|lesen|mehr|lire|voir|leer|ver)\b[^:]{0,40}|[\p{Lu}\d !&'’-]{3,25}):\s/iu,
  'tells of a company':
    /^(?:about )?(?:\p{Lu}[\p{L}.&-]* ?){1,5}(?:,[^,]{3,30},)? (?:is|was|provides|offers|has) (?:a |an |the |one of |headquartered|listed|traded|founded|based)/u,
  'gives an address': /\b[\w.+-]+@[\w-]+\.\w{2,}\b|\b(?:https?:\/\/|www\.)\S+|(?:tel|phone|fax|telefon)\b\W*[\d+(]/i,
  'announces a release':
    /\b(?:press release|for immediate release|media contact|press contact|about (?:\p{Lu}[\w&.-]* ?){1,5}$)|^\W*(?:source|contact|quelle|fuente)s?\b\W*:?/iu,
  'appeared elsewhere':
    /\b(?:(?:first|originally) (?:appeared|published|posted)|appeared first on|was (?:first|originally)|republished|reprinted|syndicated|view original|source link)\b/i,
  'asks to click':
    /\b(?:click here|tap here|download (?:the|our)|watch (?:the video|now|below)|listen (?:to|now)|buy (?:now|tickets)|shop now|add to cart|get (?:it|yours)|learn more|sign me up)\b/i,
  'gives a step of navigation':
    /^\W*(?:home|menu|search|skip to|back to|top|close|next|previous|prev|toggle|navigation|loading|play|pause|mute|start(?:seite)?)\b[^.!?]{0,40}$|[›»>]\s*\p{L}+\s*[›»>]/iu,
  'asks for money':
    /\b(?:donat(?:e|ion)|support (?:us|our|independent)|become a (?:member|patron|supporter)|patreon|spenden|faire un don)\b/i,
  'thanks its readers':
    /\b(?:thank(?:s| you) for (?:reading|watching|visiting)|we (?:welcome|value|want to hear)|let us know|tell us|your (?:feedback|thoughts|comments)|what do you think)\b/i,
};

/** What stands above lists of other articles, comments and the like. */
export const furnitureHeading =
  /\b(?:related|more (?:from|on|in|stories|news|about|articles|posts)|you (?:may|might)|recommended|trending|popular|latest|most read|comments?|leave a|share|follow|subscribe|newsletter|about (?:the author|us|\p{Lu}\w+$)|tags|categories|archives|see also|read (?:more|also|next)|recent|sources?|references|further reading|similar|weitere|mehr|auch interessant|kommentare|à lire|lire aussi|leer|leggi)\b/iu;

// Furniture is short; a long paragraph with such words is about them.
const longest = 400;

const names = Object.keys(wordings);
const patterns = Object.values(wordings);

/** What of that a line says. */
export const observeWording: Observer = ({ lines }) => {
  const said = new Map<SeenLine, readonly boolean[]>();
  const saidBy = (line: SeenLine): readonly boolean[] => {
    const known = said.get(line) ?? patterns.map((pattern) => line.text.length <= longest && pattern.test(line.text));
    said.set(line, known);
    return known;
  };
  const countOf = (line: SeenLine | undefined) => (line ? saidBy(line).filter(Boolean).length : 0);
  const prose = new Tally(lines, (line) => (line.isInside && line.isProse ? 1 : 0));

  return (line, put) => {
    const { index, linkShare } = line;
    const own = saidBy(line);
    const count = countOf(line);
    for (const [at, name] of names.entries()) put(name, own[at] ?? false);
    put('says something of furniture', count > 0);
    put('says more of furniture', count > 1);
    put('says something of furniture before the prose', count > 0 && prose.before(index) === 0);
    put('says something of furniture after the prose', count > 0 && prose.after(index) === 0);
    put('says something of furniture, with links', count > 0 && linkShare > 0.3);
    put('after something of furniture', countOf(lines[index - 1]) > 0);
  };
};
