import { type Notice, sentence, wholeLine } from './notice.js';

const wires =
  'PR ?Newswire(?:-[a-zß-ɏ]+)?|Business ?Wire|GLOBE ?NEWSWIRE|ACCESS ?(?:WIRE|Newswire)|Newsfile(?: Corp\\.?)?|EIN ?Presswire(?:\\.com)?|CNW(?: Telbec)?|Market ?wired|PRWEB|3BL(?: Media)?|24-7 ?Press ?Release|ots(?=\\))';
const number = '(?: (?:nr|no)\\.? ?[\\d/.-]+)?';
const when = '(?:[ ,:–|-]*(?:vom |du |del |de |van |dated )?[\\d. ]{1,4}[ .]?[a-zß-ɏ\\d./ ]{2,20}\\d{2,4})?';

const cue =
  /wire|release|mitteilung|communiqué|comunica|persbericht|press|news provided|newsfile|prweb|cnw|3bl|\(ots\)|nota de|original-content/i;

/** What says that an article is its subject's own announcement. "About the company" at the end alone says too little. */
export const pressReleaseNotices: readonly Notice[] = [
  {
    kind: 'press-release',
    cue,
    form: 'sentence',
    where: 'top',
    // In a dateline, before the dash that ends it; further on the wire would be a source or a subject.
    pattern: new RegExp(
      `^[^"“”„«»!?]{0,100}(?:/ ?(?:${wires}) ?/|\\((?:${wires})\\)|-- ?(?:${wires}) ?(?=--))\\s*(?:--?|[–—/:]|[a-z]+ \\d{1,2}, \\d{4} /|$)`,
      'i',
    ),
  },
  {
    kind: 'press-release',
    cue,
    form: 'sentence',
    where: 'top',
    pattern: /^\W*for (?:immediate|general) release(?: *[:–—-].*)?\W*$/i,
  },
  {
    kind: 'press-release',
    cue,
    form: 'line',
    where: 'top',
    pattern: wholeLine(
      `news provided by .{2,60}|(?:(?:press|news|media) release|(?:presse|medien)mitteilung|communiqué de presse|(?:nota|comunicado) de (?:prensa|imprensa)|comunicato stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse)${number}${when}`,
    ),
  },
  {
    kind: 'press-release',
    cue,
    form: 'sentence',
    where: 'top',
    pattern: /^(?:Presse|Medien)mitteilung (?:Nr\. ?[\d/]+ )?vom \d{1,2}\. ?\p{L}+ \d{4}\s*[|–—:-]/u,
  },
  {
    kind: 'press-release',
    cue,
    form: 'sentence',
    where: 'edges',
    pattern: sentence(
      '(?:this (?:is a |content is a )?(?:paid )?(?:press|news) release(?: (?:is|was|has been) (?:issued|distributed|published|provided|originally|first|sent)| from | by |[.)]*$)|this (?:article|story|post|content) is a (?:press|news) release(?![a-zß-ɏ])|' +
        'view (?:the )?(?:source version on businesswire\\.com|original (?:content|release|press release)(?: to download multimedia)?(?: on)?: ?(?:https?://)?[\\w./]*(?:prnewswire|accesswire|newswire|newsfilecorp|einpresswire))|' +
        '(?:dies ist|es handelt sich um) eine (?:presse|medien)mitteilung|original-content von:|verantwortlich für den inhalt [^.]{0,40}original-pressemitteilung|' +
        'ceci est un communiqué de presse|este (?:texto|artículo) es una? (?:nota|comunicado) de prensa|questo è un comunicato stampa|dit is een persbericht|(?:detta|dette) är? ?er? ?(?:ett|en) press)',
    ),
  },
];
