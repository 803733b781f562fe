/** In how many documents of a collection each stem stands. */
export interface DocumentFrequencies {
  readonly documents: number;
  /** 0 for a stem that stands in none. */
  of(stem: string): number;
}

/** Frequencies that were counted before. */
export function frequenciesFrom(documents: number, counts: ReadonlyMap<string, number>): DocumentFrequencies {
  return { documents, of: (stem) => counts.get(stem) ?? 0 };
}

/** Counts the documents that each stem stands in; every document is given by its stems. */
export function countFrequencies(documents: readonly Iterable<string>[]): DocumentFrequencies {
  const counts = new Map<string, number>();
  for (const stems of documents) {
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return frequenciesFrom(documents.length, counts);
}

/** How much a stem tells: ln(1 + (N − df + ½) / (df + ½)), the inverse document frequency of BM25 (Robertson and Zaragoza, 2009). */
export function idf(frequencies: DocumentFrequencies, stem: string): number {
  const { documents } = frequencies;
  const found = Math.min(frequencies.of(stem), documents);
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5));
}
