import { baseLanguage } from '../text/tag.js';
import type { Draft } from './draft.js';

/** What a sentence opens with when it takes back the one before it. */
const turns: Readonly<Record<string, string>> = {
  en: "but|however|yet|still|nevertheless|nonetheless|(?:it|that|this) (?:is|was) not|(?:it|that|this) (?:isn|wasn)['’]t",
  de: 'aber|doch|jedoch|dennoch|trotzdem|allerdings',
  fr: 'mais|cependant|toutefois|pourtant',
  es: 'pero|sin embargo|no obstante',
  pt: 'mas|porém|contudo|no entanto',
  it: 'ma|però|tuttavia',
  nl: 'maar|echter|toch',
  no: 'men|likevel|imidlertid',
  da: 'men|alligevel|imidlertid',
  sv: 'men|ändå|dock',
};

const patterns = new Map(
  Object.entries(turns).map(([base, words]) => [base, new RegExp(`^\\P{L}*(?:${words})(?!\\p{L})`, 'iu')]),
);

/** For each sentence whether the text's next one opens by turning against it, so that alone it says half of a contrast. */
export function reversals({ sentences, language }: Draft): readonly boolean[] {
  const pattern = patterns.get(baseLanguage(language));
  return sentences.map(({ place }, index) => {
    const next = sentences[index + 1];
    return pattern !== undefined && next?.place === place + 1 && pattern.test(next.text);
  });
}
