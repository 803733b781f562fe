import { lookup } from 'node:dns/promises';
import { attention, type Check, failed, type Found, ok, type Patient } from './check.js';

/** Whether names are found, and Discord answers. */
export const networkCheck: Check = {
  name: 'network',

  async find(patient) {
    const { discordApi } = await import('../../discord/rest.js');
    const { hostname } = new URL(patient.chosen.discordApiUrl ?? discordApi);
    const startedMs = performance.now();
    const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    const ms = Math.round(performance.now() - startedMs);
    if (typeof addresses === 'string')
      return [failed(`The name ${hostname} was not found (${addresses}).`, 'Check the network and its DNS server.')];
    return [ok(`The name ${hostname} was found in ${ms} ms.`), ...(await aboutDiscord(patient))];
  },
};

async function aboutDiscord({ discord }: Patient): Promise<readonly Found[]> {
  const exam = await discord();
  if (exam === null) return [attention('Whether Discord answers was not asked: there is no token.')];
  const { bot } = exam;
  if (bot.kind === 'unreachable')
    return [
      failed(
        `Discord cannot be reached (${bot.reason}).`,
        'Check the network, a firewall, and DISCORD_API_URL if it is set.',
      ),
    ];
  return [ok('Discord answers.')];
}
