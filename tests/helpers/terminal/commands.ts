import type { App } from '../../../src/chat/app.js';
import { type AnyCommand, defineCommand } from '../../../src/chat/command.js';
import type { Choice } from '../../../src/chat/options.js';
import { type Reply, say } from '../../../src/chat/reply.js';

const everyone = { access: 'everyone', place: 'anywhere' } as const;

const articles: readonly Choice[] = [
  { label: 'Gate motor arrives by rail · Harbour Post, 2 h', value: '#12' },
  { label: 'Gate closed · Quay FM, 5 h', value: '#15' },
];

const latest = defineCommand({
  ...everyone,
  name: 'latest',
  description: 'command.latest',
  options: { count: { kind: 'integer', description: 'option.latest.count', min: 1, max: 10, fallback: 5 } },
  run: ({ count }) => Promise.resolve(page(count)),
  presses: {
    turn: { access: 'everyone', run: ({ argument }) => Promise.resolve(page(Number(argument))) },
    find: {
      access: 'everyone',
      form: { title: 'summary.focus.title', label: 'summary.focus.label', hint: 'summary.focus.hint', maxLength: 60 },
      run: ({ argument, values }) => Promise.resolve(say(`Found ${values.join()} on page ${argument}.`)),
    },
    choose: { access: 'everyone', run: ({ values }) => Promise.resolve(say(`You chose ${values.join()}.`)) },
  },
});

function page(count: number): Reply {
  return {
    ...say(`Page ${count}`),
    actions: [
      [
        { kind: 'button', action: 'turn', argument: String(count - 1), label: 'Newer', isDisabled: count === 5 },
        { kind: 'button', action: 'turn', argument: String(count + 1), label: 'Older' },
      ],
      [
        {
          kind: 'select',
          action: 'choose',
          argument: '',
          placeholder: 'Length',
          of: 'choices',
          options: [
            { value: 'short', label: 'Short', description: '1 sentence' },
            { value: 'medium', label: 'Medium', isChosen: true },
          ],
        },
      ],
    ],
  };
}

const search = defineCommand({
  ...everyone,
  name: 'search',
  description: 'command.stories',
  options: {},
  run: () =>
    Promise.resolve({
      ...say('Search.'),
      actions: [[{ kind: 'button', action: 'find', argument: '3', label: 'Find…' }]],
    }),
});

const summary = defineCommand({
  ...everyone,
  name: 'summary',
  description: 'command.summary',
  options: {
    article: {
      kind: 'text',
      description: 'option.article',
      isRequired: true,
      maxLength: 100,
      complete: (typed) => Promise.resolve(articles.filter(({ label }) => label.toLowerCase().includes(typed))),
    },
    length: { kind: 'choice', description: 'option.summary.length', choices: ['short', 'medium'], fallback: 'medium' },
  },
  run: ({ article, length }) => Promise.resolve(say(`Summary of ${article}, ${length}.`)),
});

const feedAdd = defineCommand({
  name: 'add',
  description: 'command.help',
  access: 'moderator',
  place: 'guild',
  options: {
    url: { kind: 'text', description: 'option.feed.add.url', isRequired: true, maxLength: 2048 },
    channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true },
    label: {
      kind: 'text',
      description: 'option.feed.add.label',
      maxLength: 100,
      complete: () => Promise.resolve([{ label: 'local news', value: 'local news' }]),
    },
  },
  run: ({ url, channel }) => Promise.resolve(say([`${url} goes to `, { kind: 'channel', id: channel }, '.'])),
});

const feedList = defineCommand({
  ...everyone,
  name: 'list',
  description: 'command.help',
  options: {},
  run: () => Promise.resolve(say('No feeds.')),
});

const feedEdit = defineCommand({
  name: 'edit',
  description: 'command.help',
  access: 'moderator',
  place: 'guild',
  options: {
    ping: { kind: 'role', description: 'option.ping', isForMention: true },
    silent: { kind: 'flag', description: 'option.digest.edit.silent' },
  },
  run: ({ ping = '', silent = false }) => {
    return Promise.resolve(say(['Pings ', { kind: 'role', id: ping }, silent ? ' without a sound.' : '.']));
  },
});

const help = defineCommand({
  ...everyone,
  name: 'help',
  description: 'command.help',
  options: {},
  run: () => Promise.resolve(say('/latest, /summary')),
});

const ping = defineCommand({
  ...everyone,
  name: 'ping',
  description: 'command.help',
  options: {},
  run: () => Promise.resolve(say('Pong.')),
});

/** Takes as many milliseconds as it is told, by a real clock. */
const slow = defineCommand({
  ...everyone,
  name: 'slow',
  description: 'command.help',
  options: {
    url: { kind: 'text', description: 'option.feed.add.url', isRequired: true, maxLength: 100 },
    ms: { kind: 'integer', description: 'option.summary.length', min: 1, max: 5000, fallback: 1100 },
  },
  run: async ({ ms }) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return say('Slept.');
  },
});

const broken = defineCommand({
  ...everyone,
  name: 'broken',
  description: 'command.help',
  options: {},
  run: (_values, _app: App) => Promise.reject(new Error('secret detail')),
});

/** A small bot of the tests' own. */
export const testCommands: readonly AnyCommand[] = [
  latest,
  summary,
  search,
  { name: 'feed', description: 'command.feed', subcommands: [feedAdd, feedList, feedEdit] },
  help,
  ping,
  slow,
  broken,
];
