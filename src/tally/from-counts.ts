import type { CompositeCounts, CompositeHistogram, Tally, TallyCell } from './model.js';

/** The columns of a table of counts, in their order, as `docs/tally.sql` makes it. */
export const countColumns = [
  'part',
  'breakdown',
  'choice',
  'question',
  'answer',
  'other',
  'other_answer',
  'people',
] as const;

type Column = Exclude<(typeof countColumns)[number], 'people'>;

/** One count: what is counted, and how many. Of two of the same the sum counts. */
export type CountRow = Readonly<Record<Column, string>> & { readonly people: number };

type Key = Partial<Readonly<Record<Column, string | number>>>;

/** The counts by what they are of; each is asked for once, and what nobody asked for is no count of this survey. */
interface Counts {
  one(part: string, key?: Key): number;
  /** Every count of a part, by what stands in one column, in code-point order. */
  all(part: string, by: Column, key?: Key): readonly (readonly [string, number])[];
  has(part: string): boolean;
  unused(): readonly string[];
}

const columns = countColumns.filter((column): column is Column => column !== 'people');
const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

function countsOf(rows: readonly CountRow[]): Counts {
  const parts = new Map<string, Map<string, { row: CountRow; people: number }>>();
  const used = new Set<string>();
  const textOf = (row: Key): string => columns.map((column) => String(row[column] ?? '')).join('\u0000');
  for (const row of rows) {
    const part = parts.get(row.part) ?? new Map<string, { row: CountRow; people: number }>();
    parts.set(row.part, part);
    const key = textOf(row);
    part.set(key, { row, people: (part.get(key)?.people ?? 0) + row.people });
  }
  return {
    one(part, key = {}) {
      const text = textOf({ part, ...key });
      used.add(text);
      return parts.get(part)?.get(text)?.people ?? 0;
    },
    all(part, by, key = {}) {
      const fixed = columns.filter((column) => column !== by && column !== 'part');
      const found = [...(parts.get(part) ?? [])].filter(([, { row }]) =>
        fixed.every((column) => row[column] === String(key[column] ?? '')),
      );
      for (const [text] of found) used.add(text);
      return found.map(([, { row, people }]) => [row[by], people] as const).sort(inOrder);
    },
    has: (part) => parts.has(part),
    unused: () =>
      [...parts.values()].flatMap((part) =>
        [...part].flatMap(([text, { row }]) =>
          used.has(text) ? [] : [columns.flatMap((column) => row[column] || []).join(', ')],
        ),
      ),
  };
}

/** Context columns as clean answers head them. */
const contextRoles = { Authority: 'authority', Region: 'region', 'Survey wave': 'wave' } as const;

/**
 * The Tally that a table of counts holds, made on the pattern of one of nobody. `faults` says what in the table is of no
 * question of this survey, or cannot be.
 */
