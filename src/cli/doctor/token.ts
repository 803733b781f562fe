import type { ApplicationState, BotIdentity } from '../../discord/examine.js';
import type { RestTrouble } from '../../discord/rest.js';
import { attention, type Check, failed, type Found, ok } from './check.js';

/** View Channel, Send Messages, Embed Links, Read Message History, Create Public Threads, Send Messages in Threads. */
export const neededPermissions = 309_237_730_304n;

const portal = 'in the Developer Portal (https://discord.com/developers/applications)';

/** Whether Discord takes the token, and what stands in the application's own settings. */
export const tokenCheck: Check = {
  name: 'token',

  async find({ discord }) {
    const exam = await discord();
    if (exam === null)
      return [
        attention(
          'DISCORD_TOKEN is not set: npm start opens the terminal, not a bot on Discord.',
          `Copy the bot’s token, from the page Bot ${portal}, into DISCORD_TOKEN.`,
        ),
      ];
    const { bot, application } = exam;
    if (bot.kind !== 'bot') return [troubleWithToken(bot)];
    return [ok(`Discord takes the token: this is ${bot.name}.`), ...aboutApplication(bot, application)];
  },
};

function troubleWithToken(trouble: RestTrouble): Found {
  if (trouble.kind === 'unreachable')
    return attention('The token could not be looked at: Discord cannot be reached, as is said under network.');
  if (trouble.status === 401)
    return failed(
      'Discord does not accept this token.',
      `Press Reset Token on the page Bot ${portal}, and copy the new one into DISCORD_TOKEN.`,
    );
  return failed(`Discord answered the question about the token with ${trouble.status}.`, 'Try again in a few minutes.');
}

function aboutApplication(bot: BotIdentity, application: ApplicationState | RestTrouble | null): readonly Found[] {
  if (application?.kind !== 'application')
    return [attention('Discord did not tell of the application’s settings.', 'Try again in a few minutes.')];
  const { isPublic, hasTerms, hasPrivacyPolicy, sendsElsewhere } = application;
  return [
    ...(sendsElsewhere
      ? [
          failed(
            'The application sends its interactions to a web address: the bot never hears of commands.',
            `Empty Interactions Endpoint URL on the page General Information ${portal}.`,
          ),
        ]
      : []),
    isPublic
      ? ok('Anybody may invite the bot, with its link.')
      : attention(
          'Only its owner may invite the bot.',
          `If others are to: switch Public Bot on, on the page Bot ${portal}.`,
        ),
    ...aboutLink(bot, application),
    ...missing(hasTerms, 'Terms of Service URL', 'docs/terms.md'),
    ...missing(hasPrivacyPolicy, 'Privacy Policy URL', 'docs/privacy.md'),
    ok('No privileged intent is needed: the bot asks for Guilds alone.'),
  ];
}

function aboutLink(bot: BotIdentity, { id, invites }: ApplicationState): readonly Found[] {
  const link = `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=${neededPermissions}`;
  if (invites === null) return [ok(`${bot.name} is invited with ${link}`)];
  const lacks = (invites.permissions & neededPermissions) !== neededPermissions || !invites.scopes.includes('bot');
  if (lacks)
    return [
      attention(
        'The application’s own install link does not ask for all that the bot needs.',
        `Choose the scopes bot and applications.commands and the permissions ${neededPermissions} on the page Installation ${portal}, or use ${link}`,
      ),
    ];
  const beyond = invites.permissions & ~neededPermissions;
  if (beyond !== 0n)
    return [
      attention(
        'The application’s own install link asks for more permissions than the bot needs.',
        `${neededPermissions} is enough: change it on the page Installation ${portal}.`,
      ),
    ];
  return [ok('The application’s own install link asks for what the bot needs.')];
}

function missing(isThere: boolean, field: string, document: string): readonly Found[] {
  if (isThere) return [];
  return [
    attention(
      `The application has no ${field}.`,
      `Publish ${document}, and enter its address on the page General Information ${portal}.`,
    ),
  ];
}
