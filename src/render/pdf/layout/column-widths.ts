/** What the text of a column asks for, in points. */
export interface ColumnNeed {
  /** Its longest word: narrower than this a word is cut. */
  readonly word: number;
  /** Its longest short cell (a figure with its range, a verdict of two words): these read best on one line. */
  readonly short: number;
  /** Its longest cell on one line. */
  readonly line: number;
  /** The words of each cell from the top, each with the space after it. */
  readonly cells: readonly (readonly number[])[];
}

/**
 * Shares a table's width out by what stands in its columns: whole words always, figures on one line where they
 * fit, and the rest to the columns that would otherwise wrap most. With room to spare, by the shares asked for.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  shares: readonly number[],
  total: number,
): readonly number[] {
  const lines = needs.map(({ line }) => line);
  const spare = total - sum(lines);
  if (spare >= 0) {
    // Room for everything: what is left goes where the shares say, so that columns do not crowd to the left.
    return lines.map((line, i) => line + spare * ((shares[i] ?? 0) / sum(shares)));
  }
  const shorts = needs.map(({ word, short }) => Math.max(word, short));
  const least = sum(shorts) <= total ? shorts : needs.map(({ word }) => word);
  const left = total - sum(least);
  if (left <= 0) return least.map((width) => (width * total) / sum(least));
  const wants = needs.map(({ line }, i) => Math.max(0, line - (least[i] ?? 0)));
  const wanted = sum(wants);
  const shared = least.map(
    (width, i) => width + (wanted === 0 ? left / least.length : (left * (wants[i] ?? 0)) / wanted),
  );
  return shortest(needs, least, left, wants, shared);
}

/** Where two columns wrap: the split of the room between them that makes the table shortest, nearest to `shared`. */
function shortest(
  needs: readonly ColumnNeed[],
  least: readonly number[],
  left: number,
  wants: readonly number[],
  shared: readonly number[],
): readonly number[] {
  const wrapping = wants.flatMap((want, i) => (want > 0 ? [i] : []));
  const [one, other] = wrapping;
  if (one === undefined || other === undefined || wrapping.length > 2) return shared;
  let best = shared;
  let fewest = linesOf(needs, shared);
  const usual = ((shared[one] ?? 0) - (least[one] ?? 0)) / left;
  const shares = Array.from({ length: 41 }, (_, i) => i / 40);
  for (const share of shares.toSorted((a, b) => Math.abs(a - usual) - Math.abs(b - usual))) {
    const widths = least.map(
      (width, i) => width + (i === one ? left * share : i === other ? left * (1 - share) : 0),
    );
    const lines = linesOf(needs, widths);
    if (lines >= fewest) continue;
    best = widths;
    fewest = lines;
  }
  return best;
}

/** How many lines all rows of the table take. */
function linesOf(needs: readonly ColumnNeed[], widths: readonly number[]): number {
  const rows = Math.max(0, ...needs.map(({ cells }) => cells.length));
  let lines = 0;
  for (let row = 0; row < rows; row++) {
    lines += Math.max(...needs.map(({ cells }, i) => wrapped(cells[row] ?? [], widths[i] ?? 0)));
  }
  return lines;
}

function wrapped(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + word > width) {
      lines += 1;
      used = 0;
    }
    used += word;
  }
  return lines;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
