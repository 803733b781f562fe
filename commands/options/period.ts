import type { ChoiceOption } from '../../src/chat/options.js';

/** How far back stories and trends may be asked for. */
export const periods = ['day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

const dayMs = 24 * 3_600_000;
const days: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 30 };

/** The option of that name. */
export const periodOption = {
  kind: 'choice',
  description: 'option.period',
  choices: periods,
  fallback: 'day',
} as const satisfies ChoiceOption;

/** When the period that ends now begins. */
export function periodStart(period: Period, now: Date): Date {
  return new Date(now.getTime() - periodMs(period));
}

/** How long a period is, in milliseconds. */
export function periodMs(period: Period): number {
  return days[period] * dayMs;
}

/** The shortest period until now that holds a moment; the longest one where none does. */
export function periodHolding(at: Date, now: Date): Period {
  return periods.find((period) => periodStart(period, now) <= at) ?? 'month';
}

/** The period with this name, which came from outside; a day for any other. */
export function periodNamed(name: string | undefined): Period {
  return periods.find((period) => period === name) ?? 'day';
}
