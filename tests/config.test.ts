import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('readConfig', () => {
  it('needs nothing: without a token the bot runs in the terminal', () => {
    expect(readConfig({})).toEqual({
      kind: 'config',
      config: {
        token: null,
        discordApiUrl: null,
        databasePath: null,
        tickSeconds: 15,
        pollSeconds: 900,
        costlyPerMinute: 10,
        digestsPerChannel: 10,
        testsPerHour: 10,
        keepDays: 90,
        backupsKept: 7,
        feedsPerGuild: 200,
        allowAddresses: [],
        userAgentContact: null,
        health: null,
        logLevel: null,
        logFormat: null,
      },
    });
  });

  it('takes an empty value for an absent one', () => {
    const reading = readConfig({ DISCORD_TOKEN: '', TICK_SECONDS: ' ', LOG_LEVEL: '' });

    expect(reading).toMatchObject({ kind: 'config', config: { token: null, tickSeconds: 15, logLevel: null } });
  });

  it('leaves the slash at the end of an address out', () => {
    expect(readConfig({ DISCORD_API_URL: 'http://127.0.0.1:3000/api/' })).toMatchObject({
      config: { discordApiUrl: 'http://127.0.0.1:3000/api' },
    });
  });

  it('reports every problem at once, and says what each setting takes', () => {
    const reading = readConfig({
      DISCORD_TOKEN: '"quoted"',
      DISCORD_API_URL: 'https://discord.com/api/v10',
      DATABASE_URL: 'mysql://root@localhost',
      TICK_SECONDS: '7',
      POLL_SECONDS: 'often',
      COSTLY_PER_MINUTE: '0',
      MAX_DIGESTS_PER_CHANNEL: '101',
      MAX_TESTS_PER_HOUR: '0',
      MAX_FEEDS_PER_SERVER: '0',
      KEEP_DAYS: '6',
      BACKUPS_KEPT: 'all',
      FETCH_ALLOW_ADDRESSES: '10.0.0.0/8, everywhere',
      LOG_LEVEL: 'loud',
      LOG_FORMAT: 'xml',
    });

    expect(reading).toEqual({
      kind: 'problems',
      problems: [
        'DISCORD_TOKEN holds characters that no token has. Copy it again, without quotes.',
        'DISCORD_API_URL must be an http(s) address without a version, such as https://discord.com/api.',
        'DATABASE_URL must be a file path, such as data/nutshell.sqlite.',
        'TICK_SECONDS must be a whole number that divides 60, such as 15.',
        'POLL_SECONDS must be a whole number from 1 to 86400.',
        'COSTLY_PER_MINUTE must be a whole number from 1 to 600.',
        'MAX_DIGESTS_PER_CHANNEL must be a whole number from 1 to 100.',
        'MAX_TESTS_PER_HOUR must be a whole number from 1 to 1000.',
        'MAX_FEEDS_PER_SERVER must be a whole number from 1 to 10000.',
        'KEEP_DAYS must be a whole number from 7 to 3650.',
        'BACKUPS_KEPT must be a whole number from 0 to 365; with 0 no backups are made.',
        'FETCH_ALLOW_ADDRESSES must be addresses or CIDR blocks with commas between them, such as 192.168.1.0/24.',
        'LOG_LEVEL must be debug, info, warn or error.',
        'LOG_FORMAT must be pretty or json.',
      ],
    });
  });

  it('never repeats a value, which may be a secret', () => {
    const reading = readConfig({ DISCORD_TOKEN: 'se cret', DATABASE_URL: 'mysql://user:pass@host' });

    expect(JSON.stringify(reading)).not.toMatch(/se cret|user:pass/);
  });

  it.each(['0', '7', '61', '1.5', '-15', 'x'])('turns down TICK_SECONDS=%s', (value) => {
    expect(readConfig({ TICK_SECONDS: value })).toMatchObject({ kind: 'problems' });
  });

  it.each(['1', '15', '30', '60'])('takes TICK_SECONDS=%s', (value) => {
    expect(readConfig({ TICK_SECONDS: value })).toMatchObject({ config: { tickSeconds: Number(value) } });
  });

  it('serves the status page on loopback, unless another address is named with a token', () => {
    const token = 'made-up-token-of-mine';

    expect(readConfig({ HEALTH_PORT: '8080' })).toMatchObject({
      config: { health: { port: 8080, host: '127.0.0.1', token: null } },
    });
    expect(readConfig({ HEALTH_PORT: '8080', HEALTH_HOST: '0.0.0.0', HEALTH_TOKEN: token })).toMatchObject({
      config: { health: { host: '0.0.0.0', token } },
    });
    expect(readConfig({ HEALTH_HOST: '0.0.0.0' })).toMatchObject({ config: { health: null } });
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'bot.example', '127.evil.example'])(
    'turns down HEALTH_HOST=%s without a token',
    (host) => {
      expect(readConfig({ HEALTH_PORT: '8080', HEALTH_HOST: host })).toEqual({
        kind: 'problems',
        problems: [
          'HEALTH_HOST lets other machines reach the status page, so HEALTH_TOKEN must be set too. Make one up, or leave HEALTH_HOST out.',
        ],
      });
    },
  );

  it.each(['0', '65536', 'http', '-1'])('turns down HEALTH_PORT=%s', (value) => {
    expect(readConfig({ HEALTH_PORT: value })).toMatchObject({ kind: 'problems' });
  });

  it.each(['short', 'with a blank between it', 'wíth-other-letters'])('turns down HEALTH_TOKEN=%s', (value) => {
    expect(readConfig({ HEALTH_TOKEN: value })).toMatchObject({ kind: 'problems' });
  });
});
