import { afterEach, describe, expect, it } from 'vitest';
import type { Log, Reader } from '../../src/chat/app.js';
import type { FetchedDocument } from '../../src/model.js';
import { emptySummary } from '../../src/summary/version.js';
import { type ReaderOptions, openReader } from '../../src/worker/pool.js';
import { anItem } from '../helpers/feed.js';

const unreadable = { kind: 'problem', problem: { kind: 'unreadable' } };
const fine = { kind: 'page', feeds: [{ url: 'fine', title: 'fine' }] };

let reader: Reader;
afterEach(() => reader.close());

function open(options: ReaderOptions = {}): Reader {
  reader = openReader({ entry: new URL('./misbehaving.mjs', import.meta.url), ...options });
  return reader;
}

function document(url: string, text = ''): FetchedDocument {
  return { url, bytes: new TextEncoder().encode(text), contentType: null };
}

function listeningLog(): { readonly log: Log; readonly lines: unknown[] } {
  const lines: unknown[] = [];
  const write = (event: string, fields = {}) => void lines.push({ event, ...fields });
  return { log: { debug: write, info: write, warn: write, error: write }, lines };
}

describe('the pool', () => {
  it('ends a worker that hangs, says that its document is unreadable, and goes on', async () => {
    const { log, lines } = listeningLog();
    const pool = open({ taskMs: 1_000, maxThreads: 1, log });

    const [hung, next] = await Promise.all([pool.readFeed(document('hang')), pool.readFeed(document('fine'))]);

    expect(hung).toEqual(unreadable);
    expect(next).toEqual(fine);
    expect(lines).toEqual([{ event: 'reader.broke', task: 'readFeed', reason: 'took longer than 1000 ms' }]);
  });

  it('survives a worker that runs out of memory', async () => {
    const pool = open({ maxHeapMegabytes: 16 });

    const bloated = await pool.readFeed(document('bloat'));
    const next = await pool.readFeed(document('fine'));

    expect(bloated).toEqual(unreadable);
    expect(next).toEqual(fine);
  });

  it('survives a worker that exits', async () => {
    const pool = open({ taskMs: 1_000 });

    const exited = await pool.readPage(document('exit'));
    const next = await pool.readFeed(document('fine'));

    expect(exited).toEqual(unreadable);
    expect(next).toEqual(fine);
  });

  it('lets a fault of the worker itself rise', async () => {
    await expect(open().readFeed(document('broken'))).rejects.toThrow('a fault of the worker');
  });

  it('keeps the environment, and the secrets in it, out of the workers', async () => {
    const { log, lines } = listeningLog();

    await open({ log }).readFeed(document('environment'));

    expect(lines).toEqual([{ event: 'reader.broke', task: 'readFeed', reason: '{}' }]);
  });

  it('gives a text that overruns an empty summary, so that it is not tried for ever', async () => {
    const summary = await open({ taskMs: 200 }).summarise({ text: 'Text.', title: '', language: 'en' });

    expect(summary).toEqual(emptySummary);
  });

  it('says that a comparison broke which overran, so that it is not taken for an answer', async () => {
    const period = { places: [], apart: [], headlines: [], placed: 0, published: 0 };

    expect(await open({ taskMs: 200 }).trendsInView({ now: period, before: period })).toBeNull();
  });

  it('reads articles for the index one by one where one of them breaks it, and gives that one nothing', async () => {
    const article = (title: string, text = '') => ({ title, text, language: 'en' });

    const terms = await open({ taskMs: 1_000 }).indexTerms([article('a'), article('b', 'hang'), article('c')]);

    expect(terms.map(({ title }) => title)).toEqual(['a', '', 'c']);
  });

  it('asks rules of articles one by one where one of them breaks it, and leaves that one in', async () => {
    const question = (id: number, text = '') => ({
      ...{ title: '', text, standfirst: null, author: null, categories: [], labels: [], language: 'en' },
      rules: [{ id, kind: 'exclude', keeps: false, value: 'a', match: 'word' } as const],
    });

    const left = await open({ taskMs: 1_000 }).askRules([question(1), question(2, 'hang'), question(3)]);

    expect(left).toEqual([1, null, 3]);
  });

  it('takes an expression that takes too long to read for none', async () => {
    expect(await open({ taskMs: 200 }).checkExpression('a+')).toEqual({ what: 'other', piece: 'a+', at: 1 });
  });

  it('reads no more of long articles at once than a task has time for', async () => {
    const long = { title: '', text: 'x'.repeat(90_000), language: 'en' };

    const terms = await open().indexTerms([long, long, long]);

    expect(terms.map(({ often }) => often)).toEqual(['one of 2', 'one of 2', 'one of 1']);
  });

  it('starts the clock of a task when it runs, not while it waits', async () => {
    const pool = open({ taskMs: 1_000, maxThreads: 1 });

    const readings = await Promise.all(['hang', 'hang', 'fine'].map((url) => pool.readFeed(document(url))));

    expect(readings).toEqual([unreadable, unreadable, fine]);
  });
});

describe('the built entry', () => {
  it('reads a feed, dates and all', async () => {
    const feed = `<rss version="2.0"><channel><title>Harbour Post</title><language>en</language>
      <item><title>Ferry late</title><link>https://harbour.example/1</link>
      <pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate><description>The ferry was late.</description></item>
      </channel></rss>`;

    const reading = await openBuilt().readFeed(document('https://harbour.example/feed', feed));

    expect(reading).toMatchObject({
      kind: 'feed',
      feed: { title: 'Harbour Post', language: 'en', items: [{ publishedAt: new Date('2026-03-01T09:00:00Z') }] },
    });
  });

  it('answers a question out of articles', async () => {
    const text = 'The ferry was late on Sunday. Nobody on the pier was surprised by that.';
    const articles = [{ id: 1, title: 'Ferry', text, language: 'en', score: 1 }];
    const words = [{ exact: 'ferry', stems: ['ferri'] }];

    const answer = await openBuilt().answerQuestion({
      ...{ text: 'When was the ferry late?', words, articles, namesSource: false },
      ...{ documents: 1, frequencies: new Map([['ferri', 1]]) },
    });

    expect(answer).toMatchObject({ kind: 'answered', sentences: [{ articleId: 1, from: 0, to: 29 }] });
  });

  it('cleans the texts of items', async () => {
    const description = '<p>The ferry was late.</p><p>Nobody on the pier was surprised by that.</p>';
    const item = anItem({ description });

    const { texts } = await openBuilt().readItems({ items: [item], language: 'en' });

    expect(texts).toEqual([
      { content: '', description: 'The ferry was late.\nNobody on the pier was surprised by that.', labels: [] },
    ]);
  });

  it('summarises with spans of the text', async () => {
    const text = Array.from({ length: 10 }, (_, at) => `Ferry ${at} was ${at} hours late on Monday.`).join(' ');

    const telling = await openBuilt().summariseTo({ text, title: '', language: 'en' }, 'short');

    expect(telling).toMatchObject({ kind: 'told', sentences: [{ from: 0, to: 35 }] });
  });
});

function openBuilt(): Reader {
  reader = openReader();
  return reader;
}
