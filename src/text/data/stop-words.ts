/** Stop words of the languages that `natural` has none of, or a worse list, by primary subtag; parted by spaces. */
export const ownStopWords: Readonly<Record<string, string>> = {
  en:
    'a about above after again against all also although am among an and another any are around as at back be because ' +
    'been before being below between both but by can cannot could did do does doing down during each either even ever ' +
    'every few for from further get had has have having he her here hers herself him himself his how however i if in ' +
    'into is it its itself just less like many may me might mine more most much must my myself neither no nor not now ' +
    'of off on once one only onto or other our ours ourselves out over own per rather same several she should since so ' +
    'some still such than that the their theirs them themselves then there these they this those though through thus ' +
    'to too toward towards under until unless up upon us very was we were what when where whether which while who whom ' +
    'whose why will with within without would yet you your yours yourself',
  de:
    'aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis da dabei damit ' +
    'danach dann daran darauf darin das dass dazu dein dem den denen denn der deren des dessen deshalb die dies diese ' +
    'diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euch für gegen ' +
    'gibt hab habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ' +
    'ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen können könnte man mehr mein meine mich ' +
    'mir mit muss müssen nach nachdem neben nicht nichts noch nun nur ob oder ohne schon sehr sei sein seine seinem ' +
    'seinen seiner seit selbst sich sie sind so sogar soll sollen sollte sondern sowie über um und uns unser unter vom ' +
    'von vor während war waren warum was weg weil weiter welche welchem welchen welcher wenn wer werden wie wieder will ' +
    'wir wird wo wollen wurde wurden würde würden zu zum zur zwar zwischen',
  da:
    'ad af aldrig alle allerede alt anden andet andre at bare begge blev blive bliver da de dem den denne der deres det ' +
    'dette dig din disse dog du efter egen eller en end er et ex før for fordi fra gennem ham han hans har havde have ' +
    'hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornår i ifølge igen ikke ind ingen jeg ' +
    'kan kom kun kunne lige man mange med meget mellem men mens mere mig min mod ned nogen noget nogle nu når og også om ' +
    'op os over på samme se selv sig sin sine skal skulle som stadig så til uden ud under var ved vi vil ville være været',
};
