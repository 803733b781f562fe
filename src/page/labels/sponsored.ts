import { type Notice, sentence, wholeLine, wordEnd, wordStart } from './notice.js';

// Whole lines that are said of an article and of nothing else. "Anzeige", "Advertisement" and "Sponsored" alone are not
// among them: on most pages they stand over a banner.
const badges = [
  '(?:sponsored|paid|partner|branded|promoted|sponsor|ad) (?:content|post|article|story|feature|message)|paid program',
  'paid advertisement|(?:advertis(?:ement|ing)|ad|promotional) feature|advertorial|paid partnership|(?:[a-zß-ɏ&. ]{2,25} )?brandvoice',
  'publireportage|(?:gesponserte|bezahlte|werbliche)[rs]? (?:inhalt|beitrag|artikel|partnerschaft|anzeige)|entgeltliche einschaltung|(?:anzeigen-?)?sonderveröffentlichung|werbebeitrag',
  '(?:contenu|article|post|billet) (?:sponsorisé|partenaire|de marque)|publi-?(?:reportage|rédactionnel|communiqué)|communiqué sponsorisé|partenariat rémunéré',
  '(?:contenido|artículo|post) (?:patrocinado|promocionado|de marca)|publirreportaje|colaboración pagada',
  '(?:contenuto|articolo|post) sponsorizzato|pubb?l[ií]redazionale|informazione pubblicitaria',
  '(?:conteúdo|artigo|post) (?:patrocinado|de marca|pago)|publieditorial|publi-?reportagem|informe publicitário',
  '(?:gesponsorde?|betaalde?) (?:inhoud|artikel|bericht|samenwerking|content)|commercieel partnerartikel',
  'annonsørinnhold|(?:betalt|sponset|kommersielt) innhold|sponsrat innehåll|betalt innehåll|annonsartikel|annonsinnehåll|annoncørbetalt(?: indhold)?|(?:sponsoreret|betalt) indhold',
].join('|');
const namedSponsor =
  '(?:(?:sponsored|paid for) by|paid partnership with|in paid partnership with|gesponsert von|sponsorisé par|patrocinado por|sponsorizzato da|gesponsord door|sponset av|sponsrad av|sponsoreret af)';
const byWhom =
  '(?:\\s*(?:by|from|with|for|von|für|par|pour|avec|de|da|por|con|door|van|av|fra|från|af|\\||–|-)\\s*[^.!?]{2,50})?';

// Said of the article only where the page's makers named the box so.
const bareWords =
  'sponsored|promoted|paid|anzeige|werbung|annonse?|reklame|publicité|publicidad|(?:in partnership with|presented by|en partenariat avec|in kooperation mit|in samenwerking met|en colaboración con|in collaborazione con|em parceria com|i samarbeid med|i samarbete med|i samarbejde med) [^.!?]{2,50}';
const sponsorPlace =
  /sponsor|advertorial|native-?(?:ad|content)|brand(?:ed)?-?content|paid-?(?:post|content|label)|(?:article|post|story|entry)[-_]*(?:badge|flag|kicker|label|eyebrow)/i;

const article = '(?:article|story|post|content|piece|page|newsletter|feature|advertorial)';

