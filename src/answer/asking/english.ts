import type { AnswerKind, QuestionWords } from './questions.js';

/** English question words. What `what`, `which` and `name` ask for is told by the noun behind them. */
export const englishQuestions: QuestionWords = {
  person: 'who, whom, whose, who s',
  place: 'where',
  time: 'when, how long ago, how soon, how recently, since when, at what time',
  count: 'how many',
  money: 'how much money, how expensive, how much does it cost, how much did it cost',
  amount:
    'how much, how big, how large, how small, how heavy, how hot, how cold, how fast, how strong, how often, how powerful, how quickly, how frequently',
  duration: 'how long',
  length: 'how far, how tall, how high, how deep, how wide, how thick, how far away',
  age: 'how old, at what age',
  reason: 'why, how come, for what reason',
  manner: 'how',
  open: 'what, which, name, in what, in which',
};

/** Nouns behind `what` and `which`, in the singular, by what answers a question for them. */
export const englishNouns: Readonly<Partial<Record<AnswerKind, string>>> = {
  person:
    'person people man woman boy girl child president minister leader chairman chairwoman director manager executive officer ceo founder owner author writer poet novelist playwright journalist reporter editor actor actress singer musician composer artist painter designer architect player athlete boxer golfer coach captain pilot astronaut scientist physicist chemist biochemist biologist mathematician researcher economist historian philosopher engineer inventor explorer doctor surgeon lawyer attorney judge senator governor mayor congressman politician candidate king queen prince princess emperor pope bishop general admiral soldier spy killer murderer assassin suspect victim winner champion hero character wife husband mother father son daughter brother sister friend successor predecessor member teacher professor student driver spokesman spokeswoman spokesperson ambassador secretary commissioner premier chancellor individual figure entrepreneur billionaire comedian rapper dancer model host star',
  place:
    'country nation city town village state province county district region area continent island river lake ocean sea mountain volcano desert valley capital place location planet airport port street neighborhood neighbourhood territory kingdom site address venue',
  time: 'year date day month decade century time season period birthday era',
  money: 'price cost fare salary revenue profit fine budget fee wage debt income worth fortune sales earnings',
  share: 'percentage percent share proportion fraction rate odds chance',
  length: 'height distance length depth width altitude elevation',
  duration: 'duration lifespan',
  age: 'age',
  amount: 'number amount size weight speed temperature population limit level quantity magnitude volume capacity score',
  name: 'company firm corporation organization organisation group band team club party agency newspaper magazine bank university college school hospital church film movie book novel song album play show series program programme award prize ship submarine aircraft plane airline rocket spacecraft satellite telescope star constellation network channel station website brand product drug disease language religion sport law treaty war battle operation project hotel restaurant museum theater theatre stadium bridge building tower tribe nationality name nickname title acronym division league tournament game event festival holiday storm hurricane app device console phone',
};

/** Where the noun group behind a question word ends. */
export const endOfNounGroup =
  /^(?:in|at|on|for|by|from|to|with|that|which|who|is|was|are|were|did|does|do|has|have|had|will|would|could|can|should|may|might)$/;
