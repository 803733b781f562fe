import { type Notice, sentence, wholeLine, wordEnd, wordStart } from './notice.js';

/** The words with which a language says that an article was made by a machine. */
interface Words {
  /** The article as the subject that begins the sentence. */
  readonly article: string;
  readonly made: string;
  /** What joins the two: "by", "with the help of". */
  readonly by: string;
  readonly machine: string;
  /** With these before the machine, the sentence says something else. */
  readonly not: string;
}

const english: Words = {
  article:
    '(?:(?:(?:some )?(?:parts?|portions?|sections?) of |the (?:headline|summary|text|translation) (?:of|for) )?this|the (?:above|following|preceding)) ' +
    '(?:(?:news|blog|english|german|french|spanish|japanese|translated|short|brief|english-language|english language) )*' +
    '(?:article|story|post|content|page|piece|translation|summary|newsletter|column|version|(?:news|match|game|earnings|market|weather) report|news item|' +
    '(?:report|text)(?=.*(?:edited|reviewed|checked|verified|editors?|newsroom|may contain|automatically)))',
  made: 'generated|created|written|produced|drafted|assisted|translated|summari[sz]ed|compiled|prepared|made|authored|composed|published|edited',
  by: '(?:by|with|using|through|via|(?:help|assistance|aid|use|support) of|utili[sz]ing|leveraging)',
  machine:
    '(?:artificial intelligence|(?:gen(?:erative)?[ -]?)?ai(?:-(?:based|powered|assisted|driven|supported|generated) [a-zß-ɏ]+)?|a\\.i\\.?|chatgpt|gpt-?\\d\\w*|' +
    'large language models?|language models?|llms?|machine translation)' +
    // An artificial intelligence may write; its researchers, institutes and ministers are people.
    '(?=\\s*(?:$|[.,;:!()*_–—\\]])|\\s+(?:and(?! (?:robotics|society|data|ethics))|but|or|then|tools?|technolog[a-zß-ɏ]*|assistance|models?|software|systems?|assistants?|translations?|' +
    'chatbots?|bots?|agents?|algorithms?|services?|platforms?|under|with|in|before|to|on|from|as|based|based on|may|has|is|was|content|support)(?![a-zß-ɏ]))',
  not: "not|never|without|no|nor|hardly|wasn[’']t|isn[’']t|about|how|which|that|who|whose|where|series|edition|course|lost|threatened|institute|cent(?:er|re)|department|fellowship|conference",
};

const german: Words = {
  article:
    '(?:(?:teile )?dies(?:er|e|es)|(?:der|die) (?:vorliegende|obige)) (?:(?:deutsche|englische|automatische) )?(?:artikels?|textes|text|beitrags?|inhalte?|meldung|übersetzung|zusammenfassung|nachricht|seite)',
  made: 'erstellt|generiert|geschrieben|verfasst|übersetzt|produziert|zusammengefasst|erzeugt|formuliert|aufbereitet|entstanden',
  by: '(?:mit|mithilfe|mittels|durch|von|unter (?:verwendung|einsatz|zuhilfenahme)|dank|einsatz|hilfe|unterstützung)',
  machine:
    '(?:künstliche[rn]? intelligenz|ki(?:-(?:tools?|systemen?|software|unterstützung|assistent[a-zß-ɏ]*|modell[a-zß-ɏ]*|sprachmodell[a-zß-ɏ]*|technologie[a-zß-ɏ]*))?(?!-)|chatgpt|sprachmodell[a-zß-ɏ]*)',
  not: 'nicht|kein[a-zß-ɏ]*|ohne|nie|niemals|über',
};

const french: Words = {
  article: 'ce(?:t|tte|s)? (?:article|texte|contenu|résumé|dépêche|traduction|page|synthèse)',
  made: 'généré|rédigé|créé|écrit|traduit|produit|résumé|assisté|élaboré|réalisé',
  by: "(?:par|avec|grâce à|au moyen|via|en utilisant|à l[’']aide|l[’']aide)",
  machine: '(?:intelligence artificielle|ia|chatgpt)(?!-)',
  not: 'pas|jamais|sans|aucun|sur|non',
};

