import { type Notice, sentence, wordEnd, wordStart } from './notice.js';

const wrong =
  'incorrect(?:ly)?|misstated|misspelle?[dt]|misidentified|misattributed|mischaracteri[sz]ed|misquoted|misnamed|misreported|mistaken(?:ly)?|wrong(?:ly)?|erroneous(?:ly)?|errors?|inaccurate(?:ly)?|should have|corrected|corrects';
const saidThen =
  'said|stated|gave|referred|identified|listed|reported|described|contained|quoted|attributed|spelled|named|called|omitted|failed|had the|put the|implied|suggested|indicated|claimed';
// What only a text can have done; markets and investors are wrong, too.
const misstatement =
  'misstated|misspelle?[dt]|misidentified|misattributed|mischaracteri[sz]ed|misquoted|misnamed|misreported|' +
  '(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) (?:said|stated|gave|referred|identified|listed|reported|described|quoted|attributed|spelled|named|called|put|suggested|claimed)|' +
  '(?:gave|contained|included|listed) (?:(?:the|an?|some) )?(?:wrong|incorrect|inaccurate|erroneous|errors?)|' +
  'should have (?:said|read|stated|noted|named|identified|referred)|(?:has|have) been corrected|' +
  '(?:this|our|the) (?:article|story|post|column|headline|caption|photo caption|item)|(?:earlier|previous|original) version';
const article = '(?:article|story|report|post|piece|column|item|dispatch)';
const date =
  '(?:[,:]? ?(?:vom |du |del |van )?\\(?(?:[a-zß-ɏ]+\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? [a-zß-ɏ]+(?: \\d{4})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\)?)';
const falsely =
  'et non|statt|falsch|fälschlich|irrtümlich|fehler|korrigiert|berichtigt|erreur|erron|inexact|error|erróne|equivocad|errat|sbagliat|errône|equivocou|onjuist|foutief|fout|verkeerd|abusievelijk|feil|fel|forkert|fejl|versi|version|fassung';

const sentences: readonly string[] = [
  `corrections?(?: and clarifications?| appended)?${date}?\\s*[:–—](?=.*${wordStart}(?:${misstatement})${wordEnd})`,
  // "Updated with what came later" is no correction, "updated to correct" is one.
  `this (?:${article}|version) (?:has been|was|is) (?:(?:updated|amended|revised|edited|changed|modified)[^.!?]{0,40} to (?:correct|fix|remove an? (?:incorrect|erroneous))|corrected(?! for))(?! for)${wordEnd}`,
  `this (?:story|article|dispatch|version) corrects (?!the old)`,
  `\\(corrects (?:[a-zß-ɏ]+ ){0,6}(?:paragraphs?|headline|name|date|spelling|figure|title|typo|to|in)${wordEnd}`,
  `(?:(?:due to|because of|owing to) an? [a-z ]{3,40}, )?(?:(?:an?|the) (?:earlier|previous|prior|original) version of this ${article}|this ${article} (?:originally|previously|initially|earlier)|(?:an?|the) (?:earlier|previous) (?:version|headline))(?=[^!?]{0,60}${wordStart}(?:${wrong}|${saidThen})${wordEnd})(?![^!?]{0,30}(?:appeared|was published|ran in|was posted|presented))`,
  `clarification${date}?\\s*:(?=.*${wordStart}(?:${misstatement})${wordEnd})`,
  // Words that may also mean what markets do.
  `(?:korrektur(?:hinweis)?|rectificatif|corrección|rectificación|correzione|rettifica|correção|retificação|correctie|korrigering|anm(?:erkung|\\.) der redaktion)${date}?\\s*[:–—](?=.*(?:${falsely}))`,
  `correction${date}?\\s*[:–—](?=.*(?:${wordStart}et non${wordEnd}|erreur|erroné|inexact(?:e|ement)))`,
  `wir haben (?:den|einen|diesen) fehler korrigiert`,
  `in einer (?:früheren|vorherigen|ersten|ursprünglichen) (?:version|fassung) (?:dieses|des) (?:artikels|textes|beitrags)${wordEnd}`,
  `diese[rs]? (?:artikel|text|beitrag) wurde (?:nachträglich |am [\\d. a-zß-ɏ]{3,20} )?(?:korrigiert|berichtigt)${wordEnd}`,
  `(?:une|la) (?:version (?:précédente|antérieure)|première version) de cet article${wordEnd}|cet article a été (?:corrigé|rectifié|modifié [^.!?]{0,40}pour corriger)${wordEnd}`,
  `(?:en )?una versión anterior de est[ea] (?:artículo|texto|nota|noticia)${wordEnd}|este artículo (?:ha sido|fue) (?:corregido|rectificado)${wordEnd}`,
  `(?:in )?una versione precedente di quest(?:o |[’'])articolo${wordEnd}|quest(?:o |[’'])articolo è stato (?:corretto|rettificato)${wordEnd}`,
  `(?:em )?uma versão anterior dest[ea] (?:artigo|texto|reportagem|matéria|notícia)${wordEnd}|est[ea] (?:artigo|texto) foi corrigido${wordEnd}`,
  `(?:in )?een eerdere versie van dit (?:artikel|bericht|stuk)${wordEnd}|dit artikel is gecorrigeerd${wordEnd}`,
  `i en tidligere versjon av (?:denne |saken|artikkelen)|i en tidigare version av (?:den här|denna|artikeln|texten)|i en tidligere version af (?:denne |artiklen)`,
];

// Nothing but a notice at the end, where they are a sentence: at the top they may be a headline's, and "Errata: poems" a book's.
const atTheEnd: readonly string[] = [
  `(?:erratum|errata(?: corrige)?|corrigend(?:um|a))${date}?\\s*[:–—](?=.*(?:${falsely}|${wordStart}(?:${misstatement}|instead of|not)${wordEnd}))`,
  `(?:berichtigung|richtigstellung|fe de err(?:atas|ores)|erramos|rectificatie|rättelse|rettelse)${date}?\\s*[:–—](?=.{20,}[.!]["”’)]?\\s*$)`,
  `corrections?${date}?\\s*[:–—](?=.*, not (?!seen|since|only|yet|even|just|ruled))`,
];

const cue =
  /correct|corrig|korrig|korrektur|berichtig|richtigstell|errat|erramos|err(?:ores|atas)|rectif|rettif|retific|rättelse|rettelse|correz|correç|vers|fassung|originally|previously|initially|earlier|clarif|headline|redaktion/i;

/** What says that an article was wrong and was put right. News that came later is no correction. */
export const correctionNotices: readonly Notice[] = [
  { kind: 'correction', cue, form: 'sentence', where: 'edges', pattern: sentence(...sentences) },
  { kind: 'correction', cue, form: 'sentence', where: 'end', pattern: sentence(...atTheEnd) },
];
