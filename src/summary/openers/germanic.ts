import type { Openers } from './openers.js';

// An article or adjective may follow the same little word; before a verb it is a pronoun.
const verbs = {
  de:
    'ist war sind waren sei hat hatte haben wird wurde würde kann könnte soll sollte muss darf will liegt lag heißt ' +
    'bedeutet gilt galt reicht macht machte geht ging zeigt führt führte sagt sagte gab gibt kam kommt',
  nl:
    'is was zijn waren heeft had hebben hadden wordt werd worden werden kan kon zal zou moet moest mag gaat ging komt kwam blijft ' +
    'bleek blijkt lijkt leek betreft betekent geldt staat stond ligt lag maakt maakte zegt zei',
  no:
    'er var har hadde ble blir kommer kom gjør gjorde betyr skal skulle vil ville kan kunne må måtte gir ga viser viste sier sa ' +
    'går gikk ser så tok tar får fikk skjer skjedde dreier handler gjelder gjaldt bør innebærer førte fører mener tror',
  da:
    'er var har havde bliver blev kommer kom gør gjorde betyder skal skulle vil ville kan kunne må måtte giver gav viser viste ' +
    'siger sagde går gik ser så tog tager får fik sker skete drejer handler gælder gjaldt bør betød førte mener tror',
  sv:
    'är var har hade blev blir kommer kom gör gjorde betyder ska skulle vill ville kan kunde måste ger gav visar visade säger sa ' +
    'sade går gick ser såg tog tar får fick sker skedde handlar gäller gällde bör innebär ledde menar tror anser står',
};
const season = {
  no: 'uken|uka|måneden|sesongen|gangen|gang|helgen|helga|sommeren|høsten|vinteren|våren|året',
  da: 'uge|måned|sæson|gang|weekend|sommer|efterår|vinter|forår|år',
  sv: 'vecka|månad|säsong|gång|helg|sommar|höst|vinter|vår|år',
};

export const german: Openers = {
  words:
    'er sie es dies diese dieser dieses diesem diesen sein seine seinen seiner ihr ihre ihren ihrer ihm ihnen aber doch ' +
    'jedoch dennoch trotzdem deshalb daher darum deswegen außerdem zudem dann danach dabei dazu dafür damit dagegen ' +
    'darauf allerdings auch und oder also so hingegen stattdessen ebenso beide nun dort damals seither seitdem ' +
    'daraufhin zuvor denn dadurch davon daran darin darunter darüber hierfür hierzu hierbei hierdurch hiermit hierin ' +
    'hier solche solcher solches jene jener jenes dessen deren nämlich demnach folglich ferner zugleich gleichzeitig',
  phrases: [
    'im gegensatz dazu',
    'zum beispiel',
    'darüber hinaus',
    'die beiden',
    'das gleiche',
    'aus diesem grund',
    'bis dahin',
    'schon damals',
    'schon zuvor',
    'schon vorher',
    'schon beim',
    'nach angaben ihrer',
    'nach angaben seiner',
    'nicht so',
    'grund dafür',
    'gerade aber',
    'mehr noch',
    'einer von ihnen',
    'eine von ihnen',
    'viele von ihnen',
    'einige von ihnen',
    'der erstere',
    'der letztere',
  ],
  later: [
    {
      heads: 'als wenn während nachdem bevor weil obwohl sobald bis seit wo wie laut',
      between: 0,
      signs: 'er sie es ihr ihre ihm sein seine dies diese dieser',
    },
    {
      heads: 'in mit nach bei von zu aus auf für durch gegen ohne an über unter vor wegen trotz neben zwischen laut',
      between: 0,
      signs: 'dies diesem diesen dieser diese dieses ihm ihnen jenem jenen jener',
    },
    { heads: 'das', between: 0, signs: verbs.de },
    { heads: 'am im in nach bei seit vor', between: 3, signs: 'er' },
  ],
  harmless: [
    'auch wenn',
    '(?:dadurch|dafür|damit|daran|darauf), dass',
    'dies(?:e|er|es|em|en) (?:woche|monat|jahr|jahres|tage|tagen|saison|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sommer|herbst|winter|frühjahr|wochenende)',
    'es (?:gibt|gab|gäbe)',
    'es (?:ist|war|wird|wäre|sei) (?:[^\\s,]+ ){1,5}?(?:zu|, dass)',
    'so (?:viel|viele|wenig|wenige|lange|gut|wie)',
  ],
};

export const dutch: Openers = {
  words:
    'hij zij ze dit dat deze die zijn haar hun maar echter ook en dus toch daarom daarnaast bovendien vervolgens daarna ' +
    'toen intussen beide daarmee daardoor daarvoor daarop daarbij daarin daarvan hierdoor hiermee hierbij hierin hiervoor ' +
    'hier daar zo want verder tevens eveneens desondanks niettemin anders ondertussen tegelijk zulke',
  phrases: [
    'aan de andere kant',
    'tegelijkertijd',
    'de twee',
    'bijvoorbeeld',
    'om die reden',
    'een van hen',
    'een ander',
    'de ander',
    'de andere',
    'sinds die tijd',
    'in dat geval',
    'hetzelfde',
  ],
  later: [
    {
      heads: 'als toen terwijl nadat voordat omdat hoewel zodra totdat sinds waar',
      between: 0,
      signs: 'hij zij ze het dit dat deze zijn haar hun',
    },
    {
      heads: 'in met na bij van uit op voor door tegen volgens zonder om onder over naast tijdens',
      between: 0,
      signs: 'dit dat deze die hem haar hen hun',
    },
    { heads: 'het', between: 0, signs: verbs.nl },
    { heads: 'in op na bij sinds volgens', between: 3, signs: 'hij zij ze' },
  ],
  harmless: [
    '(?:deze|dit|die|dat) (?:week|maand|jaar|weekend|seizoen|zomer|herfst|winter|lente|voorjaar|najaar|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ochtend|middag|avond|nacht)',
    'het (?:is|was|wordt|zou) (?:[^\\s,]+ ){1,5}?(?:dat|om|te)',
    'toen (?:de|het|een)',
    'ook (?:al|als)',
    'zo (?:veel|lang|goed|snel)',
    'dat (?:de|het|een|er)',
  ],
};

