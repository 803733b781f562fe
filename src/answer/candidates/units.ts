import type { AnswerKind } from '../asking/questions.js';

// The number stands as `#`; words between it and its unit: "two and a half million US dollars".
const scale = String.raw`(?:[\s-]*(?:and a half|half|hundred|thousand|million|billion|trillion|mn|bn|m|b|k|Millionen|Milliarden|Mio\.?|Mrd\.?|millions?|milliards?|millones|mil|milhões|bilhões|milioni|miliardi|miljoen|miljard|milionów|miliardów|tys\.|mln|mld|万|億|\d[\d.,/]*)){0,3}[\s-]*`;
const money = String.raw`(?:(?:US|Canadian|Australian|de|d’|di)\s+)?(?:dollars?|euros?|eur\b|usd\b|pounds?|pence|cents?|yen|yuan|francs?|marks?|crowns?|kronor|pesos?|reais|real|rupees?|roubles?|rubles?|Dollar|Euro|Franken|dólares|libras|złotych|zł|dolarów|円|ドル|ユーロ|[$€£¥])`;
const duration = String.raw`(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|Sekunden?|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|heures?|jours?|semaines?|mois|ans|années?|segundos?|minutos?|horas?|días?|semanas?|meses|años?|dias?|mês|anos?|secondi|minuti|ore|giorni|settimane|mesi|anni|seconden|minuten|uur|dagen|weken|maanden|jaar|sekund|minut|godzin|dni|tygodni|miesięcy|lat|秒|分|時間|日間|週間|か月|ヶ月|カ月|年間|年)`;
const length = String.raw`(?:(?:square|cubic)\s+)?(?:feet|foot|ft|inch(?:es)?|yards?|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|centimet(?:er|re)s?|km|cm|mm|m\b|acres?|hectares?|light[\s-]years?|Meter|Kilometern?|Zentimeter|mètres|kilomètres|metros|kilómetros|quilômetros|metri|chilometri|metrów|kilometrów|メートル|キロ|センチ)`;
const share = String.raw`(?:per\s?cent|percent(?:age)?|%|Prozent|pour\s?cent|por ciento|por cento|per cento|procent|パーセント|％|割)`;
const amount = String.raw`(?:tons?|tonnes?|pounds?|lbs?|kg|kilos?|kilograms?|grams?|ounces?|lit(?:er|re)s?|gallons?|barrels?|degrees?|mph|km\/h|kph|knots|calories|megawatts?|volts?|Tonnen|Liter|Grad|Kilogramm|litres|degrés|toneladas|grados|graus|tonnellate|litri|gradi|graden|ton|litrów|stopni|トン|キロ|度)`;

/** What stands behind, or before, a number of a kind; the number is a `#`. */
export const units: Readonly<Partial<Record<AnswerKind, RegExp>>> = {
  money: new RegExp(`[$€£¥]\\s?#|(?:pounds|dollars|eur|usd)\\s#|#${scale}${money}`, 'iu'),
  duration: new RegExp(`#${scale}${duration}`, 'iu'),
  length: new RegExp(`#${scale}${length}`, 'iu'),
  age: new RegExp(
    `#[\\s-]*(?:years?[\\s-]old|Jahre alt|ans|años|anos|anni|jaar oud|lat|歳)|(?:aged?|age of|, )\\s?#(?:\\s?,)?|#\\s?,`,
    'iu',
  ),
  share: new RegExp(`#${scale}${share}`, 'iu'),
  amount: new RegExp(`[$€£¥]\\s?#|#${scale}(?:${money}|${duration}|${length}|${share}|${amount})`, 'iu'),
};