const spanish: Words = {
  article: 'est[ea] (?:artículo|texto|contenido|nota|noticia|traducción|resumen|publicación)',
  made: '(?:generad|redactad|cread|escrit|traducid|elaborad|producid|resumid|hech|realizad)[oa]',
  by: '(?:por|con|mediante|usando|utilizando|través de|gracias a|ayuda de|uso de|apoyo de)',
  machine: '(?:inteligencia artificial|ia|chatgpt)(?!-)',
  not: 'no|nunca|sin|sobre|jamás',
};

const italian: Words = {
  article: "quest(?:[oa] |[’'])(?:articolo|testo|contenuto|notizia|traduzione|riassunto|sintesi)",
  made: '(?:generat|scritt|creat|redatt|tradott|prodott|realizzat|elaborat|riassunt)[oa]',
  by: "(?:da|con|tramite|mediante|usando|utilizzando|grazie a|aiuto|supporto|ausilio|dall[’']?|con l[’']|grazie all[’']|dell[’'])",
  machine: '(?:intelligenza artificiale|ia|ai|chatgpt)(?!-)',
  not: "non|senza|mai|sull[’']?",
};

const portuguese: Words = {
  article: '(?:est|ess)[ea] (?:artigo|texto|conteúdo|notícia|matéria|reportagem|tradução|resumo|publicação)',
  made: '(?:gerad|escrit|criad|redigid|traduzid|produzid|elaborad|resumid|feit)[oa]',
  by: '(?:por|com|através d[ae]|usando|utilizando|mediante|pela|ajuda d[ae]|auxílio d[ae]|uso d[ae]|apoio d[ae])',
  machine: '(?:inteligência artificial|ia|chatgpt)(?!-)',
  not: 'não|nunca|sem|sobre',
};

const dutch: Words = {
  article: '(?:dit|deze) (?:artikel|tekst|bericht|stuk|vertaling|samenvatting|verhaal|nieuwsbericht|pagina)',
  made: 'gegenereerd|geschreven|gemaakt|vertaald|opgesteld|samengevat|geproduceerd|gecreëerd',
  by: '(?:met|door|via|met behulp van|met hulp van|behulp van|hulp van|met gebruik van)',
  machine:
    '(?:(?:kunstmatige|artificiële) intelligentie|ai(?:-(?:tools?|software|model[a-zß-ɏ]*|technologie))?(?!-)|chatgpt)',
  not: 'niet|geen|nooit|zonder|over',
};

const scandinavian: Words = {
  article:
    '(?:oppsummering(?:en|ene|er)|sammanfattning(?:en|arna))|(?:denne|dette|den här|det här|denna|detta) (?:artik[a-zß-ɏ]+|sak(?:en)?|tekst(?:en)?|text(?:en)?|nyhet(?:en)?|oversettels[a-zß-ɏ]+|översättning(?:en)?|oversættels[a-zß-ɏ]+|sammendrag(?:et)?|sammanfattning(?:en)?|innhold(?:et)?|innehåll(?:et)?|indhold)',
  made: 'generer[at]t?|genererad|skrevet|skriven|skrivits|laget|lavet|gjor[dt]|oversatt|översatt|oversat|produsert|producera[dt]|producere[td]|skapa[dt]s?|skabt|utarbeidet|udarbejdet|oppsummert|sammanfatta[dt]',
  by: '(?:med|av|af|stöd av|ved bruk av|hjelp av|hjälp av|hjælp af|brug af|hjelp fra)',
  machine:
    '(?:(?:kunstig|artificiell) intelligens|(?:ki|ai)(?:-(?:verktøy|verktyg|værktøj[a-zß-ɏ]*|modell?[a-zß-ɏ]*))?(?!-)|chatgpt)',
  not: 'ikke|inte|aldri|aldrig|uten|utan|uden|ingen|om',
};

const languages: readonly Words[] = [english, german, french, spanish, italian, portuguese, dutch, scandinavian];

const small =
  "(?:(?:an?|the|our|some|various|several|advanced|modern|der|des|einer|eines|einem|von|d[’']une?|une?|d[’']|de|l[’']|la|el|una?|un[’']|dell[’']|dall[’']|all[’']|o|uma|di|outils|herramientas|ferramentas|strumenti|en|et|generativer?|generative|générative)(?: |(?<=[’'])))";

