import type { FeedItem, ItemText, ParsedPage } from '../model.js';
import { withoutLines } from '../page/closing.js';
import { repeatedLines, type ToldArticle } from '../page/repeated.js';
import type { FeedFurniture } from '../store/store.js';

// Of a feed's whole past, the newest say enough.
const mostToLearnFrom = 60;

/** The texts of an item, as its feed and its page give them. */
export interface ItemTold {
  readonly item: FeedItem;
  readonly text: ItemText;
  readonly page: ParsedPage | null;
}

export interface LearntFurniture {
  /** Every line that the feed is known to put under its articles. */
  readonly prints: ReadonlySet<string>;
  /** Those of them that were seen now. */
  readonly seen: readonly string[];
}

/** Which lines a feed puts under its articles, told by these, oldest first, and by what is known of it. */
export function learnFurniture(told: readonly ItemTold[], { prints: known, recent }: FeedFurniture): LearntFurniture {
  const kept = recent.map(({ title, text }): ToldArticle => ({ title, texts: [text] }));
  const learnt = repeatedLines([...kept, ...told.slice(-mostToLearnFrom).map(asTold)]);
  const prints = new Set([...known, ...learnt]);
  const met = told
    .map(asTold)
    .flatMap(({ title, texts }) => texts.flatMap((text) => withoutLines(text, title, prints).met));
  return { prints, seen: [...new Set([...learnt, ...met])] };
}

/** The texts of an item without these lines where they stand at the end. */
export function withoutFurniture<Told extends ItemTold>(told: Told, { prints }: Pick<LearntFurniture, 'prints'>): Told {
  if (prints.size === 0) return told;
  const { item, text, page } = told;
  const strip = (each: string): string => withoutLines(each, item.title, prints).text;
  return {
    ...told,
    text: { ...text, content: strip(text.content), description: strip(text.description) },
    page: page && { ...page, text: strip(page.text) },
  };
}

function asTold({ item, text, page }: ItemTold): ToldArticle {
  const texts = [page?.text ?? '', text.content, text.description].filter((each) => each !== '');
  return { title: item.title, texts: [...new Set(texts)] };
}
