import { defineCommand } from '../../src/chat/command.js';
import { completeLabel } from '../options/label.js';
import { cancelAdd, changeMode, confirmAdd } from './confirm.js';
import { propose } from './propose.js';
import { readPlace } from './wish.js';

const longestUrl = 2048;

export default defineCommand({
  name: 'add',
  description: 'command.feed.add',
  access: 'moderator',
  place: 'guild',
  cost: 'high',
  options: {
    url: { kind: 'text', description: 'option.feed.add.url', isRequired: true, maxLength: longestUrl },
    channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true, isForPosts: true },
    label: { kind: 'text', description: 'option.feed.add.label', maxLength: 40, complete: completeLabel },
    mode: {
      kind: 'choice',
      description: 'option.feed.add.mode',
      choices: ['digest', 'live'],
      fallback: 'digest',
    },
  },

  run({ url, channel, label, mode }, app, caller) {
    return propose(app, caller, { url, channelId: channel, mode, label: label ?? null });
  },

  presses: {
    'feed.choose': {
      access: 'moderator',
      cost: 'high',
      run: ({ argument, values, caller }, app) => {
        return propose(app, caller, { ...readPlace(argument), url: values[0] ?? '' });
      },
    },
    'feed.try-another': {
      access: 'moderator',
      cost: 'high',
      form: {
        title: 'feed-add.form.title',
        label: 'feed-add.form.label',
        hint: 'feed-add.form.hint',
        maxLength: longestUrl,
      },
      run: ({ argument, values, caller }, app) => {
        return propose(app, caller, { ...readPlace(argument), url: (values[0] ?? '').trim() });
      },
    },
    'feed.add-mode': { access: 'moderator', run: changeMode },
    'feed.confirm-add': { access: 'moderator', run: confirmAdd },
    'feed.cancel-add': { access: 'moderator', run: cancelAdd },
  },
});