function saysSo({ article, made, by, machine, not }: Words): string {
  const gap = `(?:(?!${wordStart}(?:${not})${wordEnd})[^!?…])`;
  return (
    `(?:${article})${wordEnd}` +
    `(?=${gap}*?${wordStart}(?:${made})e?s?${wordEnd})` +
    `(?=${gap}*?${wordStart}${by}(?: |(?<=[’']))${small}*${machine}${wordEnd})`
  );
}

const cue =
  /artificial|artifi|intelligen|inteligen|(?<![a-z])(?:ai|a\.i|ia|ki)(?![a-z])|gpt|language model|llm|sprachmodell|machine transl/i;
// "AI Weekly" and "IA Foundation" are names.
const names = /(?<![\p{L}])(?:AI|IA|KI) (?:for )?\p{Lu}\p{Ll}/u;
const edges = { kind: 'ai-generated', form: 'sentence', where: 'edges', cue, unless: names } as const;

const product =
  '(?:article|text|story|post|content|summary|translation|page|piece|news|report|version|recap|overview|key points|highlights)';

/** What says that an article was made with or by artificial intelligence, or translated or summed up so. A picture is not the article. */
export const aiNotices: readonly Notice[] = [
  {
    ...edges,
    pattern: sentence(
      ...languages.map(saysSo),
      `this is an ai[- ](?:generated|assisted|written|translated) ${product}${wordEnd}`,
      `this (?:[a-zß-ɏ]+ )?${product} (?:is|was|has been|contains) (?:(?:partly|partially|fully|entirely|an?) )?ai[- ](?:generated|assisted|written|created|translated|produced)${wordEnd}`,
      `(?:(?:we|(?:the|our) (?:authors?|writers?|editors?|journalists?|newsroom)) (?:has |have )?used )?(?:artificial intelligence|(?:generative )?ai|chatgpt)(?: tools?| technology)? ` +
        `(?:(?:was|were|has been|have been) used |helped |assisted )?(?:to (?:help )?(?:[a-zß-ɏ]+ (?:and|or) )?(?:write|create|generate|produce|draft|translate|summari[sz]e|prepare)|in (?:the )?(?:writing|creation|production|preparation|translation)(?: of)?|with (?:the )?(?:writing|creation|production|translation)(?: of)?) ` +
        `(?:parts of )?this (?:[a-zß-ɏ]+ )?${product}${wordEnd}`,
    ),
  },
  {
    ...edges,
    form: 'line',
    pattern: wholeLine(
      `ai[- ](?:generated|assisted|written|translated)(?: ${product})?|${product}? ?(?:automatically )?(?:generated|written|created|translated|summari[sz]ed) (?:by|with|using) (?:an? )?(?:ai|artificial intelligence|chatgpt)(?: (?:and|, then|then) (?:reviewed|edited|checked)[^.!?]{0,50})?|` +
        '(?:dieser text ist )?ki[- ]generiert(?:er? (?:text|inhalt|artikel|beitrag|zusammenfassung|übersetzung))?|(?:mit|von) (?:ki|künstlicher intelligenz) (?:erstellt|generiert|übersetzt|zusammengefasst|geschrieben)|' +
        "(?:texte |article |résumé |contenu )?(?:généré|rédigé|traduit|résumé) (?:par|avec) (?:l[’']aide de )?(?:l[’'])?(?:ia|intelligence artificielle)|" +
        '(?:texto |artículo |contenido |resumen )?(?:generado|redactado|traducido|resumido|escrito|elaborado) (?:por|con) (?:ayuda de )?(?:la )?(?:ia|inteligencia artificial)|' +
        "(?:testo |articolo |contenuto |riassunto )?(?:generato|scritto|tradotto) (?:da|con|dall[’'])\\s?(?:l[’'])?(?:ia|ai|intelligenza artificiale)|" +
        '(?:texto |artigo |conteúdo |resumo )?(?:gerado|escrito|traduzido) (?:por|com) (?:ia|inteligência artificial)|' +
        '(?:tekst (?:is )?)?(?:gegenereerd|geschreven|vertaald|gemaakt) (?:door|met) (?:hulp van )?(?:ai|kunstmatige intelligentie)|' +
        '(?:generert|skrevet|oversatt|genererad|skriven|översatt|genereret|oversat) (?:av|med|af) (?:ki|ai|kunstig intelligens|artificiell intelligens)',
    ),
  },
];
