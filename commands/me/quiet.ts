import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { readQuietHours } from '../options/quiet-hours.js';

export default defineCommand({
  name: 'quiet',
  description: 'command.me.quiet',
  access: 'everyone',
  place: 'anywhere',
  options: {
    hours: { kind: 'text', description: 'option.me.quiet.hours', isRequired: true, maxLength: 20 },
  },

  run: ({ hours }, app, caller) => setQuietHours(app, caller, hours),

  presses: {
    'me.quiet': {
      access: 'everyone',
      form: { title: 'follow.quiet', label: 'me.quiet.label', hint: 'me.quiet.hint', maxLength: 20 },
      run: ({ values, caller }, app) => setQuietHours(app, caller, values[0] ?? ''),
    },
  },
});

async function setQuietHours(app: App, { userId, language }: Caller, text: string): Promise<Reply> {
  const phrases = phrasesIn(language);
  const quietHours = readQuietHours(text, language);
  await app.store.setPerson(userId, { quietHours });
  if (quietHours === null) return say(phrases.text('me.quiet-off'));
  const { timezone } = await app.store.person(userId);
  if (timezone !== null) return say(phrases.text('me.quiet', { hours: quietHours, zone: timezone }));
  const command = { kind: 'command', name: 'me timezone' } as const;
  return say(phrases.line('me.quiet-in-utc', { hours: quietHours, command }));
}
