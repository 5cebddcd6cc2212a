import { z } from 'zod';
import type { TallyFile } from './shared.js';

const people = z.int().min(0);
const text = z.string().min(1);
const listed = <T extends z.ZodType>(of: T) => z.record(text, of);
const row = z.array(people);
const table2 = z.array(row);

const nonAnswers = {
  missing: people,
  doesNotApply: people,
  dontKnow: people,
  preferNotToSay: people,
};

const wholeAnswers = z.strictObject({ answers: row, ...nonAnswers });
const wholeComposite = z.strictObject({
  items: z.array(text),
  divisor: z.int().min(1),
  histogram: z.record(z.string().regex(/^\d+:\d+$/), people),
  complete: z.strictObject({ n: people, sums: z.array(people), products: table2 }).nullable(),
});
const wholeCell = z.strictObject({
  respondents: people,
  rated: listed(wholeAnswers),
  chooseOne: listed(wholeAnswers),
  chooseMany: listed(z.strictObject({ answered: people, choices: row })),
  comments: listed(people),
  composites: listed(wholeComposite),
});
const histograms = listed(z.array(z.record(z.string().regex(/^\d+:\d+$/), people)));
const wholeOutcomes = z.strictObject({
  items: people,
  divisor: z.int().min(1),
  conditions: histograms,
  complete: z.strictObject({ n: people, conditions: histograms, pairs: listed(table2) }).nullable(),
});
const joint = z.strictObject({ questions: z.array(text), cells: z.record(z.string(), people) });
const wholeTally = z
  .strictObject({
    schema: z.literal('poet-tally/1'),
    questionSet: text,
    all: wholeCell,
    by: listed(listed(wholeCell)),
    pairs: listed(table2),
    outcomes: wholeOutcomes,
    months: z.record(z.string().regex(/^\d{4}-\d{2}$/), listed(wholeAnswers)),
    monthScores: z.exactOptional(
      z.record(z.string().regex(/^\d{4}-\d{2}$/), listed(z.record(z.string().regex(/^\d+:\d+$/), people))),
    ),
    context: listed(z.record(z.string(), people)),
    joint,
    caseMix: z.exactOptional(
      z.strictObject({
        questions: z.array(text),
        cells: z.record(z.string(), listed(z.tuple([people, people]))),
      }),
    ),
  })
  .describe('Every count. For the council itself: not checked for disclosure.');

const grained = z
  .strictObject({ grain: z.enum(['answers', 'tones', 'positive']), base: people, counts: row })
  .refine(({ base, counts }) => counts.reduce((sum, count) => sum + count, 0) === base, {
    message: 'the counts do not add up to the base',
  });
const correlation = z.number().min(-1).max(1);
const percent = z.number().min(0).max(100);
const sharedTally = z
  .strictObject({
    respondents: people,
    rated: listed(
      z.strictObject({ table: grained.nullable(), notCounted: z.strictObject(nonAnswers).nullable() }),
    ),
    chooseOne: listed(
      z.strictObject({ base: people, counts: z.array(people.nullable()), merged: people }).nullable(),
    ),
    chooseMany: listed(z.strictObject({ answered: people, counts: z.array(people.nullable()) }).nullable()),
    comments: listed(people.nullable()),
    composites: listed(
      z
        .strictObject({
          items: z.array(text),
          base: people,
          notScored: people,
          mean: percent,
          standardDeviation: percent,
          decimals: z.int().min(0).max(1),
          complete: z.strictObject({ n: people, correlations: z.array(z.array(correlation)) }).nullable(),
        })
        .nullable(),
    ),
    by: listed(listed(listed(grained.nullable()))),
    pairs: listed(
      z
        .strictObject({
          n: people,
          correlation: correlation.nullable(),
          grain: z.enum(['answers', 'positive']).nullable(),
          counts: table2.nullable(),
        })
        .nullable(),
    ),
    importance: z
      .strictObject({
        n: people,
        conditions: z.array(text),
        correlations: z.array(z.array(correlation)),
      })
      .nullable(),
    periods: z.record(z.string().regex(/^\d{4}(?:-Q[1-4])?$/), listed(grained.nullable())),
    joint: joint.nullable(),
  })
  .describe('What may leave: hidden figures are null, and `hidden` says why.');

const facts = {
  schema: z.literal('poet-tally/1'),
  poet: text,
  questionSet: z.string().regex(/^[a-z0-9-]+@[A-Za-z0-9._-]+$/),
  questions: z.string().regex(/^[0-9a-f]{64}$/),
  authority: z.strictObject({ name: text, gss: text.nullable(), region: text.nullable() }),
  wave: text.nullable(),
  synthetic: z.boolean(),
  minimumBase: z.int().min(1),
  hidden: z.array(z.strictObject({ where: text, because: text })),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

const form = z
  .discriminatedUnion('profile', [
    z.strictObject({ ...facts, profile: z.literal('internal'), tally: wholeTally }),
    z.strictObject({ ...facts, profile: z.enum(['partner', 'public']), tally: sharedTally }),
  ])
  .meta({ title: 'A poet Tally', description: 'Counts of the answers of one council to one question set.' });

/** The zod schema of a `.tally.json` (`poet-tally/1`). */
export const tallyFileSchema: z.ZodType<TallyFile> = form;

/** The JSON Schema of a `.tally.json`. */
export function tallyJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(form, { io: 'input' }), null, 2)}\n`;
}
