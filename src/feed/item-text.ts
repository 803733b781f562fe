import type { FeedItem, ItemText, ItemTexts } from '../model.js';
import { ageLabel } from '../page/age.js';
import { htmlToText } from '../page/text.js';
import { detectLanguage } from '../text/language.js';

/** The items of one feed whose texts are wanted; `language` is what the feed says of itself. */
export interface ItemsToRead {
  readonly items: readonly FeedItem[];
  readonly language: string | null;
}

/** Cleans the texts of items. Where the feed does not say in which language they are written, that is detected. */
export async function readItems({ items, language }: ItemsToRead): Promise<ItemTexts> {
  const texts = items.map(itemText);
  return { texts, language: language ?? (await detectLanguage(sampleOf(items, texts))) };
}

// Nobody's text, and each bracket would become a node of its own.
const pileOfBrackets = /<{4,}/g;

function itemText({ title, content, description, publishedAt }: FeedItem): ItemText {
  const read = (markup: string) => htmlToText(markup.replace(pileOfBrackets, ' '), { title });
  const ofContent = read(content);
  const ofDescription = description === content ? ofContent : read(description);
  const age = ageLabel(ofContent.text, publishedAt) ?? ageLabel(ofDescription.text, publishedAt);
  const labels = [...ofContent.labels, ...ofDescription.labels, ...(age ? [age] : [])];
  return {
    content: ofContent.text,
    description: ofDescription.text,
    labels: labels.filter(({ kind }, index) => labels.findIndex((label) => label.kind === kind) === index),
  };
}

function sampleOf(items: readonly FeedItem[], texts: readonly ItemText[]): string {
  return texts.map((text, index) => `${items[index]?.title ?? ''}\n${text.description || text.content}`).join('\n');
}
