import { type APIMessage, MessageFlags, type REST, Routes } from 'discord.js';
import type { Log } from '../chat/app.js';
import type { Reply } from '../chat/reply.js';
import type { CommandIds } from './markdown.js';
import type { PressInteraction } from './question.js';
import { filesOf, render } from './render.js';

// Two presses of one button come within seconds of each other, or the message has changed between them.
const mostRemembered = 1_000;

/**
 * Shows a channel what somebody shares there, as a follow-up of their press: it needs no right of the bot's own in that
 * channel. Discord knows no follow-up by a nonce, so that none is ever sent a second time.
 */
export class Sharer {
  /** Each button's post, under way or done. */
  readonly #posts = new Map<string, Promise<boolean>>();
  readonly #rest: REST;
  readonly #ids: CommandIds;
  readonly #log: Log;

  /** `rest` must not retry. */
  constructor({ rest, ids, log }: { readonly rest: REST; readonly ids: CommandIds; readonly log: Log }) {
    this.#rest = rest;
    this.#ids = ids;
    this.#log = log;
  }

  /** Posts a reply for the channel, once for each button of a message. False where nobody knows that it arrived. */
  async share(interaction: PressInteraction, reply: Reply): Promise<boolean> {
    const button = `${interaction.message.id} ${interaction.customId}`;
    const before = this.#posts.get(button);
    if (before !== undefined) return before;
    const post = this.#post(interaction, reply);
    this.#remember(button, post);
    const isShown = await post;
    if (!isShown) this.#posts.delete(button);
    return isShown;
  }

  async #post({ applicationId, token }: PressInteraction, reply: Reply): Promise<boolean> {
    try {
      const files = filesOf(reply);
      const route = Routes.webhook(applicationId, token);
      // The token in the address is what lets it in; Discord answers this route with the message.
      const sent = (await this.#rest.post(route, { body: render(reply, this.#ids), files, auth: false })) as APIMessage;
      // Where external apps may not speak, Discord shows the message to the person alone.
      return ((sent.flags ?? 0) & MessageFlags.Ephemeral) === 0;
    } catch (error) {
      this.#log.warn('share.failed', { error: error instanceof Error ? error.name : String(error) });
      return false;
    }
  }

  #remember(button: string, post: Promise<boolean>): void {
    this.#posts.set(button, post);
    const [oldest] = this.#posts.keys();
    if (this.#posts.size > mostRemembered && oldest !== undefined) this.#posts.delete(oldest);
  }
}