export const norwegian: Openers = {
  words:
    'han hun dette denne disse hans hennes deres men likevel imidlertid derfor dessuten også og så deretter begge dermed ' +
    'derimot ellers samtidig slik sånn der ham henne dem samme',
  phrases: [
    'i tillegg',
    'på den annen side',
    'på den andre siden',
    'for eksempel',
    'de to',
    'en av dem',
    'den ene av dem',
    'den andre',
    'det samme',
    'den samme',
    'blant dem',
    'av den grunn',
    'dagen etter',
    'på samme tid',
  ],
  later: [
    { heads: 'det den de', between: 0, signs: verbs.no },
    { heads: 'i på etter ved under', between: 3, signs: 'han hun' },
    { heads: 'når da mens fordi selv etter før hvis siden', between: 1, signs: 'han hun hans hennes' },
    {
      heads: 'i på med av for til fra om etter under ved mot uten ifølge blant',
      between: 0,
      signs: 'dette denne disse ham henne dem hans hennes',
    },
  ],
  harmless: [
    `denne (?:${season.no})`,
    'det (?:finnes|fins|fantes)',
    'det (?:er|var|blir|ble) (?:mange|flere|få|ingen|noen|over|nær|rundt|totalt|\\d)',
    'det (?:er|var|blir|ble|kan|vil|må|skal|bør) (?:[^\\s,]+ ){1,5}?(?:å|at|som)',
    'så (?:mange|mye|langt|lenge|få|sent)',
  ],
};

export const danish: Openers = {
  words:
    'han hun dette denne disse hans hendes deres men alligevel imidlertid derfor desuden også og så derefter begge dermed ' +
    'derimod ellers samtidig sådan der ham hende dem samme dog',
  phrases: [
    'på den anden side',
    'for eksempel',
    'de to',
    'en af dem',
    'den ene af dem',
    'den anden',
    'det samme',
    'den samme',
    'blandt dem',
    'af den grund',
    'dagen efter',
  ],
  later: [
    { heads: 'det den de', between: 0, signs: verbs.da },
    { heads: 'i på efter ved under', between: 3, signs: 'han hun' },
    { heads: 'når da mens fordi selv efter før hvis siden', between: 1, signs: 'han hun hans hendes' },
    {
      heads: 'i på med af for til fra om efter under ved mod uden ifølge blandt',
      between: 0,
      signs: 'dette denne disse ham hende dem hans hendes',
    },
  ],
  harmless: [
    `denne (?:${season.da})`,
    'der (?:er|var|har|kommer|findes|bliver|blev)',
    'det (?:er|var|bliver|blev) (?:mange|flere|få|ingen|nogle|over|knap|omkring|\\d)',
    'det (?:er|var|bliver|blev|kan|vil|må|skal|bør) (?:[^\\s,]+ ){1,5}?(?:at|som|der)',
    'så (?:mange|meget|langt|længe|få|sent)',
  ],
};

export const swedish: Openers = {
  words:
    'han hon detta denna dessa hans hennes deras men ändå dock därför dessutom också och så sedan båda därmed däremot annars ' +
    'samtidigt sådan där honom henne dem samma dit därefter',
  phrases: [
    'å andra sidan',
    'till exempel',
    'de två',
    'det här',
    'den här',
    'de här',
    'den där',
    'det där',
    'en av dem',
    'den ena av dem',
    'den andra',
    'detsamma',
    'bland dem',
    'av den anledningen',
    'dagen efter',
  ],
  later: [
    { heads: 'det den de', between: 0, signs: verbs.sv },
    { heads: 'i på efter vid under', between: 3, signs: 'han hon' },
    { heads: 'när då medan eftersom efter innan om sedan', between: 1, signs: 'han hon hans hennes' },
    {
      heads: 'i på med av för till från om efter under vid mot utan enligt bland',
      between: 0,
      signs: 'detta denna dessa honom henne dem hans hennes',
    },
  ],
  harmless: [
    `(?:denna|den här) (?:${season.sv})`,
    'det finns|det fanns',
    'det (?:är|var|blir|blev) (?:många|flera|få|inga|några|över|nära|omkring|\\d)',
    'det (?:är|var|blir|blev|kan|vill|måste|ska|bör) (?:[^\\s,]+ ){1,5}?(?:att|som)',
    'så (?:många|mycket|långt|länge|få|sent)',
    'sedan (?:\\d|den|i|förra|början|slutet|årsskiftet|många|flera)',
  ],
};
