import { afterEach, describe, expect, it } from 'vitest';
import { noon } from '../helpers/app.js';
import { givenHealthyFeeds, givenTroubles, serveStatus, type Watched } from '../helpers/status.js';

let watched: Watched;

afterEach(() => close(watched));

async function close({ server, app }: Watched): Promise<void> {
  await server.close();
  await app.store.close();
}

async function metrics(): Promise<string> {
  const response = await fetch(`${watched.url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

describe('/metrics', () => {
  it('counts what the rooms tell', async () => {
    watched = await serveStatus();
    const { meter } = watched.room;
    meter.count('delivery', { outcome: 'sent' });
    meter.count('delivery', { outcome: 'sent' });
    meter.time('poll', 1500, { outcome: 'unreachable' });
    meter.time('reply', 40, { kind: 'command', name: 'feed add', outcome: 'said' });

    const text = await metrics();

    expect(text).toContain('nutshell_delivery_attempts_total{outcome="sent"} 2');
    expect(text).toContain('nutshell_poll_duration_seconds_sum{outcome="unreachable"} 1.5');
    expect(text).toContain(
      'nutshell_reply_latency_seconds_bucket{le="0.05",kind="command",name="feed add",outcome="said"} 1',
    );
    expect(text).toMatch(/^nutshell_build_info\{version="0\.1\.0",node="[\d.]+"\} 1$/m);
  });

  it('says what stands in the database', async () => {
    watched = await serveStatus();
    await givenHealthyFeeds(watched.app, ['Harbour Post', 'Signal Hill']);
    await givenTroubles(watched.app);

    const text = await metrics();

    expect(text).toContain('nutshell_feeds{state="healthy"} 2');
    expect(text).toContain('nutshell_feeds{state="failing"} 2');
    expect(text).toContain('nutshell_feeds{state="stopped"} 1');
    expect(text).toContain('nutshell_deliveries{state="owed"} 2');
    expect(text).toContain('nutshell_deliveries_last_day{state="given-up"} 1');
    expect(text).toContain('nutshell_oldest_owed_seconds 10800');
    expect(text).toContain('nutshell_digest_lag_seconds 0');
    expect(text).toContain('nutshell_closed_channels 1');
    expect(text).not.toMatch(/^nutshell_backup_age_seconds /m);
    expect(text).toMatch(/^nutshell_database_bytes \d{6,}$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
  });

  it('says whether a backup that is wanted was not made for two nights', async () => {
    const overdueOf = async (backupsKept: number) => {
      watched = await serveStatus(undefined, { backupsKept });
      const at = new Date(noon.getTime() - 49 * 3_600_000);
      await watched.app.store.enterGuild({ guildId: 'g1', at, welcome: null });
      const text = await metrics();
      if (backupsKept > 0) await close(watched);
      return /^nutshell_backup_overdue (\d)$/m.exec(text)?.[1];
    };

    expect(await overdueOf(7)).toBe('1');
    expect(await overdueOf(0)).toBe('0');
  });

  it('is lines that Prometheus reads', async () => {
    watched = await serveStatus();
    watched.room.meter.time('reply', 40, { kind: 'command', name: 'latest', outcome: 'said' });

    const line = /^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"\\]*"(,\w+="[^"\\]*")*\})? (-?[\d.]+(e[+-]?\d+)?|nan))?$/i;
    const strange = (await metrics()).split('\n').filter((text) => !line.test(text));

    expect(strange).toEqual([]);
  });

  it('lets nobody make names without end, nor names of their own', async () => {
    watched = await serveStatus();
    const reply = (name: string) => watched.room.meter.time('reply', 1, { kind: 'press', name, outcome: 'said' });
    for (let number = 0; number < 1000; number += 1) reply(`forged.a${number}`);
    reply('"} 1\nforged{a="b');

    const text = await metrics();

    expect(text.match(/nutshell_reply_latency_seconds_count/g)?.length).toBeLessThanOrEqual(300);
    expect(text).toContain('name="other"');
    expect(text).not.toMatch(/^forged/m);
  });
});
