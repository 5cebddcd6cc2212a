import { z } from 'zod';

const text = z.string().min(1);
const people = z
  .int({ error: 'A whole number of people was expected' })
  .min(0, { error: 'A number of people of 0 or more was expected' });

/** `population.yaml`: how many budget holders are in each category. Whole numbers of people. */
export const populationSchema = z.strictObject({
  'question-set': text.optional(),
  margins: z
    .record(text, z.record(text, people, { error: 'Categories with the people in each were expected' }), {
      error: 'The characteristics of your budget holders were expected',
    })
    .refine((margins) => Object.keys(margins).length > 0, {
      message: 'At least one characteristic was expected',
    })
    .refine((margins) => Object.values(margins).every((margin) => Object.keys(margin).length >= 2), {
      message: 'At least two categories of each characteristic were expected',
    }),
});
