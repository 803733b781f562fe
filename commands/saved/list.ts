import type { App } from '../../src/chat/app.js';
import type { Press } from '../../src/chat/command.js';
import { type Button, type Line, type Reply, say } from '../../src/chat/reply.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { SavedArticle } from '../../src/store/people.js';
import { countPress } from '../options/count-press.js';
import { idOf } from '../options/id.js';
import { firstPage, readArgument, showPage } from './page.js';

const command = { kind: 'command', name: 'saved' } as const;

/** Saves the article whose id a button carries, or that was chosen from a select. */
export async function addSaved({ argument, values, caller }: Press, app: App): Promise<Reply> {
  const { guildId, userId, language } = caller;
  const phrases = phrasesIn(language);
  // In a direct message nobody knows of which guild it would be.
  if (guildId === null) throw new Mistake('article.unknown');
  const outcome = await app.store.saveArticle({
    userId,
    guildId,
    articleId: idOf(values[0] ?? argument),
    at: app.clock.now(),
  });
  switch (outcome.kind) {
    case 'saved':
      await countPress(app, caller, values[0] ?? argument, 'saved');
      return undoable(phrases.line('saved.done', { command }), outcome.saved, phrases.text('button.undo'));
    case 'saved-before':
      return undoable(phrases.line('saved.before', { command }), outcome.saved, phrases.text('button.undo'));
    case 'full':
      return say(phrases.line('saved.full', { command, limit: outcome.limit }));
    case 'unknown':
      throw new Mistake('article.unknown');
  }
}

/** Takes back that an article was saved. */
export async function undoSaved({ argument, caller }: Press, app: App): Promise<Reply> {
  const removed = await app.store.removeSaved(caller.userId, idOf(argument), app.clock.now());
  const said = phrasesIn(caller.language).text(removed === null ? 'saved.not-there' : 'saved.undone');
  return { ...say(said), replaces: true };
}

/** Takes the chosen article off the list, and shows the page anew. */
export async function dropSaved({ argument, values, caller }: Press, app: App): Promise<Reply> {
  const { userId, guildId } = caller;
  const [savedId, now] = [idOf(values[0]), app.clock.now()];
  // A list outside of a guild has each article once, wherever it was saved.
  const removed = await (guildId === null
    ? app.store.removeSavedEverywhere(userId, savedId, now)
    : app.store.removeSaved(userId, savedId, now));
  return showPage(app, caller, readArgument(argument), removed);
}

/** Puts an article that was taken off back on the list. */
export async function restoreSaved({ argument, caller }: Press, app: App): Promise<Reply> {
  const restored = await app.store.restoreSaved(caller.userId, idOf(argument));
  return showPage(app, caller, restored === null ? firstPage : { ...firstPage, side: 'with', savedId: restored.id });
}

function undoable(line: Line, { id }: SavedArticle, label: string): Reply {
  const undo: Button = { kind: 'button', action: 'saved.undo', argument: String(id), label };
  return { ...say(line), actions: [[undo]] };
}
