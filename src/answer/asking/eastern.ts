import type { QuestionWords } from './questions.js';

/** Polish question words. */
export const polishQuestions: QuestionWords = {
  person: 'kto, kogo, komu, kim, czyj, czyja, czyje',
  place: 'gdzie, dokąd, skąd, w jakim kraju, w którym kraju, w jakim mieście, w którym mieście',
  time: 'kiedy, od kiedy, w którym roku, którego dnia, o której, w jakim roku',
  count: 'ilu',
  amount: 'ile, jak duży, jak duża, jak szybko, jak często',
  money: 'ile kosztuje, ile kosztują, ile kosztował, ile pieniędzy, za ile',
  duration: 'jak długo, ile czasu, ile trwa, ile trwał',
  length: 'jak daleko, jak wysoki, jak wysoka, jak głęboko',
  age: 'ile lat, w jakim wieku',
  reason: 'dlaczego, czemu, po co',
  manner: 'jak',
  name: 'jaka firma, która firma, jaka partia, która partia, jak nazywa się, jak się nazywa',
  open: 'co, jaki, jaka, jakie, który, która, które, czego, czym',
};

/** Japanese question words, which no spaces part from the rest. */
export const japaneseQuestions: QuestionWords = {
  person: '誰, だれ, どなた, 何者',
  place: 'どこ, 何処, どの国, どの都市, どの町, 何県, 何市',
  time: 'いつ, 何年に, 何年の, 何月, 何日に, 何日の, 何時, 何曜日, 何世紀, 何年',
  count: 'いくつ, 何人, 何個, 何件, 何台, 何社, 何回, 何本, 何名, 何匹, 何軒',
  amount: 'どのくらい, どれくらい, どれほど',
  money: 'いくら, 何円, 何ドル',
  duration: '何年間, 何日間, 何時間, 何か月, 何ヶ月, 何カ月, 何週間, 何分',
  length: '何メートル, 何キロ, 何センチ',
  share: '何パーセント, 何％, 何割',
  age: '何歳, いくつの時',
  reason: 'なぜ, 何故, どうして, なんで',
  manner: 'どう, どのように, どうやって',
  name: '何という, どの会社, どの企業, どの党',
  open: '何, なに, どれ, どの, どんな',
};
