import { describe, expect, it } from 'vitest';
import { type Command, defineCommand, runCommand, runPress } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { shareButton, sharing } from '../../src/chat/share.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { member, testApp, wordsOf } from '../helpers/app.js';

const english = phrasesIn('en');
const select = { kind: 'select', action: 'list.open', argument: '', placeholder: 'Open' } as const;
const options = [{ value: '7', label: 'Seven' }];
const more = { kind: 'button', action: 'list.open', argument: '7', label: 'More' } as const;

function listOf(argument: string, parts: Partial<Reply> = {}): Reply {
  return {
    ...say(`Page ${argument}`),
    actions: [
      [{ ...select, of: 'choices', options }],
      [{ ...select, of: 'entries', options }],
      [
        { kind: 'button', action: 'list.page', argument: '2', label: 'Older' },
        shareButton(english, 'list.share', argument),
      ],
    ],
    listed: [7],
    ...parts,
  };
}

function listCommand(parts: Partial<Reply> = {}): Command {
  return {
    ...defineCommand({
      name: 'list',
      description: 'command.help',
      access: 'everyone',
      place: 'anywhere',
      options: {},
      run: () => Promise.resolve(listOf('1', parts)),
    }),
    presses: { 'list.share': sharing('list', ({ argument }) => Promise.resolve(listOf(argument, parts))) },
  };
}

async function share(parts: Partial<Reply> = {}, caller = member): Promise<Reply> {
  const command = listCommand(parts);
  const app = testApp();
  await runCommand([command], { path: 'list', options: {}, caller }, app);
  return runPress([command], { action: 'list.share', argument: '1', values: [], caller }, app);
}

describe('sharing', () => {
  it('posts a copy under the name of whoever shares it', async () => {
    const { shares } = await share();

    expect(wordsOf(shares?.post ?? {})).toEqual(['Shared by @u1 from /list', 'Page 1']);
  });

  it('leaves the reply as it is, but for its button, which says that it was shared', async () => {
    const reply = await share();

    expect(wordsOf(reply)).toEqual(['Page 1']);
    expect(reply.replaces).toBe(true);
    expect(reply.actions?.at(-1)).toEqual([
      { kind: 'button', action: 'list.page', argument: '2', label: 'Older' },
      { kind: 'button', action: 'list.share', argument: '1', label: 'Shared', isDisabled: true },
    ]);
  });

  it('gives the copy the select of its entries and nothing that turns pages', async () => {
    const { shares } = await share();

    expect(shares?.post.actions).toEqual([[{ ...select, of: 'entries', options }]]);
    expect(shares?.post.listed).toBeUndefined();
  });

  it('gives the copy the actions that the reply has for everybody', async () => {
    const { shares } = await share({ publicActions: [[more]] });

    expect(shares?.post.actions).toEqual([[more]]);
  });

  it('has the reply as it was, and a warning, for where the copy may not have arrived', async () => {
    const { shares } = await share();

    expect(wordsOf(shares?.otherwise ?? {})).toEqual([
      'Page 1',
      'Discord did not confirm that. Look whether it is in the channel before you share it again.',
    ]);
    expect(shares?.otherwise.actions?.at(-1)?.at(-1)).toMatchObject({ label: 'Share' });
  });

  it('posts nothing where there is nothing to share any more, and says so', async () => {
    const reply = await share({ ...say('Nothing here yet.'), actions: [] });

    expect(wordsOf(reply)).toEqual(['Nothing here yet.']);
    expect(reply.replaces).toBe(true);
    expect(reply.shares).toBeUndefined();
  });

  it('posts nothing for somebody who may not write there', async () => {
    const refused = await share({}, { ...member, mayWrite: false });

    expect(wordsOf(refused)).toEqual([
      'You may not write in this channel yourself, so I do not share anything here for you.',
    ]);
    expect(refused.shares).toBeUndefined();
    expect(refused.replaces).toBeUndefined();
  });
});
