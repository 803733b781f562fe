import { type Reply, say } from '../chat/reply.js';

/** What somebody reads who starts the bot without a token. The list of commands follows it. */
export const greeting: Reply = say(
  [
    { kind: 'strong', text: 'Nutshell' },
    ' follows news feeds and says what each article says in a few of its own sentences. ',
    'Here it runs without Discord, on sample newspapers whose events are all invented. ',
    'You are a moderator in #news, where a digest comes by itself.',
  ],
  'Numbers name articles, letters press buttons, Tab completes. Ctrl-C or quit ends.',
);
