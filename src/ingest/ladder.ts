import type { ItemText, ParsedPage, Shortfall, TextSource } from '../model.js';
import { sharedWords } from '../text/shared-words.js';

// Of 1,050 articles none shares less with its title and first sentences; of cookie and login notices nineteen in twenty do.
const leastShared = 0.1;
// So much of an item's title stands in the title of its page, whatever words its text has.
const leastOfTitle = 0.5;
// A feed that says less gives no words to look for in a page; notices are shorter than that.
const hardlyAny = 80;
const noticeLength = 3000;
// Less than that more than the feed's text is the same beginning, with the words of an offer around it.
const worthOfBeginning = 1.5;
// A short book. What is longer is no news, and every digest and list would pay for it.
const maxTextLength = 200_000;

/** The text that an article is kept with, and where it is from. */
export interface ChosenText {
  readonly text: string;
  readonly textSource: TextSource;
  /** Why the page gave less than its article; null where it gave all, or was not read. */
  readonly shortfall: Shortfall | null;
  /** The page, where it is the item's. */
  readonly page: ParsedPage | null;
}

/** Goes down from the page to the feed's content and its description, to the fullest text that is the item's. */
export function chooseText(title: string, ofFeed: ItemText, page: ParsedPage | null): ChosenText {
  const own = page !== null && isOf(page, title, ofFeed) ? tellingOf(page) : null;
  const { text, textSource } = fullest(ofFeed, own);
  // A page that says no more than the feed is short, whatever else it says.
  const isShort = page !== null && textSource !== 'page';
  return { text: beginning(text), textSource, shortfall: page?.shortfall ?? (isShort ? 'thin' : null), page: own };
}

/** A page without a text may be a login page, whose name, place and address are not the item's. */
function tellingOf(page: ParsedPage): ParsedPage {
  return page.text === '' ? { ...page, title: '', section: null, canonicalUrl: null } : page;
}

/** Whether a page says anything of what its item says; where there are too few words to tell, it does. */
function isOf(page: ParsedPage, title: string, { content, description }: ItemText): boolean {
  if (page.text === '') return true;
  const told = description || content;
  const shared = sharedWords(`${title}\n${told}`, page.text);
  if (shared === null || shared >= leastShared) return true;
  const isNamed = (sharedWords(title, page.title) ?? 0) >= leastOfTitle;
  return isNamed || (told.length < hardlyAny && page.text.length >= noticeLength);
}

/** The longest; of equal ones the page's, then the content. */
function fullest(
  { content, description }: ItemText,
  page: ParsedPage | null,
): { readonly text: string; readonly textSource: TextSource } {
  const ofFeed =
    content !== '' && content.length >= description.length
      ? ({ text: content, textSource: 'content' } as const)
      : ({ text: description, textSource: 'description' } as const);
  const text = page?.text ?? '';
  const needed = ofFeed.text.length * (page?.shortfall == null ? 1 : worthOfBeginning);
  return text !== '' && text.length >= needed ? { text, textSource: 'page' } : ofFeed;
}

/** As many whole paragraphs of a text as are kept. */
function beginning(text: string): string {
  if (text.length <= maxTextLength) return text;
  const end = text.lastIndexOf('\n', maxTextLength);
  return text.slice(0, end > 0 ? end : maxTextLength).replace(/[\uD800-\uDBFF]$/, '');
}
