import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { Mistake } from '../../src/phrases/mistake.js';
import type { Follow } from '../../src/store/people.js';
import { clip } from '../../src/text/clip.js';
import { matchNamed } from '../options/named.js';
import { endFollow } from './list.js';

export default defineCommand({
  name: 'remove',
  description: 'command.follow.remove',
  access: 'everyone',
  place: 'guild',
  options: {
    follow: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 200, complete: completeFollow },
  },

  async run({ follow }, app, caller) {
    const { id } = await findFollow(app, caller, follow);
    return endFollow(app, caller, id);
  },
});

async function findFollow({ store }: App, caller: Caller, name: string): Promise<Follow> {
  const found = matchNamed(await store.follows(guildOf(caller), caller.userId), name, (follow) => [follow.name]);
  const [first, ...others] = found;
  if (first === undefined) throw new Mistake('follow.unknown', { name, command: '/follow list' });
  if (others.length === 0) return first;
  const names = found.slice(0, 5).map((follow) => follow.name);
  throw new Mistake('follow.unclear', { name, names: names.join(', ') });
}

/** Suggests what the caller follows here. */
async function completeFollow(typed: string, { store }: App, { guildId, userId }: Caller): Promise<readonly Choice[]> {
  const follows = guildId === null ? [] : await store.follows(guildId, userId);
  return matchNamed(follows, typed, ({ name }) => [name]).map(({ id, name }) => {
    return { label: clip(name, 100), value: `#${id}` };
  });
}
