/** The first lines of an article, and when its page says that it was published. */
export interface AgeCase {
  readonly text: string;
  readonly date: string;
}

const at =
  (date: string) =>
  (text: string): AgeCase => ({ text, date });

/** Texts that speak plainly of another time. */
export const olderTexts: readonly AgeCase[] = [
  ...[
    'The navy is set to leave the port of Ansel by the close of 2021.',
    'The harbour is embarking on its largest rebuilding, closing both gates by the end of 2021.',
    'The ferry line will stop burning coal by the end of 2021.',
    'The new bridge will open in March 2019.',
    'The vote will take place on 12 May 2019, the council decides today.',
    'The exhibition will remain open until June 2018.',
    'The works are expected to employ ninety people by 2020.',
    'Later this year, in 2021, the line gets a second track.',
    'The gate gets a new motor next month (March 2019), and it will be lighter.',
    'Next year, 2020, the ferry will be free for children.',
    'As of today, 3 May 2018, the upper gate is closed.',
    'The museum opens its doors today, Thursday, May 3, 2018.',
    'PORT ANSEL, March 4, 2019 (Valley News) - The upper gate was closed on Monday.',
    'PORT ANSEL, March 4, 2019 /PRNewswire/ -- Brodal Works has sold a motor.',
    'This story was first published on 3 May 2018.',
    'This article originally appeared in the Valley Review in 2016.',
    '(First published: May 3, 2018)',
    'Die Brücke wird bis Ende 2019 fertig.',
    'Das Museum soll im März 2019 eröffnet werden.',
    'Heute, am 3. Mai 2018, schließt das obere Tor.',
    'Im kommenden Jahr (2020) wird die Fähre für Kinder kostenlos.',
    'Dieser Artikel ist zuerst am 3. Mai 2018 erschienen.',
  ].map(at('2025-10-02')),
];

/** Older texts that are not found: their signs are too weak to be sure. */
export const missedOlderTexts: readonly AgeCase[] = [
  'The mayor said on Monday that the bridge would be ready by the end of 2019.',
  'The company said it will close the yard by the end of 2021.',
  'The 2019 vote is only weeks away.',
  'Die Brücke wird 2019 eröffnet.',
  'PORT ANSEL, March 4, 2019 - The upper gate was closed on Monday.',
  'The coming winter of 2018 will be hard for the yard.',
].map(at('2025-10-02'));

/** Texts of their date that name other years. */
export const freshTexts: readonly AgeCase[] = [
  ...[
    'The bridge was opened in March 2019.',
    'He said in 2015 that it would be finished by 2017.',
    'The council had planned to end the works by 2021.',
    'The yard was to close by the end of 2021, but it is still open.',
    '“We will be ready by the end of 2021,” he told the council then.',
    'The mayor said: “Be patient. The bridge will open in March 2019. I promise.”',
    'Under the plan of the old council, the ferry will stop burning coal by the end of 2021.',
    'The treaty says that the two ports will share their gates by 2020.',
    'In 2015 the company promised that coal will be gone by the end of 2021.',
    'In the film, the last humans will leave the earth by the end of 2019.',
    'Euro 2020 will be remembered for its rain.',
    'The league will honour the players who died in May 2010.',
    'The court will hear on Monday how the fire of 14 June 2017 spread.',
    'The zone will ban all cars built by 2006.',
    'The city is set to ban cars registered before 2006.',
    'The prize will be shared by 2010 winner Mara Voss and her sister.',
    'The show will be broadcast on Friday at 2010 GMT.',
    'The rate is set to fall below 3% by the end of the year, down from 9% in May 2022.',
    'The museum will open a room on the flood of 2002 next week.',
    'Agenda 2030 is set to fail, the report finds.',
    'The town marks the anniversary: on 3 May 2015 the dam broke.',
    'In this year (2010) the yard employed ninety people.',
    'The next year, 2012, he moved to Ansel and opened a shop.',
    'Results for the fiscal year 2020 will be restated.',
    'The season 2019/20 will be replayed in court.',
    'Prices will rise to their 2019 levels by spring.',
    'Sales of 2021 will be taxed again.',
    'A letter of today, 3 May 2018, was found in the archive.',
    'On this day, 3 May 2018, the dam broke.',
    'This article was originally published in April 2020 and was updated in September 2025.',
    'This post was first published on 3 May 2018 and has been revised since.',
    'This story was first published on 28 September 2025.',
    'PORT ANSEL, September 30, 2025 (Valley News) - The upper gate was closed on Monday.',
    'The book, first published in 2016, is now a film.',
    'First published in 2016, the book is now a film.',
    'He will be eligible for parole by the end of 2024, the judge ruled in 2019.',
    'It is March 2012. The council is planning a bridge. The bridge will open in May 2014.',
    'The ferry will stop burning coal by the end of 2021. That was the promise; in 2024 it was broken.',
    'Die Brücke sollte bis Ende 2019 fertig werden.',
    'Der Mann soll im März 2019 einen Motor gestohlen haben.',
    'Ihm wird vorgeworfen, bis Ende 2019 Geld unterschlagen zu haben.',
    'Der Minister sagte 2015, die Brücke werde bis 2017 fertig.',
    'Laut Vertrag wird das Tor bis Ende 2021 ersetzt.',
    'Heute vor zehn Jahren, am 3. Mai 2015, brach der Damm.',
    'Im nächsten Jahr (2012) zog er nach Ansel.',
    'Dieser Artikel ist zuerst 2016 erschienen und wurde im September 2025 aktualisiert.',
  ].map(at('2025-10-02')),
  { text: 'The ferry line will stop burning coal by the end of 2021.', date: '2021-03-01' },
  { text: 'The ferry line will stop burning coal by the end of 2021.', date: '2022-01-20' },
  { text: 'Later this year, in 2021, the line gets a second track.', date: '2022-01-03' },
  { text: 'The bridge will open in March 2019.', date: '2019-06-01' },
  { text: 'By the end of 1944 the port will be in ruins.', date: '2025-10-02' },
];
