/** What the text of a column asks for, in points. */
export interface ColumnNeed {
  /** Its longest word: narrower than this a word is cut. */
  readonly word: number;
  /** Its longest short cell (a figure with its range, a verdict of two words): these read best on one line. */
  readonly short: number;
  /** Its longest cell on one line. */
  readonly line: number;
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
  return least.map(
    (width, i) => width + (wanted === 0 ? left / least.length : (left * (wants[i] ?? 0)) / wanted),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
