/**
 * What runs inside a worker. Each room is loaded by the first task that needs it, so that a worker which only summarises
 * never holds the HTML parser.
 */
import type {
  ChosenSentence,
  FeedReading,
  FetchedDocument,
  PageReading,
  ParsedFeed,
  Summary,
  SummaryInput,
  SummaryLength,
} from '../model.js';

export interface SummariseToInput {
  readonly input: SummaryInput;
  readonly length: SummaryLength;
}

/** What a room made of its input, or how it broke over it. An error that is thrown instead is a fault of the worker. */
export type Answer<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'broke'; readonly message: string };

/** Reads a feed; where it declares no language, detects it. */
export async function readFeed(document: FetchedDocument): Promise<Answer<FeedReading>> {
  const room = await import('../feed/read.js');
  const { detectLanguage } = await import('../text/language.js');
  return attempt(async () => {
    const reading = room.readFeed(document);
    if (reading.kind !== 'feed' || reading.feed.language !== null) return reading;
    return { kind: 'feed', feed: { ...reading.feed, language: await detectLanguage(sampleOf(reading.feed)) } };
  });
}

/** Reads an article's page; where it declares no language, detects it. */
export async function readPage(document: FetchedDocument): Promise<Answer<PageReading>> {
  const room = await import('../page/read.js');
  const { detectLanguage } = await import('../text/language.js');
  return attempt(async () => {
    const reading = room.readPage(document);
    if (reading.kind !== 'page' || reading.page.language !== null) return reading;
    return { kind: 'page', page: { ...reading.page, language: await detectLanguage(reading.page.text) } };
  });
}

/** Summarises to the lengths that are stored. */
export async function summarise(input: SummaryInput): Promise<Answer<Summary>> {
  const room = await import('../summary/summarise.js');
  return attempt(() => room.summariseStored(input));
}

/** Summarises to one length. */
export async function summariseTo({ input, length }: SummariseToInput): Promise<Answer<readonly ChosenSentence[]>> {
  const room = await import('../summary/summarise.js');
  return attempt(() => room.summariseTo(input, length));
}

async function attempt<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'broke', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function sampleOf(feed: ParsedFeed): string {
  return feed.items.map((item) => `${item.title}\n${item.description || item.content}`).join('\n');
}
