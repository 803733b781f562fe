import type { QuestionWords } from './questions.js';

/** German question words. */
export const germanQuestions: QuestionWords = {
  person: 'wer, wem, wen, wessen, welche person',
  place: 'wo, wohin, woher, welches land, in welchem land, welche stadt, in welcher stadt, an welchem ort, welcher ort',
  time: 'wann, seit wann, bis wann, in welchem jahr, an welchem tag, welches jahr, um wie viel uhr, um wieviel uhr',
  count: 'wie viele, wieviele',
  amount: 'wie viel, wieviel, wie groß, wie schwer, wie schnell, wie heiß, wie oft, wie stark',
  money: 'wie viel kostet, wieviel kostet, wie teuer, wie viel geld',
  duration: 'wie lange',
  length: 'wie weit, wie hoch, wie tief, wie breit, wie lang',
  age: 'wie alt',
  reason: 'warum, wieso, weshalb, weswegen',
  manner: 'wie',
  name: 'welche firma, welches unternehmen, welche partei, wie heißt, welcher verein',
  open: 'was, welche, welcher, welches, welchem, welchen',
};

/** Dutch question words. */
export const dutchQuestions: QuestionWords = {
  person: 'wie, wiens, welke persoon',
  place: 'waar, waarheen, waarvandaan, welk land, in welk land, welke stad, in welke stad',
  time: 'wanneer, sinds wanneer, in welk jaar, op welke dag, hoe laat',
  count: 'hoeveel',
  amount: 'hoe groot, hoe zwaar, hoe snel, hoe warm, hoe vaak',
  money: 'hoeveel kost, hoeveel geld, hoe duur',
  duration: 'hoe lang, hoelang',
  length: 'hoe ver, hoe hoog, hoe diep, hoe breed',
  age: 'hoe oud',
  reason: 'waarom, hoezo',
  manner: 'hoe',
  name: 'welk bedrijf, welke partij, hoe heet',
  open: 'wat, welke, welk',
};
