import type { App } from '../chat/app.js';
import { hostOf } from '../document/url.js';
import type { Counted } from '../chat/meter.js';
import type { PageReading, ParsedPage } from '../model.js';
import type { NetOutcome } from '../net/net.js';
import type { LinkedItem } from './article.js';

export interface PageWish {
  readonly withinMs: number;
  /** Somebody waits for it. */
  readonly isAwaited?: boolean;
}

/** An item's page, read; null where that fails, because the feed's own text will do. */
export async function fetchItemPage(
  { net, reader, log, meter }: Pick<App, 'net' | 'reader' | 'log' | 'meter'>,
  { url, publishedAt }: LinkedItem,
  wish: PageWish,
): Promise<ParsedPage | null> {
  const outcome = await net.get({ url, accept: 'page', ...wish });
  const reading = outcome.kind === 'ok' ? await reader.readPage(outcome, publishedAt) : outcome;
  meter.count('page', { outcome: outcomeOf(reading) });
  if (reading.kind === 'page') return reading.page;
  log.debug('article.page-failed', { host: hostOf(url), outcome: reading });
  return null;
}

function outcomeOf(reading: PageReading | Exclude<NetOutcome, { readonly kind: 'ok' }>): Counted['page']['outcome'] {
  if ('problem' in reading) return reading.problem.kind;
  return reading.kind === 'page' ? 'read' : reading.kind;
}
