import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/chat/allowance.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds));
const uses = (allowance: Allowance, count: number, userId: string, now: Date) =>
  Array.from({ length: count }, () => allowance.spend(userId, now));

describe('an allowance', () => {
  it('gives a minute’s uses at once, then says when the next one is free', () => {
    const allowance = new Allowance(3);

    expect(uses(allowance, 4, 'mara', at(0))).toEqual([null, null, null, at(20)]);
  });

  it('gives one more each time a share of the minute has passed', () => {
    const allowance = new Allowance(3);
    uses(allowance, 3, 'mara', at(0));

    expect(uses(allowance, 1, 'mara', at(19))).toEqual([at(20)]);
    expect(uses(allowance, 2, 'mara', at(20))).toEqual([null, at(40)]);
    expect(uses(allowance, 4, 'mara', at(140))).toEqual([null, null, null, at(160)]);
  });

  it('counts no use that it turns down', () => {
    const allowance = new Allowance(1);
    uses(allowance, 50, 'mara', at(0));

    expect(allowance.spend('mara', at(60))).toBeNull();
  });

  it('counts each person alone', () => {
    const allowance = new Allowance(1);
    uses(allowance, 2, 'mara', at(0));

    expect(allowance.spend('jon', at(0))).toBeNull();
  });

  it('keeps what people have left while many others come by', () => {
    const allowance = new Allowance(1);
    uses(allowance, 1, 'mara', at(30));
    for (let person = 0; person < 1_500; person += 1) allowance.spend(`p${person}`, at(0));

    expect(allowance.spend('mara', at(31))).toEqual(at(90));
  });

  it('is without end where there is no limit', () => {
    expect(uses(new Allowance(null), 100, 'mara', at(0)).every((wait) => wait === null)).toBe(true);
  });
});
