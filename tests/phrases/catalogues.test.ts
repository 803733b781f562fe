import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/phrases/en/index.js';
import type { Language } from '../../src/phrases/language.js';
import { catalogues, type PhraseKey, phrasesIn, type Values } from '../../src/phrases/phrases.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
// What intl-messageformat calls the elements of a message.
const kinds = { literal: 0, number: 2, select: 5, plural: 6, pound: 7, tag: 8 } as const;

const keys = Object.keys(english) as readonly PhraseKey[];
const labels = new RegExp(
  [
    /^(button|card|opinion)\./,
    /\.(release|drop|newer|older|earlier|later|in-context)$/,
    /^(ask|summary)\.back$|^summary\.(focus|context|why)$|^ask\.more$/,
    /^follow\.(stop|quiet|retry)$|^me\.(keep|erase)$/,
    /^(feed-import|rule-add)\.add$|^share(\.done)?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const selects =
  /\.(choose|summary-of|release-of|drop-of|not-the-same)$|^(summary\.length|follow\.stop-one|saved\.remove)$/;
const formLines = /^(summary\.focus|feed-add\.form)\.(title|label)$|^follow\.quiet$|^me\.quiet\.label$/;
const descriptions = /^(command|option)\.|^(summary\.focus|me\.quiet|feed-add\.form)\.hint$/;

/** All elements of a message, those inside others too. */
function elementsOf(message: string, language: string): readonly Element[] {
  const inner = (element: Element): readonly Element[] => {
    if (element.type === kinds.plural || element.type === kinds.select) {
      return Object.values(element.options).flatMap(({ value }) => value.flatMap((one) => [one, ...inner(one)]));
    }
    return element.type === kinds.tag ? element.children.flatMap((one) => [one, ...inner(one)]) : [];
  };
  return new IntlMessageFormat(message, language).getAst().flatMap((element) => [element, ...inner(element)]);
}

/** `count plural`, `name`, `b`: what a message takes, and as what; where the same comes twice it is one. */
function placesOf(message: string, language: string): readonly string[] {
  const places = elementsOf(message, language).flatMap((element) => {
    if (element.type === kinds.literal || element.type === kinds.pound) return [];
    if (element.type === kinds.tag) return [`<${element.value}>`];
    // "1 article" may be a number in one language and a plural in another.
    return [element.value];
  });
  return [...new Set(places)].sort();
}

/** `period week`: every name that a message has words for, whether it is nested or not. */
function choicesOf(message: string, language: string): readonly string[] {
  const choices = elementsOf(message, language).flatMap((element) =>
    element.type === kinds.select ? Object.keys(element.options).map((name) => `${element.value} ${name}`) : [],
  );
  return [...new Set(choices)].sort();
}

/** What can fill a message: each combination of its choices, with few and with many. */
function fillings(message: string, language: string): readonly Values[] {
  const names = [...new Set(choicesOf(message, language).map((choice) => choice.split(' ')[0] ?? ''))];
  return [0, 1, 2, 5, 1000].flatMap((count) => {
    const places = placesOf(message, language).map((place) => [place, count] as const);
    return names.reduce<readonly Values[]>(
      (filled, name) => filled.flatMap((values) => optionsOf(name).map((option) => ({ ...values, [name]: option }))),
      [Object.fromEntries(places)],
    );
  });

  function optionsOf(name: string): readonly string[] {
    return choicesOf(message, language).flatMap((choice) =>
      choice.startsWith(`${name} `) ? [choice.slice(name.length + 1)] : [],
    );
  }
}

function literalsOf(message: string, language: string): string {
  return elementsOf(message, language)
    .map((element) => (element.type === kinds.literal ? element.value : ''))
    .join('\n')
    .trim();
}

/** The plurals of a message that lack a category of its language, or have one that it does not know. */
function wrongPlurals(message: string, language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return elementsOf(message, language).flatMap((element) => {
    if (element.type !== kinds.plural) return [];
    const given = Object.keys(element.options).filter((name) => !name.startsWith('='));
    // With one form for all numbers nothing is missing.
    if (given.length === 1 && given[0] === 'other') return [];
    // French, Italian, Spanish and Portuguese have "many" for millions alone, which is never counted here.
    const needed = pluralCategories.filter((name) => name !== 'many' || language === 'pl');
    const isWhole = needed.every((name) => given.includes(name));
    return isWhole && given.every((name) => needed.some((one) => one === name)) ? [] : [element.value];
  });
}

/** The longest that a message becomes, as far as it can be told without what fills its places. */
function lengthOf(message: string, language: string): number {
  return String(
    new IntlMessageFormat(message, language).format({ count: 500, b: (words: readonly string[]) => words.join('') }),
  ).length;
}

describe.each(Object.entries(catalogues))('the phrases of %s', (language, catalogue) => {
  const phrases = Object.entries(catalogue);
  const failing = (fails: (message: string, key: string) => boolean) =>
    phrases.filter(([key, message]) => fails(message, key)).map(([key]) => key);

  it('are those that English has', () => {
    expect(keys.filter((key) => catalogue[key] === undefined)).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('have the places of the English ones', () => {
    const differing = keys.flatMap((key) => {
      const [own, wanted] = [placesOf(catalogue[key] ?? english[key], language), placesOf(english[key], 'en')];
      return own.join() === wanted.join() ? [] : [`${key}: ${own.join(', ')} and not ${wanted.join(', ')}`];
    });

    expect(differing).toEqual([]);
  });

  it('choose between what English chooses between', () => {
    const differing = keys.filter((key) => {
      const own = choicesOf(catalogue[key] ?? english[key], language);
      return own.join() !== choicesOf(english[key], 'en').join();
    });

    expect(differing).toEqual([]);
  });

  it('can be said, with every choice and count', () => {
    const spoken = phrasesIn(language as Language);
    const said = phrases.flatMap(([key, message]) =>
      fillings(message, language).map((values) => spoken.text(key as PhraseKey, values)),
    );

    expect(said.filter((words) => words === '' || /[{}#]|undefined|NaN/.test(words))).toEqual([]);
  });

  it('name the button for saving as it is named', () => {
    expect(catalogue['saved.none']).toContain(catalogue['card.save']);
  });

  it('count in every way that the language has', () => {
    expect(failing((message) => wrongPlurals(message, language).length > 0)).toEqual([]);
  });

  it('say something, without mark-up, straight quotes or spaces around', () => {
    expect(failing((message) => message.trim() === '' || message !== message.trim())).toEqual([]);
    expect(failing((message) => /[*_`~|\\<>"']| {2}|\.\.\./.test(literalsOf(message, language)))).toEqual([]);
  });

  it('fit where Discord shows them', () => {
    const longestLabel = language === 'en' ? 20 : 34;

    expect(failing((message, key) => labels.test(key) && lengthOf(message, language) > longestLabel)).toEqual([]);
    expect(failing((message, key) => formLines.test(key) && lengthOf(message, language) > 45)).toEqual([]);
    expect(failing((message, key) => selects.test(key) && lengthOf(message, language) > 80)).toEqual([]);
    expect(failing((message, key) => descriptions.test(key) && message.length > 100)).toEqual([]);
  });
});