const sentences: readonly string[] = [
  `(?:(?:sponsored|paid|partner|branded) (?:content|post): )?this (?:[a-zß-ɏ]+ )?${article} (?:is|was|has been) (?:kindly )?(?:sponsored by|paid for by|a paid (?:post|advertisement)|part of a paid partnership|(?:a|an) (?:advertisement|advertorial|sponsored (?:post|article|story|feature))|(?:produced|created|written|published|made) in (?:a )?paid partnership)`,
  `(?:this|the following) is (?:an? )?(?:(?:paid|sponsored) (?:post|article|story|advertisement|advertorial|feature|content|partnership)|advertorial)${wordEnd}`,
  `this ${article} (?:is|was|has been) (?:produced|created|developed|written|prepared|provided)[^.!?]{0,80}(?:brand(?:ed)? (?:content )?(?:studio|team)|branded content|commercial (?:content )?(?:team|department|desk)|advertising department|content studio)`,
  `the [^.!?]{0,60}(?:newsroom|editorial (?:staff|team|department)|editors)[^.!?]{0,40} (?:was|were|had) (?:not involved|no (?:part|role|hand|say)) in (?:the )?(?:creation|production|writing|preparation|making) of this (?:paid |sponsored )?${article}`,
  // A "Beitrag" that somebody paid may be a fee.
  `(?:(?:anzeige|werbung): )?diese[rs]? (?:(?:artikel|text|inhalt) (?:ist|wird|wurde|erscheint|entstand)${wordEnd}(?:(?!nicht|kein)[^.!?]){0,60}${wordStart}(?:gesponsert|bezahlt|finanziert|bezahlte[rmn]? (?:kooperation|partnerschaft|anzeige)|advertorial|(?<=eine )anzeige)|(?:beitrag|post|blogpost) (?:ist|wird|wurde)${wordEnd}(?:(?!nicht|kein)[^.!?]){0,60}${wordStart}(?:gesponsert|advertorial))`,
  `cet? (?:article|contenu|texte|billet) (?:est|a été) (?:(?!pas)[^.!?]){0,30}(?:sponsorisée?|financé par un annonceur|un (?:contenu|article) sponsorisé|un publi-?(?:reportage|rédactionnel))`,
  'este (?:artículo|contenido|texto|post) (?:es|ha sido|fue|está) (?:un )?(?:contenido |artículo )?(?:patrocinado|publirreportaje|promocionado)',
  "quest(?:o |[’'])(?:articolo|contenuto|post) è (?:stato )?(?:un )?(?:contenuto |articolo )?(?:sponsorizzato|publiredazionale|pubbliredazionale)",
  'est[ea] (?:artigo|conteúdo|texto|post) (?:é|foi) (?:um )?(?:conteúdo |artigo )?(?:patrocinado|publieditorial)',
  'dit (?:artikel|bericht|is een) (?:is |wordt |werd )?(?:een )?(?:gesponsor[de]{1,2}|betaald door|betaalde? (?:artikel|bericht|samenwerking)|advertorial)',
  '(?:denne|dette|den här|denna|det här) (?:artik[a-zß-ɏ]+|sak(?:en)?|tekst(?:en)?|text(?:en)?|innlegget|inlägget|indlæg) (?:er|är) (?:en )?(?:sponset|sponsrad|sponsoreret|betalt av|betald av|betalt af|annonsørinnhold|annons(?:artikel)?)',
];

// "Paid partnership with France ends" and "Sponsored content – why it pays" are headlines; "paid for by subscribers" is no sponsor.
const notSponsors =
  /(?:by|with|from|for|[|–-] .*) .*\s\p{Ll}{3,}\W*$|[|–-] ?(?:[Hh]ow|[Ww]h(?:y|at|en|ere|o)|[Ww]ie|[Ww]arum|[Ww]as|[Cc]omment|[Pp]ourquoi|[Cc]ómo|[Pp]or qué|[Cc]ome|[Pp]erché)(?!\p{L})|(?:[Pp]aid for|[Ss]ponsored) by (?:(?:the|our|a) )?\p{Ll}{4,}|^Sponsored by (?:the )?\p{Ll}/u;

const cue =
  /spons|marca|marque|paid|advert|brand|betal|betaa|annon|werb|anzeige|reklam|publi|pubbli|patrocin|bezahlt|finanz|financ|partner|partena|comm?erci|komm?ers|newsroom|editor|redaktion|brought to|promo|promu|entgelt|presented|kooperation|samenwerk|colabor|collabor|parceria|samarbe|veröffentlichung|remunéré|rémunéré|ad feature|pagad|pago|informe|informazione/i;

/** What says that somebody paid for an article. */
export const sponsorNotices: readonly Notice[] = [
  {
    kind: 'sponsored',
    cue,
    form: 'line',
    where: 'top',
    unless: notSponsors,
    pattern: wholeLine(
      `(?:(?:publicité|publicidad|werbung|anzeige)[ :|–-]+)?(?:${badges})${byWhom}|${namedSponsor} [^.!?,]{2,50}`,
    ),
  },
  { kind: 'sponsored', cue, form: 'line', where: 'top', pattern: wholeLine(bareWords), place: sponsorPlace },
  {
    kind: 'sponsored',
    cue,
    form: 'sentence',
    where: 'edges',
    unless: /(?:paid for|sponsored) by (?:(?:the|our|a) )?\p{Ll}{4,}/u,
    pattern: sentence(...sentences),
  },
];

/** What goes with a sponsor's notice, sentence by sentence; nothing of it is news. */
export const sponsorCompanions: readonly RegExp[] = [
  wholeLine(`(?:${badges}|advertisement|anzeige|werbung)${byWhom}`),
  sentence(
    'the (?:editors?|editorial (?:staff|team|office|department)|newsroom|journalists)(?![a-zß-ɏ])[^,!?]{0,60} (?:was|were|had) (?:not involved|no (?:part|role|hand|say) in)(?![a-zß-ɏ])[^!?]{0,60}$',
  ),
  sentence('die redaktion(?![a-zß-ɏ])[^,!?]{0,60} nicht beteiligt[^a-zß-ɏ]*$'),
];
