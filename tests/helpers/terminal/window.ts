/** What a person sees of what a program wrote: a window that knows the few movements which a prompt needs. */
export function windowOf(written: string, columns: number): string {
  const rows: string[][] = [[]];
  let [row, column] = [0, 0];
  for (const [whole, count = '', command] of written.matchAll(/\u001b\[(\d*)([A-Za-z])|[^]/gu)) {
    const distance = Number(count || 1);
    if (command === 'A') row = Math.max(0, row - distance);
    else if (command === 'G') column = distance - 1;
    else if (command === 'C') column += distance;
    else if (command === 'D') column -= distance;
    else if (command === 'J') rows.splice(row, Infinity, (rows[row] ?? []).slice(0, column));
    else if (command === 'K') rows[row] = (rows[row] ?? []).slice(0, column);
    else if (command !== undefined) throw new Error(`This window knows no ${JSON.stringify(whole)}.`);
    else if (whole === '\r') column = 0;
    else if (whole === '\n') [row, column] = [row + 1, 0];
    else {
      if (column >= columns) [row, column] = [row + 1, 0];
      (rows[row] ??= [])[column++] = whole;
    }
    rows[row] ??= [];
  }
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? ' ').join('')).join('\n');
}
