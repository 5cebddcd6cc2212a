import { z } from 'zod';
import type { ReportKind } from '../report/report.js';
import { houseStyleSchema } from './house-style/schema.js';

/** Each of the reports, by name: a kind that is added or gone does not compile. */
const reportKinds = {
  short: 'short',
  detailed: 'detailed',
  'easy-read': 'easy-read',
  planning: 'planning',
  actions: 'actions',
  national: 'national',
} as const satisfies { readonly [Kind in ReportKind]: Kind };

const text = z.string().min(1);
const texts = z.union([text, z.array(text)]);

/** A number of people, or one for each audience. */
const people = z.union([z.number().int().min(0), z.record(text, z.number().int().min(0))]);

const share = z.number().min(0).max(1).optional();

/** `poet.yaml`: the same settings as the flags, and the house style of the reports. Nothing else is configurable. */
export const configSchema = z.strictObject({
  authority: text.optional().describe('the council or body these answers are about'),
  region: text.optional().describe('its region'),
  'question-set': text.optional().describe('the question set, when the headings do not settle it'),
  'question-sets': text.optional().describe('a folder of your own question sets, added to ours'),
  benchmark: texts.optional().describe('national, none, or benchmark files'),
  previous: texts.optional().describe('exports of your previous survey, to compare with'),
  weights: text.optional().describe('a file that says how many budget holders you have in each category'),
  invited: people.optional().describe('how many people were asked, for the response rate'),
  ineligible: people.optional().describe('how many of them turned out not to be budget holders'),
  'budget-holders': people.optional().describe('how many budget holders you have in all'),
  by: texts.optional().describe('characteristics to break results down by, or all'),
  profile: z.enum(['internal', 'partner', 'public']).optional().describe('who will see the output'),
  'minimum-base': z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('hide results of fewer answers than this (never less than the profile says)'),
  threshold: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('the number that people with support, and carers, must each be more than; 100 when left out'),
  report: z.enum(reportKinds).optional().describe('which report'),
  sections: texts.optional().describe('only these parts of the detailed report'),
  format: texts.optional().describe('what to write: pdf, md, html, json, xlsx, csv'),
  output: text.optional().describe('where to write: a folder or a file'),
  date: text.optional().describe('the date on the report, such as 2026-11-22'),
  wording: text.optional().describe('a file of licensed wording to use instead of our own'),
  accept: texts.optional().describe('findings that you confirm, by code'),
  codes: z
    .record(text, text)
    .optional()
    .describe('which way a scale of bare numbers runs, such as quality: 5 is best'),
  columns: z
    .record(text, text)
    .optional()
    .describe('question: the heading or letter of the column that holds it'),
  comments: text.optional().describe('a file of comments that a person has reviewed'),
  'easy-read-checked-by': text
    .optional()
    .describe('the group of people with learning disabilities that checked the Easy Read report, and when'),
  themes: z
    .record(text, texts)
    .optional()
    .describe('your own themes for counting comments, each with the words that belong to it'),
  'date-order': z
    .enum(['day-first', 'month-first'])
    .optional()
    .describe('how dates such as 03/04/2026 are written'),
  opened: text
    .optional()
    .describe('the day the survey opened, such as 2026-03-01: what is dated before it was a trial'),
  shares: z
    .strictObject({
      'answer-not-on-scale': share,
      'number-out-of-range': share,
      'question-mostly-blank': share,
      'question-nearly-empty': share,
    })
    .optional()
    .describe('from which share of a column (0 to 1) a finding counts, by its code'),
  marks: z
    .record(text, z.enum(['missing', 'doesNotApply', 'dontKnow', 'preferNotToSay']))
    .optional()
    .describe('what a mark such as 99 means where no answer was given'),
  reviews: z
    .enum(['latest', 'all'])
    .optional()
    .describe('which reviews of a person to count, where one has several'),
  dialect: text.optional().describe('the survey platform, when the file does not settle it'),
  'heading-rows': z.number().int().min(0).max(20).optional().describe('how many heading rows the file has'),
  encoding: text.optional().describe('utf-8, windows-1252, utf-16le …'),
  delimiter: text.optional().describe('comma, semicolon, tab or pipe'),
  sheet: text.optional().describe('which sheet of a workbook'),
  strict: z.boolean().optional().describe('treat warnings and unanswered confirmations as errors'),
  'house-style': houseStyleSchema.optional().describe('how the reports name and show who publishes them'),
});

/** The settings of a `poet.yaml`, checked. */
export type Config = z.infer<typeof configSchema>;

/** The keys that may stand at a place in the file, for the nearest right word; none where anything may. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = configSchema;
  for (const part of path) schema = inside(schema, part);
  const object = unwrapped(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function inside(schema: unknown, part: PropertyKey): unknown {
  const whole = unwrapped(schema);
  if (whole instanceof z.ZodObject) return (whole.shape as Readonly<Record<PropertyKey, unknown>>)[part];
  return whole instanceof z.ZodArray ? whole.element : undefined;
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

/** The JSON Schema of a `poet.yaml` as editors use it, as the bytes of `settings.schema.json`. */
export function configJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }), null, 2)}\n`;
}