export function tallyFromCounts(
  rows: readonly CountRow[],
  nobody: Tally,
): { readonly tally: Tally; readonly faults: readonly string[] } {
  const counts = countsOf(rows);
  const negative: string[] = [];
  const rest = (whole: number, parts: readonly number[], what: string): number => {
    const left = parts.reduce((sum, part) => sum - part, whole);
    if (left < 0) negative.push(`${what}: more answers than people`);
    return Math.max(0, left);
  };
  const answersOf = (part: string, key: Key, answers: readonly number[], people: number) => {
    const at = (answer: number): number => counts.one(part, { ...key, answer });
    const given = answers.map((_, i) => at(i));
    const [doesNotApply, dontKnow, preferNotToSay] = [at(-2), at(-3), at(-4)];
    const missing = rest(people, [...given, doesNotApply, dontKnow, preferNotToSay], String(key.question));
    return { answers: given, missing, doesNotApply, dontKnow, preferNotToSay };
  };
  /** With those who answered no item. */
  const histogram = (part: string, key: Key, people: number): CompositeHistogram => {
    const scored = counts.all(part, 'answer', key);
    const none = rest(
      people,
      scored.map(([, n]) => n),
      String(key.question),
    );
    return Object.fromEntries(none === 0 ? scored : [...scored, ['0:0', none] as const].sort(inOrder));
  };
  const completeOf = ({ items, complete }: CompositeCounts, question: string): CompositeCounts['complete'] =>
    complete === null
      ? null
      : {
          n: counts.one('complete', { question }),
          sums: items.map((answer) => counts.one('sums', { question, answer })),
          products: items.map((answer) =>
            items.map((other) => counts.one('products', { question, answer, other })),
          ),
        };
  const cellOf = (cell: TallyCell, group: Key): TallyCell => {
    const people = counts.one('people', group);
    const answers = (each: TallyCell['rated']): TallyCell['rated'] =>
      mapValues(each, (of, question) => answersOf('answers', { ...group, question }, of.answers, people));
    return {
      respondents: people,
      rated: answers(cell.rated),
      chooseOne: answers(cell.chooseOne),
      chooseMany: mapValues(cell.chooseMany, ({ choices }, question) => ({
        answered: counts.one('ticked', { ...group, question }),
        choices: choices.map((_, answer) => counts.one('ticks', { ...group, question, answer })),
      })),
      comments: mapValues(cell.comments, (_, question) => counts.one('comments', { ...group, question })),
      composites: mapValues(cell.composites, (of, question) => ({
        ...of,
        histogram: histogram('scores', { ...group, question }, people),
        complete: completeOf(of, question),
      })),
    };
  };
  const tables = (part: string, of: Tally['pairs']): Tally['pairs'] =>
    mapValues(of, (table, key) => {
      const [question = '', other = ''] = key.split('|');
      return table.map((row, answer) =>
        row.map((_, otherAnswer) => counts.one(part, { question, answer, other, other_answer: otherAnswer })),
      );
    });
  const byAnswer = (part: string, of: Tally['outcomes']['conditions']): Tally['outcomes']['conditions'] =>
    mapValues(of, (answers, question) =>
      answers.map((_, answer) => Object.fromEntries(counts.all(part, 'other_answer', { question, answer }))),
    );
  const { outcomes } = nobody;
  const months = counts.all('month', 'choice');
  counts.one('dated');
  const tally: Tally = {
    schema: nobody.schema,
    questionSet: nobody.questionSet,
    all: cellOf(nobody.all, {}),
    by: mapValues(nobody.by, (choices, breakdown) =>
      Object.fromEntries(
        Object.entries(choices).map(([label, cell], choice) => [label, cellOf(cell, { breakdown, choice })]),
      ),
    ),
    pairs: tables('pairs', nobody.pairs),
    outcomes: {
      ...outcomes,
      conditions: byAnswer('outcomes', outcomes.conditions),
      complete:
        outcomes.complete === null
          ? null
          : {
              n: counts.one('answered-all'),
              conditions: byAnswer('outcomes-of-all', outcomes.complete.conditions),
              pairs: tables('pairs-of-all', outcomes.complete.pairs),
            },
    },
    months: Object.fromEntries(
      months.map(([choice, people]) => [
        choice,
        mapValues(nobody.all.rated, ({ answers }, question) =>
          answersOf('month-answers', { choice, question }, answers, people),
        ),
      ]),
    ),
    ...(counts.has('dated')
      ? {
          monthScores: Object.fromEntries(
            months.map(([choice, people]) => [
              choice,
              mapValues(nobody.all.composites, (_, question) =>
                histogram('month-scores', { choice, question }, people),
              ),
            ]),
          ),
        }
      : {}),
    context: Object.fromEntries(
      Object.entries(contextRoles).flatMap(([question, role]) => {
        const values = counts.all('context', 'answer', { question });
        return values.length === 0 ? [] : [[role, Object.fromEntries(values)] as const];
      }),
    ),
    joint: { ...nobody.joint, cells: Object.fromEntries(counts.all('joint', 'answer')) },
    ...(nobody.caseMix === undefined
      ? {}
      : { caseMix: { ...nobody.caseMix, cells: caseMixCells(counts, nobody) } }),
  };
  const unused = counts.unused().filter((what) => !what.startsWith('survey'));
  return { tally, faults: [...negative, ...unused.map((what) => `${what}: of no question of this survey`)] };
}

type CaseMixCells = NonNullable<Tally['caseMix']>['cells'];

function caseMixCells(counts: Counts, { all }: Tally): CaseMixCells {
  const questions = Object.keys(all.rated).sort();
  return Object.fromEntries(
    counts.all('case-mix', 'answer').map(([answer]) => [
      answer,
      Object.fromEntries(
        questions.flatMap((question): [string, readonly [number, number]][] => {
          const base = counts.one('case-mix-answers', { answer, question });
          const positive = counts.one('case-mix-positive', { answer, question });
          return base === 0 ? [] : [[question, [base, positive]]];
        }),
      ),
    ]),
  );
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  of: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value, key)]));
}
