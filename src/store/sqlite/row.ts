/** A row that the statement cannot fail to give; its absence is a fault of ours. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The database gave no row where there must be one.');
  return row;
}

/** A stored time, in milliseconds. */
export function dateOf(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
