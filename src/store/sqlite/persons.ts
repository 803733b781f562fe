import type Database from 'better-sqlite3';
import type { PeopleStore, Person } from '../people.js';

/** What people chose for themselves. */
export function persons(db: Database.Database): Pick<PeopleStore, 'person' | 'setPerson'> {
  const read = db.prepare<[string], Person>(`
    SELECT language, shown_language AS shownLanguage, timezone, quiet_hours AS quietHours FROM person WHERE user_id = ?`);
  const write = db.prepare<Person & { userId: string }>(`
    INSERT INTO person (user_id, language, shown_language, timezone, quiet_hours)
    VALUES (:userId, :language, :shownLanguage, :timezone, :quietHours)
    ON CONFLICT (user_id) DO UPDATE
    SET language = excluded.language, shown_language = excluded.shown_language, timezone = excluded.timezone,
      quiet_hours = excluded.quiet_hours`);
  const set = db.transaction((userId: string, chosen: Partial<Person>) => {
    write.run({ ...nobody, ...read.get(userId), ...chosen, userId });
  });

  return {
    async person(userId) {
      return read.get(userId) ?? nobody;
    },
    async setPerson(userId, chosen) {
      set(userId, chosen);
    },
  };
}

const nobody: Person = { language: null, shownLanguage: null, timezone: null, quietHours: null };
