import { z } from 'zod';
import { builtSchema } from './built/schema.js';
import type { Benchmark } from './model.js';

const tone = z.enum(['positive', 'neutral', 'negative']);
const precision = z.enum(['whole-percent', 'one-decimal', 'exact']);
const bound = z.enum(['over', 'at-least', 'under', 'at-most', 'between']);
const percent = z.number().min(0).max(100);
const people = z.int().min(1);
const text = z.string().min(1);

const source = z
  .strictObject({ title: text, url: z.url(), year: z.int(), note: z.string() })
  .describe('Where the figure was seen.');

const counts = z
  .strictObject({
    kind: z.literal('counts'),
    answers: z.record(text, z.int().min(0)).describe('Answer → people.'),
  })
  .describe('Counts of every answer.');

const percentFigure = z
  .strictObject({
    kind: z.literal('percent'),
    tone: tone.describe('Which tone the percentage is of.'),
    percent,
    precision: precision.describe('How exact it was printed.'),
    base: people.describe('The number of people it was said of.'),
    baseIs: z
      .enum(['item', 'wave'])
      .describe('Whether the base is that of the question or of the whole wave.'),
    source,
  })
  .describe('A percentage printed in a report.');

const boundFigure = z
  .strictObject({
    kind: z.literal('bound'),
    tone,
    bound,
    percent,
    to: percent.nullable().describe('The upper end for `between`, else null.'),
    base: people.nullable(),
    source,
  })
  .describe('"over 70%": shown in words, never drawn as a point, never tested.');

const share = z
  .strictObject({
    choice: text,
    bound: bound.exclude(['between']).nullable().describe('Null when the percentage is a point.'),
    percent,
    precision: precision.nullable().describe('Null when the percentage is a bound.'),
    base: people.nullable(),
    source,
  })
  .describe('The share of people who gave one answer about themselves.');

const form = z
  .strictObject({
    schema: z.literal('poet-benchmark/1'),
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9-]+@[A-Za-z0-9._-]+$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    kind: z.enum(['published', 'counts']),
    title: text,
    questionSet: z.string().regex(/^[a-z0-9-]+@[A-Za-z0-9._-]+$/),
    name: text.describe('What the people in it are called in a sentence.'),
    year: z.int().nullable(),
    authorities: people.nullable().describe('How many took part, or null when not published.'),
    members: z.array(text).nullable().describe('Codes or names of the authorities, or null when not known.'),
    respondents: people.nullable(),
    synthetic: z.boolean(),
    questions: z
      .record(text, z.array(z.discriminatedUnion('kind', [counts, percentFigure, boundFigure])).min(1))
      .describe('Question → figures. A question that is absent has no published figure.'),
    profile: z
      .exactOptional(z.record(text, z.array(share).min(1)))
      .describe('Question about people → shares.'),
    importance: z
      .exactOptional(
        z.record(
          text,
          z
            .strictObject({
              share: z.number().min(0).max(1),
              low: z.number().min(0).max(1),
              high: z.number().min(0).max(1),
            })
            .refine(({ low, share, high }) => low <= share && share <= high, {
              message: 'expected low, share and high in that order',
            }),
        ),
      )
      .describe('Condition → its share of what all conditions explain of overall outcomes.'),
    built: z.exactOptional(builtSchema),
    notes: z.array(text),
  })
  .meta({ title: 'A poet benchmark', description: 'The comparison data of one question set.' });

/** The zod schema of `poet-benchmark/1`: its form, and that its figures make sense together. */
export const benchmarkSchema: z.ZodType<Benchmark> = form.check(({ value, issues }) => {
  for (const { path, message } of senseOf(value))
    issues.push({ code: 'custom', path: [...path], message, input: value });
});

/** The JSON Schema of a benchmark file, as the bytes of `benchmark.schema.json`. */
export function benchmarkJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(form, { io: 'input' }), null, 2)}\n`;
}

type Trouble = { readonly path: readonly (string | number)[]; readonly message: string };

function senseOf(benchmark: Benchmark): readonly Trouble[] {
  const troubles: Trouble[] = [];
  const tell = (path: readonly (string | number)[], message: string) => troubles.push({ path, message });
  if (!benchmark.id.endsWith(`/${benchmark.questionSet}`))
    tell(['id'], `expected to end with /${benchmark.questionSet}, the question set it is for`);
  for (const [question, figures] of Object.entries(benchmark.questions)) {
    const seen = new Set<string>();
    figures.forEach((figure, index) => {
      const path = ['questions', question, index];
      if ((figure.kind === 'counts') !== (benchmark.kind === 'counts'))
        tell([...path, 'kind'], `a ${benchmark.kind} benchmark has no ${figure.kind} figures`);
      if (figure.kind === 'counts') {
        if (figures.length > 1) tell(path, 'expected one set of counts a question');
        return;
      }
      if (seen.has(figure.tone)) tell(path, `a second figure for the ${figure.tone} answers`);
      seen.add(figure.tone);
      if (figure.kind === 'percent' && !isAsPrecise(figure.percent, figure.precision))
        tell(
          [...path, 'percent'],
          `${figure.percent} has more digits than its precision, ${figure.precision}`,
        );
      if (figure.kind === 'bound' && (figure.bound === 'between') !== (figure.to !== null))
        tell([...path, 'to'], 'expected a number for between, and null for any other bound');
      if (figure.kind === 'bound' && figure.to !== null && figure.to < figure.percent)
        tell([...path, 'to'], 'expected to be no lower than percent');
    });
    const total = figures.reduce((sum, figure) => sum + (figure.kind === 'percent' ? figure.percent : 0), 0);
    if (total > 101.5) tell(['questions', question], `the percentages add up to ${total}`);
  }
  for (const [question, shares] of Object.entries(benchmark.profile ?? {}))
    shares.forEach((one, index) => {
      if ((one.bound === null) === (one.precision === null))
        tell(['profile', question, index], 'expected either a bound or a precision');
    });
  return troubles;
}

function isAsPrecise(percent: number, precision: string): boolean {
  if (precision === 'exact') return true;
  const digits = precision === 'whole-percent' ? 0 : 1;
  return Number(percent.toFixed(digits)) === percent;
}
