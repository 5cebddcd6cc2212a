import { z } from 'zod';
import { type Colour, fivePoint, pair } from '../../chart/chart.js';
import { accentFault } from '../../house-style/house-style.js';

/** What charts already say with a colour. The local colour is the reports' own accent and may be kept. */
const taken = [
  { colour: pair.there, means: 'the figures compared with' },
  { colour: fivePoint[0], means: 'the least positive answers' },
];

/** Words of a council's own, on one page of a report: no more than there is room for. */
const words = (most: number) => z.string().trim().min(1).max(most, `is longer than ${most} characters`);

const colour = z
  .string({ error: 'a colour was expected, in quotes: "#12436D"' })
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'a colour such as "#12436D" was expected, in quotes')
  .transform((given): Colour => {
    const long = given.length === 4 ? given.replace(/[0-9a-f]/gi, '$&$&') : given;
    return `#${long.slice(1).toUpperCase()}`;
  })
  .superRefine((given, context) => {
    const fault = accentFault(given, taken);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  });

const logo = z.strictObject({
  file: words(1000).describe('a PNG or JPEG file, beside poet.yaml or by its path'),
  alt: z
    .string({ error: 'a logo needs alt text, what it shows in words: alt: Northshire Council' })
    .trim()
    .min(1, 'a logo needs alt text, what it shows in words')
    .max(150, 'is longer than 150 characters: what the logo shows is enough')
    .describe('what it shows, in words, for those who don’t see it'),
});

const saidAndDone = z.strictObject({
  'you-said': words(300).describe('what people said, in a sentence'),
  'we-did': words(300).describe('what was done about it, in a sentence'),
});

/** How the reports name and show who publishes them. Everything else of their look is fixed. */
export const houseStyleSchema = z.strictObject({
  name: words(150).optional().describe('the publisher’s name; the council’s when left out'),
  logo: logo.optional().describe('a logo at the head of the PDF, the web page and the Markdown'),
  accent: colour
    .optional()
    .describe(
      'one colour for bars and edges, such as "#12436D"; it must read on white and mean nothing in charts',
    ),
  contact: words(300).optional().describe('whom to ask, in a sentence'),
  'next-steps': z
    .union([words(600), z.array(words(600)).max(6)])
    .optional()
    .describe('what you will do next: a paragraph, or several'),
  'you-said-we-did': z
    .array(saidAndDone)
    .max(6)
    .optional()
    .describe('what people said last time and what came of it'),
});
