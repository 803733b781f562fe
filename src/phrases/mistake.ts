import { phrasesIn, type PhraseKey, type Values } from './phrases.js';

/**
 * For the person who typed or pressed: says in their language what is wrong and how to put it right. As an error among
 * others it speaks English.
 */
export class Mistake extends Error {
  constructor(
    readonly key: PhraseKey,
    readonly values: Values = {},
  ) {
    super(phrasesIn('en').text(key, values));
    this.name = 'Mistake';
  }
}
