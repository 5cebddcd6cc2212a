import { classSizes, distinctDiversity, type KeyValues } from '../statistics/statistics.js';

/** One person's answers in words; null where there is none. */
export interface PersonRecord {
  readonly authority: string | null;
  readonly region: string | null;
  /** Choose-one questions, in the order of `RecordColumns.keys`: what could pick a person out. */
  readonly keys: readonly (string | null)[];
  /** Everything else, in the order of `RecordColumns.answers`. */
  readonly answers: readonly (string | null)[];
}

export interface RecordColumns {
  readonly keys: readonly { readonly id: string; readonly choices: readonly string[] }[];
  readonly answers: readonly string[];
  /** Places in `answers` of what nobody may learn of a person who was found: health, disability. */
  readonly sensitive: readonly number[];
}

/** Each person shares their key values with this many at least, themselves included. */
export const leastAlike = { partner: 5, public: 10 } as const;
const leastDiverse = 2;
const mostAltered = 0.15;

/** An extract in which nobody can be picked out by what is known of them, and how that was reached. */
export interface Anonymised {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly k: number;
  readonly l: number;
  /** In words, in the order they were done. */
  readonly steps: readonly string[];
  readonly altered: number;
}

interface Working {
  readonly names: readonly string[];
  readonly values: readonly KeyValues[];
}

/**
 * An extract with a row a person in which everyone is like at least k − 1 others in all that could pick them out, and no
 * such group is of one mind on a sensitive question. Fields are made coarser in a fixed order, then left out, until no
 * more than 15% of the rows have to lose their key values. Null when even that does not do: then nothing may leave.
 */
export function anonymise(
  people: readonly PersonRecord[],
  columns: RecordColumns,
  k: number,
  shuffled: readonly number[],
): Anonymised | null {
  let working: Working = {
    names: ['authority', ...columns.keys.map(({ id }) => id)],
    values: people.map(({ authority, keys }) => [authority, ...keys]),
  };
  const done: string[] = [];
  const steps = [null, ...stepsFor(columns, people)];
  for (const step of steps) {
    if (step !== null) {
      const next = step(working);
      if (next === null) continue;
      working = next.working;
      done.push(next.said);
    }
    const result = suppress(working, people, columns, k);
    if (result !== null) return finish(result, working, people, columns, done, shuffled);
  }
  return null;
}

type Step = (working: Working) => { readonly working: Working; readonly said: string } | null;

/** Ethnicity to two groups, age to two, need to three, the council to its region; then fields go, the last first. */
function stepsFor(columns: RecordColumns, people: readonly PersonRecord[]): readonly Step[] {
  const coarser =
    (is: RegExp, groups: number): Step =>
    (working) => {
      const column = columns.keys.find(({ id }) => is.test(id));
      if (column === undefined || column.choices.length <= groups) return null;
      const place = working.names.indexOf(column.id);
      const kept = mostUsed(column.choices, working.values, place).slice(0, groups - 1);
      const values = working.values.map((row) =>
        row.map((value, i) =>
          i !== place || value === null || kept.includes(String(value)) ? value : 'Any other',
        ),
      );
      return { working: { ...working, values }, said: `${column.id} is put into ${groups} groups` };
    };
  const region: Step = (working) => ({
    working: {
      names: working.names.map((name) => (name === 'authority' ? 'region' : name)),
      values: working.values.map((row, i) => [people[i]?.region ?? null, ...row.slice(1)]),
    },
    said: 'the council is left out; its region stays',
  });
  const without =
    (name: string): Step =>
    (working) => {
      const place = working.names.indexOf(name);
      if (place === -1) return null;
      return {
        working: {
          names: working.names.filter((_, i) => i !== place),
          values: working.values.map((row) => row.filter((_, i) => i !== place)),
        },
        said: `${name} is left out`,
      };
    };
  return [
    coarser(/ethnic/, 2),
    coarser(/age/, 2),
    coarser(/need/, 3),
    region,
    ...columns.keys.map(({ id }) => without(id)).reverse(),
    without('region'),
  ];
}

function mostUsed(
  choices: readonly string[],
  values: readonly KeyValues[],
  place: number,
): readonly string[] {
  const count = (choice: string): number => values.filter((row) => row[place] === choice).length;
  return choices
    .map((choice, order) => ({ choice, order, people: count(choice) }))
    .sort((a, b) => b.people - a.people || a.order - b.order)
    .map(({ choice }) => choice);
}

/** Rows that break the rule lose their key values, and with them the next smallest groups until they hide each other. */
function suppress(
  working: Working,
  people: readonly PersonRecord[],
  columns: RecordColumns,
  k: number,
): {
  readonly values: readonly KeyValues[];
  readonly altered: number;
  readonly k: number;
  readonly l: number;
} | null {
  let values = working.values;
  const gone = new Set<number>();
  for (;;) {
    const sizes = classSizes(values);
    const diverse = sizes.map(() => Number.POSITIVE_INFINITY);
    for (const place of columns.sensitive) {
      distinctDiversity(
        values,
        people.map(({ answers }) => answers[place] ?? null),
      ).forEach((l, i) => {
        diverse[i] = Math.min(diverse[i] ?? l, l);
      });
    }
    const breaks = (i: number): boolean => (sizes[i] ?? 0) < k || (diverse[i] ?? 0) < leastDiverse;
    const bad = values.flatMap((_, i) => (breaks(i) ? [i] : []));
    if (bad.length === 0) {
      return {
        values,
        altered: gone.size,
        k: sizes.length === 0 ? 0 : Math.min(...sizes),
        l: Math.min(...diverse),
      };
    }
    const fresh = bad.filter((i) => !gone.has(i));
    // The rows that lost their values are too few to hide each other: the smallest other group joins them.
    const more = fresh.length > 0 ? fresh : smallestClass(values, sizes, gone);
    if (more.length === 0) return null;
    for (const i of more) gone.add(i);
    if (gone.size > mostAltered * people.length) return null;
    values = values.map((row, i) => (gone.has(i) ? row.map(() => null) : row));
  }
}

function smallestClass(
  values: readonly KeyValues[],
  sizes: readonly number[],
  gone: ReadonlySet<number>,
): number[] {
  let best = -1;
  sizes.forEach((size, i) => {
    if (!gone.has(i) && (best === -1 || size < (sizes[best] ?? 0))) best = i;
  });
  const key = JSON.stringify(values[best]);
  return best === -1
    ? []
    : values.flatMap((row, i) => (!gone.has(i) && JSON.stringify(row) === key ? [i] : []));
}

function finish(
  result: NonNullable<ReturnType<typeof suppress>>,
  working: Working,
  people: readonly PersonRecord[],
  columns: RecordColumns,
  steps: readonly string[],
  shuffled: readonly number[],
): Anonymised {
  const text = (value: KeyValues[number] | undefined): string => (value == null ? '' : String(value));
  return {
    headings: ['record', ...working.names, ...columns.answers],
    rows: shuffled.map((from, i) => [
      `r${String(i + 1).padStart(6, '0')}`,
      ...(result.values[from] ?? []).map(text),
      ...(people[from]?.answers ?? []).map(text),
    ]),
    k: result.k,
    l: result.l,
    steps,
    altered: result.altered,
  };
}
