import type { Commissioning } from '../analysis/analysis.js';
import type {
  ChooseManyQuestion,
  ChooseOneQuestion,
  QuestionSet,
  RatedQuestion,
} from '../question-set/question-set.js';
import { benjaminiHochberg, newcombeDifference, twoProportionTest } from '../statistics/statistics.js';
import type { Tally, TallyCell } from '../tally/tally.js';
import { goodOutcomes, goodOverall } from './composite-table.js';

export interface CommissioningSettings {
  /** The questions about how support is arranged. */
  readonly ways: readonly (ChooseOneQuestion | ChooseManyQuestion)[];
  /** The rows that disclosure control will hide, as `question/choice/outcome`: not in the family either. */
  readonly suppressed: (rows: readonly Commissioning[]) => ReadonlySet<string>;
}

/** A row is tested from this many people with the arrangement and as many without. */
const fewestForTest = 30;

interface Count {
  readonly count: number;
  readonly base: number;
}

interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly is: 'score' | 'question';
  readonly of: (cell: TallyCell) => Count;
}

/**
 * How people fare under each way of commissioning (how the budget is held, what it buys, who helps to plan) beside
 * everyone else who answered: the question the National Audit Office asked. Overall outcomes (a score of 75 or more)
 * first, then each outcome. Tested from 30 people on either side, described below; overall outcomes and single
 * outcomes are each adjusted together (Benjamini–Hochberg).
 *
 * People are not given a way of commissioning by lot: whoever has it may differ in need, age and help at home. The
 * code `case-mix` says so and is printed every time.
 */
export function commissioning(
  tally: Tally,
  set: QuestionSet,
  settings: CommissioningSettings,
): { rows: Commissioning[]; cautions: string[] } {
  const outcomes = outcomesOf(set, tally);
  const rows = outcomes.flatMap((outcome) =>
    settings.ways.flatMap((way) =>
      way.choices.flatMap((choice) => {
        const cell = tally.by[way.id]?.[choice.label];
        return cell === undefined
          ? []
          : rowOf(way, choice.label, outcome, outcome.of(cell), outcome.of(tally.all));
      }),
    ),
  );
  const suppressed = settings.suppressed(rows);
  const adjusted = (['score', 'question'] as const).flatMap((is) =>
    adjust(
      rows.filter((row) => row.outcomeIs === is),
      suppressed,
    ),
  );
  return {
    rows: adjusted,
    cautions:
      adjusted.length === 0 ? [] : ['case-mix', 'same-people-same-sitting', 'not-what-a-change-would-do'],
  };
}

function outcomesOf(set: QuestionSet, tally: Tally): readonly Outcome[] {
  const questions = set.questions.filter(
    (question): question is RatedQuestion => question.form === 'rated' && question.kind === 'outcome',
  );
  const single = questions.map(
    (question): Outcome => ({
      id: question.id,
      label: question.label,
      is: 'question',
      of: (cell) => positives(question, cell.rated[question.id]?.answers ?? []),
    }),
  );
  if (tally.all.composites['outcomes'] === undefined) return single;
  const overall: Outcome = {
    id: 'outcomes',
    label: 'Outcomes, taken together',
    is: 'score',
    of: (cell) => {
      const counts = cell.composites['outcomes'];
      if (counts === undefined) return { count: 0, base: 0 };
      return goodOutcomes(counts.histogram, { items: counts.items.length, divisor: counts.divisor });
    },
  };
  return [overall, ...single];
}

function positives(question: RatedQuestion, answers: readonly number[]): Count {
  const base = answers.reduce((sum, people) => sum + people, 0);
  const count = question.scale.answers.reduce(
    (sum, answer, i) => sum + (answer.tone === 'positive' ? (answers[i] ?? 0) : 0),
    0,
  );
  return { count, base };
}

function rowOf(
  way: ChooseOneQuestion | ChooseManyQuestion,
  choice: string,
  outcome: Outcome,
  here: Count,
  all: Count,
): Commissioning[] {
  // Everyone else, whether or not they said: a table made so gives away nothing that the totals do not.
  const rest = { count: all.count - here.count, base: all.base - here.base };
  if (here.base === 0 || rest.base === 0) return [];
  const interval = newcombeDifference(here.count, here.base, rest.count, rest.base);
  const tested = Math.min(here.base, rest.base) >= fewestForTest;
  const test = tested ? twoProportionTest(here.count, here.base, rest.count, rest.base) : null;
  return [
    {
      question: way.id,
      label: way.label,
      choice,
      outcome: outcome.id,
      outcomeLabel: outcome.label,
      outcomeIs: outcome.is,
      goodFrom: outcome.is === 'score' ? goodOverall : null,
      withChoice: { percent: (100 * here.count) / here.base, ...here },
      others: { percent: (100 * rest.count) / rest.base, ...rest },
      difference: {
        points: 100 * (here.count / here.base - rest.count / rest.base),
        low: 100 * interval.low,
        high: 100 * interval.high,
      },
      test: test === null ? null : test.test === 'score' ? 'two-proportion-z' : test.test,
      p: test?.p ?? null,
      q: null,
      verdict: null,
      family: 0,
      hidden: null,
    },
  ];
}

function adjust(rows: readonly Commissioning[], suppressed: ReadonlySet<string>): Commissioning[] {
  const family = rows.filter(
    (row) => row.p !== null && !suppressed.has(`${row.question}/${row.choice}/${row.outcome}`),
  );
  const adjusted = benjaminiHochberg(family.map((row) => row.p ?? 1));
  const qOf = new Map(family.map((row, i) => [row, adjusted[i] ?? 1]));
  return rows.map((row) => {
    const q = qOf.get(row) ?? null;
    return { ...row, q, verdict: q === null ? null : verdictOf(row, q), family: family.length };
  });
}

function verdictOf(row: Commissioning, q: number): Commissioning['verdict'] {
  const { points, low, high } = row.difference;
  const up = (points ?? 0) > 0;
  if (q <= 0.05 && ((low ?? 0) > 0 || (high ?? 0) < 0)) return up ? 'higher' : 'lower';
  if ((row.p ?? 1) <= 0.05) return up ? 'may-be-higher' : 'may-be-lower';
  return 'no-detectable-difference';
}
