import { Mistake } from '../phrases/mistake.js';
import { type Access, hasPlace, mayUse } from './access.js';
import type { App } from './app.js';
import { answering, type Caller } from './command.js';
import type { Reply } from './reply.js';

/** What can be asked of a message that stands in a channel, on a surface where one can be pointed at. */
export interface MessageCommand {
  /** As people read it: "Summarise links". */
  readonly name: string;
  readonly access: Access;
  /** `anywhere`: in direct messages too. */
  readonly place: 'guild' | 'anywhere';
  /** Its replies have the buttons of other commands. */
  run(message: GivenMessage, app: App, caller: Caller): Promise<Reply>;
}

/** A message as far as it can be read. It comes from anybody: nothing in it is trusted. */
export interface GivenMessage {
  readonly text: string;
  /** The addresses of what the surface shows of its links. */
  readonly embedded: readonly string[];
}

/** One use of a command on a message. */
export interface MessageCall {
  readonly name: string;
  readonly message: GivenMessage;
  readonly caller: Caller;
}

/** The one entry for commands on messages. Mistakes of the caller are replies; anything else thrown is a fault. */
export function runMessageCommand(commands: readonly MessageCommand[], call: MessageCall, app: App): Promise<Reply> {
  const { message, name } = call;
  return answering(app, call.caller, async (caller) => {
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) throw new Mistake('mistake.old-button');
    if (!hasPlace(command, caller)) throw new Mistake('mistake.server-only');
    if (!mayUse(command, caller)) throw new Mistake('mistake.moderators-only');
    return command.run(message, app, caller);
  });
}
