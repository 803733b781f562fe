import type { Features } from './features.js';

/** Features of many articles side by side, without their copy keys: thousands of small arrays take long to hand to a worker. */
export interface FeatureTable {
  readonly grounds: readonly Features['ground'][];
  readonly languages: readonly string[];
  /** Where the terms of each end. */
  readonly ends: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Float32Array;
}

const noKeys = new Int32Array();

export function packFeatureTable(all: readonly Features[]): FeatureTable {
  let size = 0;
  const ends = Int32Array.from(all, ({ terms }) => (size += terms.length));
  const terms = new Int32Array(size);
  const counts = new Float32Array(size);
  all.forEach((features, at) => {
    terms.set(features.terms, ends[at]! - features.terms.length);
    counts.set(features.counts, ends[at]! - features.counts.length);
  });
  const [grounds, languages] = [all.map(({ ground }) => ground), all.map(({ language }) => language)];
  return { grounds, languages, ends, terms, counts };
}

/** The features that `packFeatureTable` packed, which share its memory. */
export function unpackFeatureTable({ grounds, languages, ends, terms, counts }: FeatureTable): readonly Features[] {
  return grounds.map((ground, at): Features => {
    const [from, to] = [ends[at - 1] ?? 0, ends[at]!];
    const language = languages[at]!;
    return { ground, language, terms: terms.subarray(from, to), counts: counts.subarray(from, to), copyKeys: noKeys };
  });
}

interface Featured {
  readonly features: Features;
}

/** Rows with their features packed. */
export interface PackedRows<Row extends Featured> {
  readonly rows: readonly Omit<Row, 'features'>[];
  readonly table: FeatureTable;
}

export function packRows<Row extends Featured>(rows: readonly Row[]): PackedRows<Row> {
  return {
    rows: rows.map(({ features: _, ...row }) => row),
    table: packFeatureTable(rows.map(({ features }) => features)),
  };
}

export function unpackRows<Row extends Featured>({
  rows,
  table,
}: PackedRows<Row>): readonly (Omit<Row, 'features'> & Featured)[] {
  const features = unpackFeatureTable(table);
  return rows.map((row, at) => ({ ...row, features: features[at]! }));
}
