import { defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { clockTime } from '../../src/view/time.js';
import { completeCity } from '../options/city.js';
import { readTimezone } from '../options/schedule.js';

export default defineCommand({
  name: 'timezone',
  description: 'command.me.timezone',
  access: 'everyone',
  place: 'anywhere',
  options: {
    timezone: {
      kind: 'text',
      description: 'option.me.timezone.timezone',
      isRequired: true,
      maxLength: 60,
      complete: completeCity,
    },
  },

  async run({ timezone }, app, { userId, language }) {
    const zone = readTimezone(timezone);
    await app.store.setPerson(userId, { timezone: zone });
    const time = clockTime(app.clock.now(), zone);
    return say(phrasesIn(language).text('me.timezone', { zone, time }));
  },
});
