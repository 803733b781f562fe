import { expect, it } from 'vitest';
import type { Net } from '../../src/net/net.js';
import { type Caller, runCommand } from '../../src/chat/command.js';
import { commands } from '../../commands/index.js';
import { moderator, testApp, wordsOf } from '../helpers/app.js';

it('looks for few feeds at once, lets some wait, and tells the others that it is busy', async () => {
  const app = testApp();
  const asked: string[] = [];
  let goOn = () => {};
  const answer = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const get: Net['get'] = async (request) => {
    asked.push(request.url);
    await answer;
    return app.net.get(request);
  };
  const slow = { ...app, net: { ...app.net, get } };
  const add = (number: number) => {
    const caller: Caller = { ...moderator, guildId: `g${number}`, userId: `u${number}` };
    const options = { url: `https://slow.example/${number}` };
    return runCommand(commands, { path: 'feed add', options, caller }, slow);
  };

  const replies = Array.from({ length: 40 }, (_, number) => add(number));
  const refused = await Promise.all(replies.slice(32));
  const askedAtOnce = asked.length;
  goOn();
  const others = await Promise.all(replies.slice(0, 32));

  expect(askedAtOnce).toBe(8);
  expect(new Set(refused.flatMap(wordsOf))).toEqual(new Set(['I am busy. Try again in a minute.']));
  expect(others.flatMap(wordsOf).join()).not.toContain('busy');
});
