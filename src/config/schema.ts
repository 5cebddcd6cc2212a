import { z } from 'zod';

const text = z.string().min(1);
const texts = z.union([text, z.array(text)]);

/** A number of people, or one for each audience. */
const people = z.union([z.number().int().min(0), z.record(text, z.number().int().min(0))]);

/** `poet.yaml`: the same settings as the flags, and the house style of the reports. Nothing else is configurable. */
export const configSchema = z.strictObject({
  authority: text.optional(),
  region: text.optional(),
  'question-set': text.optional(),
  'question-sets': text.optional(),
  benchmark: texts.optional(),
  previous: texts.optional(),
  weights: text.optional(),
  invited: people.optional(),
  ineligible: people.optional(),
  'budget-holders': people.optional(),
  by: texts.optional(),
  profile: z.enum(['internal', 'partner', 'public']).optional(),
  'minimum-base': z.number().int().min(1).optional(),
  threshold: z.number().int().min(0).optional(),
  report: z.enum(['short', 'detailed', 'easy-read', 'planning', 'national']).optional(),
  sections: texts.optional(),
  format: texts.optional(),
  output: text.optional(),
  date: text.optional(),
  wording: text.optional(),
  accept: texts.optional(),
  codes: z.record(text, text).optional(),
  columns: z.record(text, text).optional(),
  comments: text.optional(),
  themes: z.record(text, texts).optional(),
  'date-order': z.enum(['day-first', 'month-first']).optional(),
  marks: z.record(text, z.enum(['missing', 'doesNotApply', 'dontKnow', 'preferNotToSay'])).optional(),
  reviews: z.enum(['latest', 'all']).optional(),
  dialect: text.optional(),
  'heading-rows': z.number().int().min(0).max(20).optional(),
  encoding: text.optional(),
  delimiter: text.optional(),
  sheet: text.optional(),
  strict: z.boolean().optional(),
  'house-style': z
    .strictObject({
      author: text.optional(),
      contact: text.optional(),
      'next-steps': texts.optional(),
    })
    .optional(),
});

/** The settings of a `poet.yaml`, checked. */
export type Config = z.infer<typeof configSchema>;
