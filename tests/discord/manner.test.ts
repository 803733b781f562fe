import { describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { inManner } from '../../src/discord/manner.js';
import { render } from '../../src/discord/render.js';
import { problemsOf } from '../helpers/discord/rules.js';

const role = '200000000000000050';
const isComponentsV2 = 1 << 15;
const suppressNotifications = 1 << 12;

describe('inManner', () => {
  it('leaves a message as it is that is posted aloud and to nobody in particular', () => {
    const body = render(say('Good morning.'));

    expect(inManner(body, { isSilent: false, pingRoleId: null })).toEqual(body);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });

  it('makes a message silent', () => {
    const body = inManner(render(say('Good morning.')), { isSilent: true, pingRoleId: null });

    expect(body.flags).toBe(isComponentsV2 | suppressNotifications);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });

  it('names one role at the head, and lets nothing else ping', () => {
    const body = inManner(render(say(`Good morning, <@&200000000000000051>.`)), { isSilent: false, pingRoleId: role });

    expect(body.components).toMatchObject([
      { type: 10, content: '<@&200000000000000050>' },
      { type: 10, content: 'Good morning, \\<\\@&200000000000000051>.' },
    ]);
    expect(body.allowed_mentions).toEqual({ parse: [], roles: [role] });
    expect(body.flags).toBe(isComponentsV2);
  });

  it('keeps the limits of one message also where the longest is sent to a role', () => {
    const lines = Array.from({ length: 400 }, () => ['ferries 渡船 '.repeat(9)]);
    const body = inManner(render({ text: [{ kind: 'lines', lines }] }), { isSilent: true, pingRoleId: role });

    expect(problemsOf(body)).toEqual([]);
  });
});
