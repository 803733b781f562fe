import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { definitions } from '../../src/discord/definition.js';

const run = () => Promise.resolve(say('Done.'));

function command(overrides: Partial<Command>): Command {
  return { name: 'latest', description: 'News', access: 'everyone', place: 'guild', options: {}, run, ...overrides };
}

describe('definitions', () => {
  it('declares every kind of option with its limits, the required ones first', () => {
    const add = defineCommand({
      ...command({ name: 'add' }),
      options: {
        channel: { kind: 'channel', description: 'Where', isHereByDefault: true },
        count: { kind: 'integer', description: 'How many', min: 1, max: 10, fallback: 5 },
        length: { kind: 'choice', description: 'How long', choices: ['short', 'long'], fallback: 'short' },
        label: { kind: 'text', description: 'Label', maxLength: 40, complete: () => Promise.resolve([]) },
        url: { kind: 'text', description: 'Address', isRequired: true, maxLength: 2048 },
        silent: { kind: 'flag', description: 'Without a sound' },
        ping: { kind: 'role', description: 'Whom to ping', isForMention: true },
        list: { kind: 'file', description: 'A list' },
      },
    });

    expect(definitions([add])[0]?.options).toEqual([
      { type: 3, name: 'url', description: 'Address', required: true, max_length: 2048 },
      { type: 11, name: 'list', description: 'A list', required: true },
      { type: 7, name: 'channel', description: 'Where', channel_types: [0, 5, 15] },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 10 },
      {
        type: 3,
        name: 'length',
        description: 'How long',
        choices: [
          { name: 'short', value: 'short' },
          { name: 'long', value: 'long' },
        ],
      },
      { type: 3, name: 'label', description: 'Label', required: false, max_length: 40, autocomplete: true },
      { type: 5, name: 'silent', description: 'Without a sound' },
      { type: 8, name: 'ping', description: 'Whom to ping' },
    ]);
  });

  it('declares a group with its commands inside, for moderators where all of them are', () => {
    const group = { name: 'feed', description: 'Feeds' };
    const add = command({ name: 'add', access: 'moderator' });
    const list = command({ name: 'list' });

    const [closed, mixed] = definitions([
      { ...group, subcommands: [add] },
      { ...group, subcommands: [add, list] },
    ]);

    expect(closed).toEqual({
      type: 1,
      name: 'feed',
      description: 'Feeds',
      options: [{ type: 1, name: 'add', description: 'News', options: [] }],
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
    });
    expect(mixed?.default_member_permissions).toBeNull();
  });

  it('declares a command that works anywhere for direct messages and user installs too', () => {
    expect(definitions([command({ place: 'anywhere' })])[0]).toMatchObject({
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
  });
});
