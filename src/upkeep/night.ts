const dayMs = 24 * 3_600_000;
const hourUtc = 3;
const spreadMinutes = 60;
// Prime to the minutes of an hour, so that each of them has its turn.
const stepMinutes = 37;

/**
 * The night that is due at a moment, by its day in UTC: each is due from three o'clock on, and up to an hour later, so that
 * it does not fall together with the same full hour's digests every time.
 */
export function nightAt(now: Date): string {
  const day = Math.floor(now.getTime() / dayMs);
  const dueMs = day * dayMs + hourUtc * 3_600_000 + ((day * stepMinutes) % spreadMinutes) * 60_000;
  return new Date(now.getTime() >= dueMs ? day * dayMs : (day - 1) * dayMs).toISOString().slice(0, 10);
}
