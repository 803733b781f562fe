import { describe, expect, it } from 'vitest';
import { checkZone } from '../../bench/schedules/days.js';

// In these a clock is put forward at midnight, before it, by half an hour, by two hours, or for Ramadan.
const oddZones = ['America/Havana', 'America/Scoresbysund', 'Africa/Cairo', 'Australia/Lord_Howe', 'Antarctica/Troll'];

describe('a daily digest from 2025 to 2035', () => {
  it.each([
    ...[...oddZones, 'Europe/Berlin'].map((timezone) => ({ timezone, fewest: 22 })),
    // Newer Nodes know that it gave that up in 2026.
    { timezone: 'Africa/Casablanca', fewest: 4 },
  ])('comes once each local day in $timezone', ({ timezone, fewest }) => {
    const { changes, wrong } = checkZone(timezone, ['0 8 * * *', '30 0 * * *', '30 2 * * *', '30 23 * * *']);

    expect(changes).toBeGreaterThanOrEqual(fewest);
    expect(wrong).toEqual([]);
  });
});
