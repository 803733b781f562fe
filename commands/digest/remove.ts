import { defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { digestName } from '../../src/view/schedules.js';
import { completeDigest, findDigest } from '../options/digest.js';

export default defineCommand({
  name: 'remove',
  description: 'Stop a digest.',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'Which one.', isRequired: true, maxLength: 100, complete: completeDigest },
  },

  async run({ digest }, app, caller) {
    const { id } = await findDigest(app, caller, digest);
    const removed = await app.store.removeDigest(guildOf(caller), id, app.clock.now());
    if (!removed) return say('This digest was removed already.');
    return {
      ...say([
        '✓ ',
        { kind: 'strong', text: digestName(removed) },
        ' no longer goes to ',
        { kind: 'channel', id: removed.channelId },
        '.',
      ]),
      actions: [[{ kind: 'button', action: 'digest.undo-remove', argument: String(id), label: 'Undo' }]],
    };
  },

  presses: {
    'digest.undo-remove': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const restored = await app.store.restoreDigest(guildOf(caller), Number(argument));
        return say(restored ? `✓ ${digestName(restored)} is back.` : 'There is nothing to take back.');
      },
    },
  },
});
