import { Mistake } from '../phrases/mistake.js';
import { type Phrases, phrasesIn } from '../phrases/phrases.js';
import type { App } from './app.js';
import type { Caller, Press, PressHandler } from './command.js';
import type { Action, Block, Button, Reply } from './reply.js';

/** The button that shows a reply to everybody in the channel. `argument` brings back the reply that it stands under. */
export function shareButton(phrases: Phrases, action: string, argument: string): Button {
  return { kind: 'button', action, argument, label: phrases.text('share') };
}

/**
 * Handles that button: `redraw` gives the reply that it stands under, from what it carries. A copy of it goes into the
 * channel, as from the command with this path; the reply itself stays, and its button says that it was shared.
 */
export function sharing(path: string, redraw: (press: Press, app: App) => Promise<Reply>): PressHandler {
  return {
    access: 'everyone',
    run: async (press, app) => {
      const { caller, action } = press;
      if (!caller.mayWrite) throw new Mistake('share.not-allowed');
      return sharedReply(await redraw(press, app), { caller, path, action });
    },
  };
}

interface Sharing {
  readonly caller: Caller;
  readonly path: string;
  readonly action: string;
}

function sharedReply(reply: Reply, { caller, path, action }: Sharing): Reply {
  // What it was about is gone, and it says so: that is nobody else's news.
  if (!reply.actions?.flat().some((it) => isOf(it, action))) return { ...reply, replaces: true };
  const phrases = phrasesIn(caller.language);
  const person = { kind: 'person', id: caller.userId } as const;
  const by = phrases.line<typeof person>('share.by', { person, command: `/${path}` });
  const unsure: Block = { kind: 'note', line: [phrases.text('share.unsure')] };
  return {
    ...reply,
    actions: reply.actions.map((row) => row.map((it) => (isOf(it, action) ? done(it, phrases) : it))),
    replaces: true,
    shares: {
      post: copyOf(reply, { kind: 'note', line: by }),
      otherwise: { ...reply, text: [...(reply.text ?? []), unsure], replaces: true },
    },
  };
}

function isOf(it: Action, action: string): it is Button {
  return it.kind === 'button' && it.action === action;
}

function done(button: Button, phrases: Phrases): Button {
  return { ...button, label: phrases.text('share.done'), isDisabled: true };
}

/** What everybody sees: no button that turns pages or changes what stands there, since nothing changes a public message. */
function copyOf({ text = [], cards, attachments, actions = [], publicActions }: Reply, by: Block): Reply {
  return {
    text: [by, ...text],
    ...(cards ? { cards } : {}),
    ...(attachments ? { attachments } : {}),
    actions: publicActions ?? actions.filter((row) => row.some((it) => it.kind === 'select' && it.of === 'entries')),
  };
}
