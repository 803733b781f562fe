/** When an item was published, and when it came; milliseconds since 1970. */
export interface ArrivalTimes {
  readonly publishedAt: number;
  readonly seenAt: number;
}

// A feed or two may lie about their dates; most items do not.
const asked = 9;
const furthestAheadMs = 5 * 24 * 3_600_000;

/**
 * Tells by the dates of items, which come in order, when each of them came: it is then what the dates of the newest nine say
 * in the middle, so that one that runs years ahead moves nothing. Such an item counts as published when it came, like one
 * without a date.
 */
export function openArrivalClock(): (published: number | null) => ArrivalTimes {
  let newest: readonly number[] = [];
  let seenAt = 0;
  return (published) => {
    if (published !== null) newest = [...newest, published].slice(-asked);
    seenAt = Math.max(seenAt, lowerMedian(newest));
    const isBelievable = published !== null && published <= seenAt + furthestAheadMs;
    return { publishedAt: isBelievable ? published : seenAt, seenAt };
  };
}

function lowerMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
