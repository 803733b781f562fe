import type { QuestionWords } from './questions.js';

/** French question words. */
export const frenchQuestions: QuestionWords = {
  person: 'qui, à qui, de qui, quelle personne, quel président, quel ministre',
  place: 'où, d où, dans quel pays, dans quelle ville, quel pays, quelle ville, quel endroit',
  time: 'quand, depuis quand, en quelle année, quelle année, quel jour, à quelle date, quelle date, à quelle heure',
  count: 'combien de',
  amount: 'combien, quelle quantité, quelle taille, quel poids, à quelle vitesse',
  money: 'combien coûte, combien coûtent, combien d argent, quel prix, à quel prix',
  duration: 'combien de temps, combien d années, combien de jours',
  length: 'quelle distance, à quelle distance, quelle hauteur, quelle longueur',
  age: 'quel âge, à quel âge',
  reason: 'pourquoi',
  manner: 'comment',
  name: 'quelle entreprise, quelle société, quel parti, comment s appelle',
  open: 'que, quoi, quel, quelle, quels, quelles, lequel, laquelle, qu',
};

/** Spanish question words. */
export const spanishQuestions: QuestionWords = {
  person: 'quién, quiénes, a quién, de quién',
  place: 'dónde, adónde, de dónde, en qué país, qué país, en qué ciudad, qué ciudad',
  time: 'cuándo, desde cuándo, en qué año, qué año, qué día, a qué hora, en qué fecha',
  count: 'cuántos, cuántas',
  amount: 'cuánto, cuánta, qué tamaño, qué velocidad',
  money: 'cuánto cuesta, cuánto cuestan, cuánto dinero, qué precio',
  duration: 'cuánto tiempo, cuánto dura, cuánto duró',
  length: 'qué distancia, a qué distancia, qué altura',
  age: 'qué edad, a qué edad',
  reason: 'por qué',
  manner: 'cómo',
  name: 'qué empresa, qué partido, cómo se llama',
  open: 'qué, cuál, cuáles',
};

/** Portuguese question words. */
export const portugueseQuestions: QuestionWords = {
  person: 'quem, de quem, a quem',
  place: 'onde, aonde, de onde, em que país, que país, em que cidade, qual cidade, qual país',
  time: 'quando, desde quando, em que ano, que ano, que dia, a que horas, em que data',
  count: 'quantos, quantas',
  amount: 'quanto, quanta, que tamanho',
  money: 'quanto custa, quanto custam, quanto dinheiro, qual o preço',
  duration: 'quanto tempo',
  length: 'que distância, qual a distância, qual a altura',
  age: 'que idade, com que idade',
  reason: 'por que, porque, por quê, porquê',
  manner: 'como',
  name: 'qual empresa, que empresa, qual partido, como se chama',
  open: 'que, o que, qual, quais',
};

/** Italian question words. */
export const italianQuestions: QuestionWords = {
  person: 'chi, di chi, a chi',
  place: 'dove, da dove, in quale paese, quale paese, in quale città, quale città, dov',
  time: 'quando, da quando, in quale anno, in che anno, che anno, che giorno, a che ora, in quale data',
  count: 'quanti, quante',
  amount: 'quanto, quanta',
  money: 'quanto costa, quanto costano, quanti soldi, quale prezzo',
  duration: 'quanto tempo, quanto dura, quanto è durato',
  length: 'quanto è alto, quanto è lontano, quale distanza',
  age: 'quanti anni ha, quanti anni aveva, a che età, che età',
  reason: 'perché, come mai',
  manner: 'come',
  name: 'quale azienda, quale partito, come si chiama',
  open: 'che, che cosa, cosa, quale, quali, qual',
};
