/** Ten digits: past any use, and short of where machines could differ. */
export const round = (value: number): number => Number(value.toPrecision(10));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
