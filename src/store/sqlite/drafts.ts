import type Database from 'better-sqlite3';
import type { DraftTaking, NewDraft, Store } from '../store.js';
import { found } from './row.js';

const hourMs = 60 * 60 * 1000;
const keptMs = 24 * hourMs;

/** What people were asked about and have not answered yet. */
export function drafts(db: Database.Database): Pick<Store, 'saveDraft' | 'draft' | 'takeDraft'> {
  const forget = db.prepare<[number]>('DELETE FROM draft WHERE made_at < ?');
  const add = db
    .prepare<[string, number, string], number>(
      'INSERT INTO draft (guild_id, made_at, content) VALUES (?, ?, ?) RETURNING id',
    )
    .pluck();
  const save = db.transaction(({ guildId, content, at }: NewDraft): number => {
    forget.run(at.getTime() - keptMs);
    return found(add.get(guildId, at.getTime(), content));
  });
  const byId = db.prepare<[string, number], DraftRow>(
    'SELECT made_at, taken_at, content FROM draft WHERE guild_id = ? AND id = ?',
  );
  const use = db.prepare<[number, number]>("UPDATE draft SET taken_at = ?, content = '' WHERE id = ?");
  const look = (guildId: string, draftId: number, at: number): DraftTaking => {
    const row = byId.get(guildId, draftId);
    if (row === undefined) return { kind: 'expired' };
    if (row.taken_at !== null) return { kind: 'taken' };
    if (at - row.made_at > hourMs) return { kind: 'expired' };
    return { kind: 'draft', content: row.content };
  };
  const take = db.transaction((guildId: string, draftId: number, at: number): DraftTaking => {
    const taking = look(guildId, draftId, at);
    if (taking.kind === 'draft') use.run(at, draftId);
    return taking;
  });

  return {
    async saveDraft(draft) {
      return save(draft);
    },
    async draft(guildId, draftId, at) {
      return look(guildId, draftId, at.getTime());
    },
    async takeDraft(guildId, draftId, at) {
      return take(guildId, draftId, at.getTime());
    },
  };
}

interface DraftRow {
  readonly made_at: number;
  readonly taken_at: number | null;
  readonly content: string;
}
