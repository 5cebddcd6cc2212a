import { z } from 'zod';
import { dutyFrames } from './duties.js';
import { kebabCase } from './vocabulary.js';

const area = z.string().regex(/\S/, { error: 'an area' }).meta({ yaml: 'text' });
const areas = z.union([area, z.array(area)], { error: 'an area or a list of areas' });

const frames = Object.fromEntries(
  Object.entries(dutyFrames).map(([name, frame]) => [
    name,
    areas.optional().describe(`${frame.title}: ${Object.keys(frame.areas).join(', ')}.`),
  ]),
);

/** `legislation:` question → the duties it speaks to. */
export const duties = z
  .record(
    z.string().regex(kebabCase, { error: 'an id of small letters, digits and single hyphens' }),
    z.strictObject(
      {
        ...frames,
        inferred: z
          .enum(['true', 'false'], { error: 'true or false' })
          .meta({ yaml: 'boolean' })
          .optional()
          .describe('True when the link is our reading and was not seen in a source.'),
      },
      { error: 'a map frame → areas' },
    ),
    { error: 'a map question → duties' },
  )
  .describe('Which duty each question speaks to.');
