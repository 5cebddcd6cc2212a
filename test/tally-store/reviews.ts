import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [heading = '', ...lines] = readFileSync('fixtures/national/southmere.csv', 'utf8')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(',').slice(2).join(','));

/** One review of a made-up extract. */
export interface Made {
  readonly person: number;
  /** `2026-04-17`. */
  readonly date: string;
  /** Which of the fixture's answers. */
  readonly answers: number;
}

export const made = (person: number, date: string, answers: number): Made => ({ person, date, answers });

/** Reviews of people from..to in one month, each with answers of its own. */
export function night(from: number, to: number, month: number): readonly Made[] {
  return Array.from({ length: to - from }, (_, i) => {
    const person = from + i;
    const day = String(((person * 7 + month) % 28) + 1).padStart(2, '0');
    return made(person, `2026-${String(month).padStart(2, '0')}-${day}`, person * 13 + month * 5);
  });
}

/** An extract as a council's system would write it. */
export function writeExtract(folder: string, name: string, reviews: readonly Made[]): string {
  const path = join(folder, name);
  const rows = reviews.map(
    ({ person, date, answers }) =>
      `P${String(person).padStart(6, '0')},${date},${lines[answers % lines.length] ?? ''}`,
  );
  writeFileSync(path, [`Person ID,Review date,${heading}`, ...rows, ''].join('\r\n'));
  return path;
}
