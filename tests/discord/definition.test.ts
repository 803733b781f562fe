import { ApplicationCommandType, type RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type AnyCommand, type Command, defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { definitions } from '../../src/discord/definition.js';

const run = () => Promise.resolve(say('Done.'));

function command(overrides: Partial<Command>): Command {
  return {
    name: 'latest',
    description: 'command.latest',
    access: 'everyone',
    place: 'guild',
    options: {},
    run,
    ...overrides,
  };
}

function inEnglish<T extends { readonly description_localizations?: unknown }>({
  description_localizations: _,
  ...declared
}: T): Omit<T, 'description_localizations'> {
  return declared;
}

interface Declared {
  readonly name: string;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined;
  readonly options?: readonly Declared[] | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined;
}

/** As Discord counts it: names, descriptions and values. */
function sizeOf({ name, description = '', description_localizations, options = [], choices = [] }: Declared): number {
  const described = [description, ...Object.values(description_localizations ?? {})].map((text) => text?.length ?? 0);
  const values = choices.map((choice) => choice.name.length + String(choice.value).length);
  return [name.length, Math.max(...described), ...values, ...options.map(sizeOf)].reduce((sum, size) => sum + size);
}

/** The slash commands alone. */
function declared(commands: readonly AnyCommand[]): readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return definitions(commands).flatMap((definition) =>
    definition.type === ApplicationCommandType.ChatInput ? [definition] : [],
  );
}

describe('definitions', () => {
  it('declares every kind of option with its limits, the required ones first', () => {
    const add = defineCommand({
      ...command({ name: 'add' }),
      options: {
        channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true },
        count: { kind: 'integer', description: 'option.latest.count', min: 1, max: 10, fallback: 5 },
        length: { kind: 'choice', description: 'option.summary.length', choices: ['short', 'long'], fallback: 'short' },
        label: {
          kind: 'text',
          description: 'option.feed.add.label',
          maxLength: 40,
          complete: () => Promise.resolve([]),
        },
        url: { kind: 'text', description: 'option.feed.add.url', isRequired: true, maxLength: 2048 },
        silent: { kind: 'flag', description: 'option.digest.edit.silent' },
        ping: { kind: 'role', description: 'option.ping', isForMention: true },
        list: { kind: 'file', description: 'option.feed.import.file' },
      },
    });

    expect(declared([add])[0]?.options?.map(inEnglish)).toEqual([
      { type: 3, name: 'url', description: 'The address of a feed or of a site.', required: true, max_length: 2048 },
      {
        type: 11,
        name: 'list',
        description: 'OPML, at most 1 MB; of more than 500 feeds the first 500.',
        required: true,
      },
      { type: 7, name: 'channel', description: 'Where it goes; here if you leave it out.', channel_types: [0, 5, 15] },
      { type: 4, name: 'count', description: 'How many on a page.', min_value: 1, max_value: 10 },
      {
        type: 3,
        name: 'length',
        description: 'How much to say.',
        choices: [
          { name: 'short', value: 'short' },
          { name: 'long', value: 'long' },
        ],
      },
      {
        type: 3,
        name: 'label',
        description: 'A word that groups feeds.',
        required: false,
        max_length: 40,
        autocomplete: true,
      },
      { type: 5, name: 'silent', description: 'Whether it comes without a sound.' },
      { type: 8, name: 'ping', description: 'Whom to ping; @everyone for nobody.' },
    ]);
  });

  it('declares a group with its commands inside, for moderators where all of them are', () => {
    const group = { name: 'feed', description: 'command.feed' } as const;
    const add = command({ name: 'add', access: 'moderator' });
    const list = command({ name: 'list' });

    const [closed, mixed] = definitions([
      { ...group, subcommands: [add] },
      { ...group, subcommands: [add, list] },
    ]);

    expect(closed && inEnglish(closed)).toEqual({
      type: 1,
      name: 'feed',
      description: 'Which feeds go to which channels.',
      options: [expect.objectContaining({ type: 1, name: 'add', options: [] })],
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
    });
    expect(mixed?.default_member_permissions).toBeNull();
  });

  it('declares a command on messages for direct messages and user installs too', () => {
    const onMessage = { name: 'Summarise links', access: 'everyone', place: 'anywhere', run } as const;

    expect(definitions([command({})], [onMessage]).at(-1)).toEqual({
      type: 3,
      name: 'Summarise links',
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
  });

  it('declares a command that works anywhere for direct messages and user installs too', () => {
    expect(definitions([command({ place: 'anywhere' })])[0]).toMatchObject({
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
  });

  it('describes commands and options in every language that the bot speaks', () => {
    const options = { count: { kind: 'integer', description: 'option.latest.count', min: 1, max: 10 } } as const;

    const [latest] = declared([defineCommand({ ...command({}), options })]);

    expect(latest?.description_localizations).toMatchObject({
      'en-US': 'The newest articles, each with a sentence of its own.',
      'en-GB': 'The newest articles, each with a sentence of its own.',
      de: 'Die neuesten Artikel, jeder mit einem eigenen Satz.',
    });
    expect(latest?.options?.[0]?.description_localizations).toMatchObject({ de: 'Wie viele auf einer Seite.' });
  });

  it('stays within what Discord takes of a command, in the longest language of each field', () => {
    const sizes = declared(commands).map((definition) => sizeOf(definition));

    expect(Math.max(...sizes)).toBeLessThanOrEqual(8000);
  });
});
