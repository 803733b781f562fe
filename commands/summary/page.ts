import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import { spendAllowance } from '../../src/chat/costly.js';
import { type Reply, sayError } from '../../src/chat/reply.js';
import type { ParsedPage } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { SummarisedText } from '../../src/view/summary-card.js';
import { troubleSentence } from '../../src/view/trouble.js';

export type PageText =
  | { readonly kind: 'page'; readonly text: SummarisedText }
  /** It could not be read; the reply says why. */
  | { readonly kind: 'said'; readonly reply: Reply };

// A short book: what is longer is read again for each button.
const longestKept = 200_000;

/** The text of a page: as it was read within a day, else read now, which costs its caller one use unless it is paid. */
export async function readPage(app: App, caller: Caller, url: string, isPaid: boolean): Promise<PageText> {
  const known = await app.store.readPage(url, app.clock.now());
  if (known !== null) return { kind: 'page', text: revive(known) };

  if (!isPaid) await spendAllowance(app, caller);
  const answer = await app.net.get({ url, accept: 'page', isAwaited: true });
  if (answer.kind === 'failed') return said(sayError(troubleSentence(phrasesIn(caller.language), answer.problem)));
  if (answer.kind !== 'ok') return said(sayError(phrasesIn(caller.language).text('summary.patience')));
  const reading = await app.reader.readPage(answer);
  if (reading.kind === 'problem') return said(sayError(troubleSentence(phrasesIn(caller.language), reading.problem)));
  const text = textOf(answer.url, reading.page);
  if (text.text.length <= longestKept) await app.store.savePage(url, JSON.stringify(text), app.clock.now());
  return { kind: 'page', text };
}

function said(reply: Reply): PageText {
  return { kind: 'said', reply };
}

function textOf(url: string, page: ParsedPage): SummarisedText {
  const { host } = new URL(url);
  const { author, labels, publishedAt, text } = page;
  return {
    ...{ author, labels, publishedAt, text, url },
    title: page.title || host,
    language: page.language ?? 'und',
    feedTitle: page.siteName ?? host,
    textSource: 'page',
    shortfall: page.shortfall ?? (text.trim() === '' ? 'thin' : null),
    standfirst: null,
    seenAt: null,
    updatedAt: null,
  };
}

function revive(content: string): SummarisedText {
  // Nobody but `readPage` writes it.
  const text = JSON.parse(content) as SummarisedText & { readonly publishedAt: string | null };
  return { ...text, publishedAt: text.publishedAt === null ? null : new Date(text.publishedAt) };
}
